import type { Neighbourhood } from '../../numeric/annealing/neighbourhood.ts';
import type { Rng } from '../../numeric/rng.ts';
import { Move, MoveRunner } from './move.ts';
import type { TermState } from './term-state.ts';

/** One kind of move: draws a change into `move`; false when the draw gives none. Never changes the state. */
export interface Operator<S extends TermState = TermState, M extends Move = Move> {
  readonly name: string;
  /** How often it is drawn, relative to the others. */
  readonly share: number;
  draw(state: S, move: M, rng: Rng): boolean;
}

/** An operator as a neighbourhood of the annealing: the delta is the weighted sum over the levels. */
export function asNeighbourhood<S extends TermState, M extends Move>(
  operator: Operator<S, M>,
  state: S,
  move: M,
  runner: MoveRunner<M>,
): Neighbourhood {
  return {
    name: operator.name,
    propose(rng) {
      move.clear();
      if (!operator.draw(state, move, rng)) return null;
      const effect = runner.probe(move);
      return effect.allowed ? state.sumOf(effect.delta) : null;
    },
    apply() {
      runner.apply(move);
    },
  };
}

/** The same for moves that change nothing but places. */
export function placeNeighbourhood(operator: Operator, state: TermState): Neighbourhood {
  return asNeighbourhood(operator, state, new Move(), new MoveRunner(state));
}
