/**
 * Where the border between the two engines of the LP/MIP port lies: models of several kinds in growing sizes, each
 * engine in a worker thread that is ended at the limit. Loading HiGHS is measured apart. `choose-engine.ts` keeps the
 * border found here.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { highsEngine, warmHighs } from '../solver/numeric/lp/highs-engine.ts';
import { jsSimplexEngine } from '../solver/numeric/lp/js-simplex-engine.ts';
import { tableauCells } from '../solver/numeric/lp/js-simplex-form.ts';
import { type LpModel, LpModelBuilder } from '../solver/numeric/lp/lp-model.ts';
import { Rng } from '../solver/numeric/rng.ts';
import { levelsOf } from '../solver/roster/layer-problem.ts';
import { randomWeek } from './duty-random.ts';
import { layerOfWeek } from './duty-week.ts';
import { peerForm } from './peer-model.ts';
import { record, spread } from './record.ts';

const RUNS = 5;
const LIMIT_MS = 10_000;
const ENGINES = [jsSimplexEngine, highsEngine];

/** Everyone gets one thing; the relaxation is whole. */
function assignmentModel(size: number, integer: boolean): LpModel {
  const rng = Rng.keyed(1, 'assignment', size);
  const builder = new LpModelBuilder();
  const rows = Array.from({ length: 2 * size }, () => builder.addRow(1, 1));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const column = builder.addColumn({ cost: rng.intBelow(100), integer });
      builder.addTerm(rows[a], column, 1);
      builder.addTerm(rows[size + b], column, 1);
    }
  }
  return builder.build();
}

/** Cheapest mix that holds enough of everything: dense rows. */
function mixModel(size: number): LpModel {
  const rng = Rng.keyed(2, 'mix', size);
  const builder = new LpModelBuilder();
  for (let column = 0; column < 2 * size; column++) builder.addColumn({ cost: rng.intBetween(5, 50) });
  for (let row = 0; row < size; row++) {
    const terms = Array.from({ length: 2 * size }, (_, column): [number, number] => [
      column,
      rng.intBelow(10),
    ]);
    builder.addRow(rng.intBetween(50, 200), Number.POSITIVE_INFINITY, terms);
  }
  return builder.build();
}

/** Several knapsacks at once over the same whole columns. */
function knapsackModel(size: number): LpModel {
  const rng = Rng.keyed(3, 'knapsack', size);
  const builder = new LpModelBuilder();
  for (let column = 0; column < size; column++) {
    builder.addColumn({ cost: -rng.intBetween(10, 60), upper: 1, integer: true });
  }
  for (let row = 0; row < 3; row++) {
    const terms = Array.from({ length: size }, (_, column): [number, number] => [
      column,
      rng.intBetween(5, 60),
    ]);
    builder.addRow(Number.NEGATIVE_INFINITY, 10 * size, terms);
  }
  return builder.build();
}

/** Fairness of a week of duties with everything covered. */
function weekModel(duties: number): LpModel {
  const week = randomWeek(1, { teachers: Math.ceil(duties / 3), duties, family: 'u' });
  const problem = layerOfWeek(week);
  return peerForm(problem, levelsOf(problem), { boxes: false }).modelOf(1, [0]);
}

const KINDS: Readonly<
  Record<string, { readonly sizes: readonly number[]; readonly make: (size: number) => LpModel }>
> = {
  'assignment, relaxed': {
    sizes: [4, 8, 16, 24, 32, 48, 64, 96],
    make: (size) => assignmentModel(size, false),
  },
  'mix, continuous': { sizes: [5, 10, 20, 40, 80, 120, 200, 300], make: mixModel },
  'assignment, whole': { sizes: [4, 8, 16, 32, 48, 64, 96], make: (size) => assignmentModel(size, true) },
  'knapsacks, whole': { sizes: [6, 12, 20, 30, 40, 60, 80], make: knapsackModel },
  'week of duties, whole': { sizes: [6, 12, 25, 35, 50, 75, 100, 150], make: weekModel },
};

interface Job {
  readonly kind: string;
  readonly size: number;
  readonly engine: number;
}

interface Measured {
  readonly status: string;
  readonly objective: number | null;
  readonly loadMs: number;
  readonly times: readonly number[];
}

if (isMainThread) await main();
else await measure(workerData as Job);

async function measure({ kind, size, engine }: Job): Promise<void> {
  const model = KINDS[kind].make(size);
  const chosen = ENGINES[engine];
  const loading = performance.now();
  if (chosen === highsEngine) await warmHighs();
  const loadMs = performance.now() - loading;
  let status = '';
  let objective: number | null = null;
  const times: number[] = [];
  // The first solve compiles the code and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    const outcome = await chosen.solve(model);
    if (run > 0) times.push(Math.round((performance.now() - start) * 100) / 100);
    status = outcome.status;
    objective = 'objective' in outcome ? outcome.objective : null;
  }
  parentPort?.postMessage({ status, objective, loadMs, times } satisfies Measured);
}

/** `null`: not done within the limit, or its thread broke down. */
function ask(job: Job): Promise<Measured | null> {
  return new Promise((settle) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job });
    const clock = setTimeout(() => worker.terminate(), LIMIT_MS);
    let answer: Measured | null = null;
    worker.on('message', (measured: Measured) => {
      answer = measured;
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      clearTimeout(clock);
      settle(answer);
    });
  });
}

interface Row {
  readonly kind: string;
  readonly whole: boolean;
  readonly size: number;
  readonly cells: number;
  readonly js: number | null;
  readonly highs: number | null;
}

/** Cells of the largest tableau up to which the small engine was the faster one on every model. */
function borderOf(rows: readonly Row[]): number {
  const slower = rows.filter(({ js, highs }) => highs !== null && (js === null || js >= highs));
  const first = Math.min(...slower.map(({ cells }) => cells));
  return Math.max(0, ...rows.map(({ cells }) => cells).filter((cells) => cells < first));
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  const loads: number[] = [];
  for (const [kind, { sizes, make }] of Object.entries(KINDS)) {
    for (const size of sizes) {
      const model = make(size);
      const [js, highs] = [await ask({ kind, size, engine: 0 }), await ask({ kind, size, engine: 1 })];
      if (highs !== null) loads.push(Math.round(highs.loadMs));
      const both = js?.objective != null && highs?.objective != null;
      if (both && Math.abs((js.objective ?? 0) - (highs.objective ?? 0)) > 1e-4) {
        throw new Error(`${kind} ${size}: ${js.objective} and ${highs.objective}`);
      }
      const median = (measured: Measured | null): number | null =>
        measured === null || measured.status !== 'optimal' ? null : spread(measured.times).median;
      const whole = model.integer.includes(1);
      const row = { kind, whole, size, cells: tableauCells(model), js: median(js), highs: median(highs) };
      console.error(JSON.stringify(row));
      rows.push(row);
    }
  }
  record('lp', {
    unit: 'median milliseconds, HiGHS loaded before; null: not proven within the limit',
    limitMs: LIMIT_MS,
    runs: RUNS,
    highsLoadMs: spread(loads),
    border: {
      continuousCells: borderOf(rows.filter(({ whole }) => !whole)),
      wholeCells: borderOf(rows.filter(({ whole }) => whole)),
    },
    models: rows,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  });
}
