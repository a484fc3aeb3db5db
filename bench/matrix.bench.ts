/**
 * The club matrix of generated schools: time to the first valid table, objective against its bound after 1, 5 and
 * 20 s, moves a second, and what 1, 2 and 4 workers bring in the same time. Each worker is a thread that runs whole
 * members of the portfolio; the best member counts. `node bench/run.mjs --only matrix` takes about 7 minutes, with
 * `[--quick] [--classes 12,24] [--seconds 1,5,20] [--workers 1,2,4]` less: `--quick` is 12 and 24 classes after 1 and 5 s.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { levelBounds } from '../solver/matrix/bounds/level-bounds.ts';
import type { CompiledMatrix } from '../solver/matrix/compile/compile.ts';
import {
  bestMember,
  DEFAULT_PARAMS,
  type MatrixMember,
  planMatrixMember,
} from '../solver/matrix/search/member.ts';
import { LEVELS, levelIndex } from '../solver/matrix/state/objective.ts';
import { generatedMatrix } from './generated-matrix.ts';
import { record } from './record.ts';

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    classes: { type: 'string' },
    seconds: { type: 'string' },
    workers: { type: 'string', default: '1,2,4' },
  },
});
const CLASSES = numbers(given.classes ?? (given.quick ? '12,24' : '12,24,36,60,90,120'));
const SECONDS = numbers(given.seconds ?? (given.quick ? '1,5' : '1,5,20'));
const WORKERS = numbers(given.workers);
/** Seconds for the comparison of numbers of workers. */
const TOGETHER_SECONDS = 5;
const SEED = 1;

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}

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

function timed<T>(work: () => T): { seconds: number; value: T } {
  const start = performance.now();
  const value = work();
  return { seconds: Math.round(performance.now() - start) / 1000, value };
}

/** Level by level, as text that reads like a score: the bound behind a stroke where it is not reached. */
function score(objective: readonly number[], boundsFor: BoundsFor): Record<string, string> {
  const bounds = boundsFor(objective[levelIndex('offers')]);
  return Object.fromEntries(
    LEVELS.map((level, i) => [
      level,
      objective[i] === bounds[i] ? String(objective[i]) : `${objective[i]} / ${bounds[i]}`,
    ]),
  );
}

/** Bounds of tables with these offers. */
type BoundsFor = (offers: number) => readonly number[];

/** Bounds are worked out once for each value of the offers. */
function boundsOf({ problem }: CompiledMatrix): BoundsFor {
  const known = new Map<number, readonly number[]>();
  return (offers) => {
    const bounds = known.get(offers) ?? levelBounds(problem, offers);
    known.set(offers, bounds);
    return bounds;
  };
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
  const compiling = timed(() => generatedMatrix(classes, SEED));
  const compiled = compiling.value;
  const bounds = boundsOf(compiled);
  const bounding = timed(() => bounds(0));
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
    if (!best) throw new Error('no worker answered');
    workers.push({
      workers: count,
      seconds: Math.round(performance.now() - start) / 1000,
      objective: score(best.objective, bounds),
    });
  }
  return {
    classes,
    sections: compiled.problem.sections.ids.length,
    meetings: compiled.problem.events.count,
    compileSeconds: compiling.seconds,
    boundSeconds: bounding.seconds,
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
    // What is measured is written at once: a run that is ended early keeps it.
    record('matrix', figures);
    console.error(`${classes} classes measured`);
  }
} else {
  parentPort?.on('message', (order: Order) => parentPort?.postMessage(runMember(order)));
}
