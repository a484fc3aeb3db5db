/**
 * The club matrix of generated schools: time to the first valid table, objective against its bound after 1, 5 and
 * 20 s, moves a second, and what 1, 2 and 4 workers bring in the same time. Each worker is a thread that runs whole
 * members of the portfolio; the best member counts. `npm run bench -- matrix`, or
 * `node bench/run.mjs --only matrix --quick` for 12 and 24 classes only.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { generateSchool } from '../scenarios/generate.ts';
import { type CompiledMatrix, compileMatrix } from '../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../solver/matrix/groups/form-groups.ts';
import { RULES } from '../solver/matrix/rules/index.ts';
import {
  bestMember,
  DEFAULT_PARAMS,
  type MatrixMember,
  planMatrixMember,
} from '../solver/matrix/search/member.ts';
import { LEVELS } from '../solver/matrix/state/objective.ts';
import { SearchState } from '../solver/matrix/state/search-state.ts';
import { pupilsOf } from '../solver/model/attendance.ts';
import { buildCalendar } from '../solver/model/calendar.ts';
import { canonicalSchool } from '../solver/model/canonical.ts';
import { School } from '../solver/model/school.ts';
import { record } from './record.ts';

const CLASSES = process.argv.includes('--quick') ? [12, 24] : [12, 24, 36, 60, 90, 120];
const SECONDS = [1, 5, 20];
const WORKERS = [1, 2, 4];
/** Seconds for the comparison of numbers of workers. */
const TOGETHER_SECONDS = 5;
const SEED = 1;

/** One member with a number of proposals. */
interface Order {
  readonly compiled: CompiledMatrix;
  readonly member: number;
  readonly proposals: number;
}

function runMember({ compiled, member, proposals }: Order): MatrixMember {
  const params = { ...DEFAULT_PARAMS, proposalsPerEvent: 0, leastProposals: proposals };
  return planMatrixMember(compiled, SEED, member, params);
}

function compiledSchool(classes: number): CompiledMatrix {
  const school = canonicalSchool(School.parse(generateSchool({ classes, seed: SEED, region: 'national' })));
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);
  const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
    ({ mode }) => mode === 'always',
  );
  return compileMatrix({ school, calendar, pupils, groups });
}

function timed<T>(work: () => T): { seconds: number; value: T } {
  const start = performance.now();
  const value = work();
  return { seconds: Math.round(performance.now() - start) / 1000, value };
}

/** Level by level, as text that reads like a score: the bound behind a stroke where it is not reached. */
function score(objective: readonly number[], bounds: ArrayLike<number>): Record<string, string> {
  return Object.fromEntries(
    LEVELS.map((level, i) => [
      level,
      objective[i] === bounds[i] ? String(objective[i]) : `${objective[i]} / ${bounds[i]}`,
    ]),
  );
}

/** Proposals that fill the seconds, by the pace of a short run. The descent takes a quarter more. */
function proposalsFor(seconds: number, perSecond: number): number {
  return Math.max(1000, Math.floor((seconds * perSecond * 1000) / (1000 + DEFAULT_PARAMS.descentPermille)));
}

async function together(
  compiled: CompiledMatrix,
  workers: number,
  proposals: number,
): Promise<MatrixMember | null> {
  const threads = Array.from({ length: workers }, () => new Worker(new URL(import.meta.url)));
  const members = await Promise.all(
    threads.map(
      (thread, member) =>
        new Promise<MatrixMember>((done, fail) => {
          thread.on('message', done);
          thread.on('error', fail);
          thread.postMessage({ compiled, member, proposals } satisfies Order);
        }),
    ),
  );
  await Promise.all(threads.map((thread) => thread.terminate()));
  return bestMember(members);
}

async function measure(classes: number): Promise<Record<string, unknown>> {
  const compiling = timed(() => compiledSchool(classes));
  const compiled = compiling.value;
  const bounds = new SearchState(compiled.problem, RULES).lowerBounds();
  // No proposals: construction and the exact polish alone give the first valid table.
  const first = timed(() => runMember({ compiled, member: 0, proposals: 1 }));
  // The first of two equal runs only warms up.
  runMember({ compiled, member: 0, proposals: 20_000 });
  const pace = timed(() => runMember({ compiled, member: 0, proposals: 20_000 }));
  const perSecond = pace.value.proposals / pace.seconds;
  const after = SECONDS.map((seconds) => {
    const run = timed(() => runMember({ compiled, member: 0, proposals: proposalsFor(seconds, perSecond) }));
    return {
      wanted: seconds,
      seconds: run.seconds,
      movesPerSecond: Math.round(run.value.proposals / run.seconds),
      objective: score(run.value.objective, bounds),
    };
  });
  const workers = [];
  for (const count of WORKERS) {
    const start = performance.now();
    const best = await together(compiled, count, proposalsFor(TOGETHER_SECONDS, perSecond));
    workers.push({
      workers: count,
      seconds: Math.round(performance.now() - start) / 1000,
      objective: score(best?.objective ?? [], bounds),
    });
  }
  return {
    classes,
    sections: compiled.problem.sections.ids.length,
    meetings: compiled.problem.events.count,
    compileSeconds: compiling.seconds,
    firstValidSeconds: first.seconds,
    firstValid: score(first.value.objective, bounds),
    after,
    workers,
  };
}

if (isMainThread) {
  const figures = [];
  for (const classes of CLASSES) {
    figures.push(await measure(classes));
    console.error(`${classes} classes measured`);
  }
  record('matrix', figures);
} else {
  parentPort?.on('message', (order: Order) => parentPort?.postMessage(runMember(order)));
}
