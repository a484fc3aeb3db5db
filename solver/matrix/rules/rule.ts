import type { Sentence } from '../../model/primitives.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import type { BoundTerm } from '../kernel/term.ts';
import type { Level } from '../state/objective.ts';
import type { Placement } from '../state/placement.ts';

/**
 * One planning rule: its sentence in the school's words, the level of the objective it counts in, and how much one unit
 * of it counts there. Bound to a placement it is a term of the general search. Rules are registered in `index.ts`.
 */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly weight: number;
  readonly sentence: Sentence;
  bind(problem: MatrixProblem, placement: Placement): BoundTerm;
}
