import { expect } from 'vitest';
import { applyChange } from '../../../../solver/matrix/diagnosis/apply-change.ts';
import { type MatrixResult, planMatrix } from '../../../../solver/matrix/plan-matrix.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import type { Diagnosis } from '../../../../solver/model/diagnosis.ts';
import { School } from '../../../../solver/model/school.ts';
import { checkMatrix } from '../check-clubs.ts';

const FEW = { members: 1, leastProposals: 1500, proposalsPerEvent: 50 };

/** The matrix of a school, after the checks of its tests. */
export function planned(school: School): MatrixResult {
  const calendar = buildCalendar(school);
  const result = planMatrix({ school, calendar, pupils: pupilsOf(school), seed: 1, params: FEW });
  expect(checkMatrix(school, calendar, [...result.sessions])).toEqual([]);
  return result;
}

export function diagnosesOf({ open }: MatrixResult): Diagnosis[] {
  return open.flatMap(({ diagnosis }) => (diagnosis ? [diagnosis] : []));
}

/** Causes as text: the code and what it is about. */
export function causesOf({ causes }: Diagnosis): string[] {
  return causes.map(({ code, refs }) => `${code} ${refs.join(' ')}`);
}

/** The school as a user would hand it in after the changes: it has to pass the schema. */
export function changedSchool(school: School, remedy: Diagnosis['remedies'][number]): School {
  return canonicalSchool(School.parse(remedy.changes.reduce(applyChange, school)));
}
