import type { TermCalendar } from '../../model/calendar.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import type { CompiledMatrix } from '../compile/compile.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import type { Demand } from '../groups/demand.ts';
import type { Assignment } from '../state/placement.ts';
import type { PartFrame } from './part.ts';

/** What diagnoses are about: the final table, and the school that it was made from. */
export interface DiagnosisGround {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** Groups of mode `always`. */
  readonly groups: readonly Session[];
  readonly demand: Demand;
  readonly compiled: CompiledMatrix;
  readonly problem: MatrixProblem;
  readonly assignment: Assignment;
  readonly frame: PartFrame;
}
