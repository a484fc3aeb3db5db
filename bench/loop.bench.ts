/**
 * What the loop between matrix and enrolment gives pupils, and what it costs: the six reference schools and generated
 * ones, each with the same portfolio of matrices, the enrolment to its end with and without the loop. Seconds are of the
 * processor, all threads together. `npm run bench -- loop` takes about five minutes;
 * `node bench/run.mjs --only loop [--schools helan-primary,24]` takes schools by name or by number of classes.
 */
import { parseArgs } from 'node:util';
import { findReference, generateSchool, REFERENCE_SCHOOLS } from '../scenarios/index.ts';
import { compileMatrix } from '../solver/matrix/compile/compile.ts';
import { canonicalSchool } from '../solver/model/canonical.ts';
import { School, type SchoolInput } from '../solver/model/school.ts';
import { WorkControl } from '../solver/numeric/control.ts';
import {
  type MatrixEnrolment,
  outcomeOfEnrolment,
  planMatrixEnrolment,
} from '../solver/plan/matrix-enrolment/plan-matrix-enrolment.ts';
import { runPortfolio } from '../solver/plan/portfolio.ts';
import { StageProgress } from '../solver/plan/progress.ts';
import { BUNDLED_PACKS } from '../solver/policy/index.ts';
import { resolvePolicy } from '../solver/policy/resolve.ts';
import { steeredSchool } from '../solver/policy/steer-school.ts';
import { matrixInputOf } from './generated-matrix.ts';
import { record } from './record.ts';

const SEED = 1;
const GENERATED = ['12', '24', '36'];

const { values: given } = parseArgs({ options: { schools: { type: 'string' } } });
const names = given.schools?.split(',') ?? [...REFERENCE_SCHOOLS.map(({ id }) => id), ...GENERATED];

function schoolOf(name: string): SchoolInput {
  return (
    findReference(name)?.build() ?? generateSchool({ classes: Number(name), seed: SEED, region: 'helan' })
  );
}

/** Result of some work, and the processor time it took. */
async function measured<T>(work: () => T | Promise<T>): Promise<{ value: T; seconds: number }> {
  const start = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: Math.round((user + system) / 10_000) / 100 };
}

/** In percent, to a tenth. */
function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;
}

function shown({ enrolment }: MatrixEnrolment) {
  const after = outcomeOfEnrolment(enrolment);
  return {
    firstChoice: share(after.placedFirst, after.applicants),
    firstToThird: share(after.placedWithinFirstChoices, after.applicants),
    priority: [after.priorityWithoutFirstChoices, after.priorityRankCost],
    others: [after.othersWithoutFirstChoices, after.othersRankCost],
    proven: enrolment.status === 'optimal',
  };
}

const figures = [];
for (const name of names) {
  const canonical = canonicalSchool(School.parse(schoolOf(name)));
  const policy = resolvePolicy(BUNDLED_PACKS, canonical.region, { withBase: canonical.nationalBase });
  const input = matrixInputOf(steeredSchool(canonical, policy));
  const compiled = compileMatrix(input);
  const matrix = await measured(() => runPortfolio(compiled, { seed: SEED }, {}, new StageProgress()));
  const finished = (budgetUnits: number) =>
    measured(() =>
      planMatrixEnrolment({
        ...input,
        compiled,
        members: matrix.value.map(({ result }) => result),
        seed: SEED,
        limits: { control: new WorkControl({ budgetUnits }) },
        control: new WorkControl(),
      }),
    );
  const without = await finished(0);
  const withLoop = await finished(Number.POSITIVE_INFINITY);
  const { loop } = withLoop.value;
  figures.push({
    name,
    classes: input.school.classes.length,
    pupils: input.pupils.length,
    without: { ...shown(without.value), seconds: without.seconds },
    withLoop: { ...shown(withLoop.value), seconds: withLoop.seconds },
    matrixSeconds: matrix.seconds,
    moves: [loop?.movesPriced, loop?.movesDropped, loop?.enrolmentsSolved, loop?.movesTaken],
  });
}
record('loop', figures);
