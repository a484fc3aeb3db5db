import type { DiagnosisCauseCode } from '../../model/diagnosis.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import type { Part } from './part.ts';

export interface Cause {
  readonly code: DiagnosisCauseCode;
  /** The person, room, vendor or other section concerned; the club's id for its own demands. */
  readonly ref: string;
  /** The part without this cause. */
  readonly lift: (part: Part) => Part;
}

/** Looks for causes of one kind that are in force. */
export type Find = (part: Part, problem: MatrixProblem) => readonly Cause[];

/** A cause that stands in the school document. */
export const inSchool =
  (edit: (school: Part['school']) => Part['school']) =>
  (part: Part): Part => ({ ...part, school: edit(part.school) });

export function withoutLocks(gone: (lock: Part['school']['locks'][number]) => boolean): Cause['lift'] {
  return inSchool((school) => ({ ...school, locks: school.locks.filter((lock) => !gone(lock)) }));
}
