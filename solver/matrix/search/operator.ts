import type { Neighbourhood } from '../../numeric/annealing/neighbourhood.ts';
import type { Rng } from '../../numeric/rng.ts';
import { weightedSum } from '../state/objective.ts';
import type { SearchState } from '../state/search-state.ts';
import { Move, MoveRunner } from './move.ts';

/** One kind of move: draws a change into `move`; false when the draw gives none. Never changes the state. */
export interface Operator {
  readonly name: string;
  /** How often it is drawn, relative to the others. */
  readonly share: number;
  draw(state: SearchState, move: Move, rng: Rng): boolean;
}

/** An operator as a neighbourhood of the annealing: the delta is the weighted sum over the levels. */
export function asNeighbourhood(operator: Operator, state: SearchState): Neighbourhood {
  const move = new Move();
  const runner = new MoveRunner(state);
  return {
    name: operator.name,
    propose(rng) {
      move.clear();
      if (!operator.draw(state, move, rng)) return null;
      const effect = runner.probe(move);
      return effect.allowed ? weightedSum(effect.delta) : null;
    },
    apply() {
      runner.apply(move);
    },
  };
}
