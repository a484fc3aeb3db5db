/** The contract between a local search and one kind of move. */
import type { Rng } from '../rng.ts';

export interface Neighbourhood {
  /** Short name for statistics. */
  readonly name: string;
  /**
   * Draws one move, remembers it, and returns by how much it would change the cost (a whole number), or `null` when
   * the draw gives no allowed move. Must leave the solution as it is.
   */
  propose(rng: Rng): number | null;
  /** Carries out the move proposed last. Called at most once per proposal. */
  apply(): void;
}

/** What one neighbourhood did in a run. */
export interface NeighbourhoodStatistics {
  readonly name: string;
  /** Times it was asked for a move. */
  proposed: number;
  /** Times it had none. */
  empty: number;
  /** Moves carried out. */
  accepted: number;
  /** Of these, moves that lowered the cost. */
  improving: number;
  /** Of these, moves that gave a new best cost. */
  best: number;
}

/** Counters at zero, one per neighbourhood, in their order. */
export function newStatistics(neighbourhoods: readonly Neighbourhood[]): NeighbourhoodStatistics[] {
  return neighbourhoods.map(({ name }) => ({
    name,
    proposed: 0,
    empty: 0,
    accepted: 0,
    improving: 0,
    best: 0,
  }));
}
