import { generateSchool } from '../scenarios/generate.ts';
import { type CompiledMatrix, compileMatrix } from '../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../solver/matrix/groups/form-groups.ts';
import { pupilsOf } from '../solver/model/attendance.ts';
import { buildCalendar } from '../solver/model/calendar.ts';
import { canonicalSchool } from '../solver/model/canonical.ts';
import { School } from '../solver/model/school.ts';

/** A generated school as the matrix takes it. */
export function generatedSchool(classes: number, seed: number) {
  return matrixInputOf(canonicalSchool(School.parse(generateSchool({ classes, seed, region: 'national' }))));
}

/** A canonical school as the matrix takes it: calendar, pupils and the groups that are there in any case. */
export function matrixInputOf(school: School) {
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);
  const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
    ({ mode }) => mode === 'always',
  );
  return { school, calendar, pupils, groups };
}

/** The compiled club matrix of a generated school. */
export function generatedMatrix(classes: number, seed: number): CompiledMatrix {
  return compileMatrix(generatedSchool(classes, seed));
}
