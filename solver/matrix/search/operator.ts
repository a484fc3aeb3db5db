import type { Neighbourhood } from '../../numeric/annealing/neighbourhood.ts';
import { asNeighbourhood, type Operator } from '../kernel/operator.ts';
import type { SearchState } from '../state/search-state.ts';
import { TeamMove, TeamMoveRunner } from './move.ts';

/** A kind of move of the club matrix: the general ones, and those that change leaders or open sections. */
export type MatrixOperator = Operator<SearchState, TeamMove>;

/** An operator as a neighbourhood of the annealing. */
export function matrixNeighbourhood(operator: MatrixOperator, state: SearchState): Neighbourhood {
  return asNeighbourhood(operator, state, new TeamMove(), new TeamMoveRunner(state));
}
