import type { Sentence } from '../../model/primitives.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import type { Level } from '../state/objective.ts';
import type { Placement } from '../state/placement.ts';

/**
 * One planning rule: its sentence in the school's words, the level of the objective it counts in, and how much one unit
 * of it counts there. Rules are registered in `index.ts`.
 */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly weight: number;
  readonly sentence: Sentence;
  bind(problem: MatrixProblem, placement: Placement): BoundRule;
}

/**
 * A rule bound to one placement. `insertion` is the delta: what the cost would grow by (it may fall) if an event that
 * is not placed were placed there, with the present team of its section. Moving an event is removing it, then the
 * difference of two insertions. `cost` counts from scratch and is what the deltas are checked against.
 */
export interface BoundRule {
  cost(): number;
  insertion(event: number, slot: number, room: number): number;
  /** Least cost that any placement has; missing: 0. */
  lowerBound?(): number;
  /** Called after an event was placed and before one is removed, for rules that keep counters. */
  placed?(event: number): void;
  removing?(event: number): void;
}
