import { expect } from 'vitest';
import { generateSchool } from '../../../../scenarios/index.ts';
import { enrol } from '../../../../solver/enrolment/enrol.ts';
import { pupilSide } from '../../../../solver/enrolment/prepare.ts';
import { compileMatrix } from '../../../../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../../../../solver/matrix/groups/form-groups.ts';
import { clubSessions } from '../../../../solver/matrix/result/sessions.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import {
  DEFAULT_PARAMS,
  type MatrixMember,
  planMatrixMember,
} from '../../../../solver/matrix/search/member.ts';
import type { Assignment } from '../../../../solver/matrix/state/placement.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../../../solver/model/school.ts';
import { WorkControl } from '../../../../solver/numeric/control.ts';
import { commonVector, compareCommon } from '../../../../solver/plan/matrix-enrolment/common-vector.ts';
import { improveMatrix, type LoopInput } from '../../../../solver/plan/matrix-enrolment/improve-matrix.ts';
import type { LoopLimits } from '../../../../solver/plan/matrix-enrolment/limits.ts';
import {
  type MatrixEnrolment,
  planMatrixEnrolment,
} from '../../../../solver/plan/matrix-enrolment/plan-matrix-enrolment.ts';

/** A school with the matrix that its own search finds for it. */
export function caseOf(input: SchoolInput, proposals = 600) {
  const school = canonicalSchool(School.parse(input));
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);
  const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
    ({ mode }) => mode === 'always',
  );
  const compiled = compileMatrix({ school, calendar, pupils, groups });
  const params = { ...DEFAULT_PARAMS, proposalsPerEvent: 0, leastProposals: proposals };
  const member: MatrixMember = planMatrixMember(compiled, 1, 0, params);
  const { assignment } = member;
  const side = pupilSide(school, calendar, pupils, 1);
  const loopInput: LoopInput = { side, compiled, start: assignment, seed: 1 };
  const enrolled = (of: Assignment): number[] =>
    enrol({
      school,
      calendar,
      pupils,
      sections: clubSessions({ school, calendar, groups }, compiled, of),
      seed: 1,
    }).objective.map(({ value }) => value);
  /** Matrix and enrolment to their end, with so much work for the loop and for the proof. */
  const planned = (budgetUnits: number, proof?: LoopLimits['proof']): Promise<MatrixEnrolment> =>
    planMatrixEnrolment({
      school,
      calendar,
      pupils,
      groups,
      compiled,
      members: [member],
      seed: 1,
      limits: { control: new WorkControl({ budgetUnits }), ...(proof === undefined ? {} : { proof }) },
      control: new WorkControl(),
    });
  return { school, compiled, input: loopInput, start: assignment, enrolled, planned };
}

/** The common vector of what comes out in the end. */
function resultVector({ matrix, enrolment }: MatrixEnrolment) {
  return commonVector(matrix.objective, [
    enrolment.open.length,
    ...enrolment.objective.slice(0, 5).map(({ value }) => value),
  ]);
}

/**
 * The generated school of a number: with the loop it is no worse by the common objective than without, by what the loop
 * says of itself and by what comes out in the end; hard rules and all levels above wishes hold; it repeats itself.
 */
export async function improvesGenerated(seed: number): Promise<void> {
  const found = caseOf(generateSchool({ classes: 6, seed, region: 'helan' }));
  const { input, start, enrolled, planned } = found;
  const { before, after, assignment, last, objective } = improveMatrix(input);
  expect(compareCommon(after, before)).toBeLessThanOrEqual(0);
  const state = new SearchState(input.compiled.problem, RULES);
  state.load(assignment);
  expect(Array.from(state.recompute())).toEqual(objective);
  expect(objective[0]).toBe(0);
  expect(improveMatrix(input).assignment).toEqual(assignment);
  // Solved from nothing, the enrolment is about as good as the loop says, and better than that of the first matrix.
  const [plain, improved] = [enrolled(start), enrolled(assignment)];
  expect(compareCommon(improved.slice(0, 4), last.outcome.slice(1, 5))).toBeLessThanOrEqual(0);
  expect(compareCommon(improved.slice(0, 4), plain.slice(0, 4))).toBeLessThanOrEqual(0);
  const [without, withLoop] = [await planned(0), await planned(10_000)];
  expect(compareCommon(resultVector(withLoop), resultVector(without))).toBeLessThanOrEqual(0);
  expect(without.loop?.movesTaken).toBe(0);
  expect(withLoop.loop?.before).toEqual(without.loop?.before);
  expect(withLoop.certificates.map(({ name }) => name)).toEqual(['wishes-loop']);
}
