/**
 * The enrolment of generated schools, up to some 3,200 pupils on five days: seconds to a valid result with its bound,
 * seconds of branch and cut as a plan runs it, and, where that leaves a gap, with a larger budget. The matrix is
 * the first member of the portfolio. `npm run bench -- enrolment-school`; `--quick` for small schools only.
 */
import { type EnrolmentResult, enrol, enrolWithProof } from '../solver/enrolment/enrol.ts';
import { planMatrix } from '../solver/matrix/plan-matrix.ts';
import { generatedSchool } from './generated-matrix.ts';
import { record } from './record.ts';

const CLASSES = process.argv.includes('--quick') ? [12, 24] : [12, 24, 48, 78];
const SEED = 1;
/** A larger budget of branch and cut: nodes and simplex iterations. */
const LONG = { nodes: 1_000, iterations: 30_000, mostItems: 300_000 };

/** Levels whose value and bound differ, and how far. */
function gaps({ objective }: EnrolmentResult): Record<string, { value: number; bound: number }> {
  return Object.fromEntries(
    objective.flatMap(({ name, value, bound }) =>
      bound !== null && bound < value ? [[name, { value, bound }]] : [],
    ),
  );
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: Math.round(performance.now() - start) / 1000, value };
}

const figures: unknown[] = [];
for (const classes of CLASSES) {
  const school = generatedSchool(classes, SEED);
  const matrix = planMatrix({ ...school, params: { members: 1 }, seed: SEED });
  const input = { ...school, sections: matrix.sessions, seed: SEED };
  const valid = await timed(() => enrol(input));
  const usual = await timed(() => enrolWithProof(input));
  const long =
    usual.value.status === 'optimal'
      ? undefined
      : await timed(() => enrolWithProof({ ...input, proof: LONG }));
  const tell = ({ seconds, value }: { seconds: number; value: EnrolmentResult }) => ({
    seconds,
    status: value.status,
    gaps: gaps(value),
  });
  figures.push({
    classes,
    pupils: school.pupils.length,
    clubs: school.school.clubs.length,
    sections: new Set(matrix.sessions.map(({ section }) => section)).size,
    valid: tell(valid),
    usual: tell(usual),
    ...(long === undefined ? {} : { long: tell(long) }),
  });
}
record('enrolment-school', figures);
