/**
 * Curriculum-based course timetabling (ITC-2007, track 3) through the matrix engine's general form:
 * `npm run bench:itc2007 -- DIR [--seconds N] [--seeds K] [--out DIR] [--iterations N] [--workers N] [--record]`.
 * Every `.ctt` of DIR (without DIR the folder `itc2007` of `AFTERBELL_BENCHMARKS`) is solved with seeds 1 … K, each run
 * on one thread, as many at once as there are cores. Standard output: one JSON line a run, checked by the validator of
 * its own; standard error: a table beside published figures. `--iterations` bounds the proposals instead of the time
 * and makes runs repeatable; `--record` writes the table to `bench/results/itc2007.json`. `--made N` takes N made-up
 * instances in place of DIR: the parameters of the search were chosen on those.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { generateInstance, instanceText } from './itc2007/generate.ts';
import { parseInstance } from './itc2007/parse.ts';
import { type RunFigure, summarise, tableOf } from './itc2007/report.ts';
import { type RunAnswer, type RunOrder, solveRun } from './itc2007/solve-run.ts';
import { validateSolution } from './itc2007/validate.ts';
import { machine } from './record.ts';

const DEFAULT_SECONDS = 60;

if (isMainThread) await main();
else parentPort?.on('message', (order: RunOrder) => parentPort?.postMessage(solveRun(order)));

interface Settings {
  readonly seconds: number;
  readonly seeds: number;
  readonly proposals: number | undefined;
  readonly workers: number;
  readonly out: string | undefined;
  readonly record: boolean;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      seconds: { type: 'string' },
      seeds: { type: 'string' },
      iterations: { type: 'string' },
      workers: { type: 'string' },
      out: { type: 'string' },
      record: { type: 'boolean' },
      made: { type: 'string' },
    },
    allowPositionals: true,
  });
  const data = process.env.AFTERBELL_BENCHMARKS;
  const folder = positionals[0] ?? (data === undefined ? undefined : join(data, 'itc2007'));
  if (values.made === undefined && (folder === undefined || !existsSync(folder))) {
    console.error(
      folder === undefined
        ? 'skipped: name a folder of .ctt instances, or set AFTERBELL_BENCHMARKS'
        : `no such folder: ${folder}`,
    );
    process.exitCode = positionals.length > 0 ? 1 : 0;
    return;
  }
  const count = (text: string | undefined, fallback: number): number => {
    const value = Number(text ?? fallback);
    if (!(value > 0)) throw new Error(`not a positive number: ${text}`);
    return value;
  };
  const instances =
    values.made === undefined ? readInstances(resolve(folder ?? '')) : makeInstances(count(values.made, 1));
  const orders = ordersOf(instances, {
    seconds: count(values.seconds, DEFAULT_SECONDS),
    seeds: count(values.seeds, 1),
    proposals: values.iterations === undefined ? undefined : count(values.iterations, 0),
  });
  if (orders.length === 0) {
    console.error(`no .ctt in ${folder}`);
    process.exitCode = 1;
    return;
  }
  const settings: Settings = {
    seconds: count(values.seconds, DEFAULT_SECONDS),
    seeds: count(values.seeds, 1),
    proposals: orders[0].proposals,
    workers: Math.min(orders.length, count(values.workers, availableParallelism())),
    out: values.out,
    record: values.record ?? false,
  };
  if (settings.out !== undefined) mkdirSync(settings.out, { recursive: true });
  const figures = await runAll(orders, settings);
  const summary = summarise(figures);
  process.stderr.write(tableOf(summary));
  if (settings.record) writeResults(settings, summary);
  if (figures.some(({ hard }) => hard > 0)) process.exitCode = 1;
}

interface NamedInstance {
  readonly instance: string;
  readonly text: string;
}

function readInstances(from: string): NamedInstance[] {
  const files = statSync(from).isDirectory()
    ? readdirSync(from)
        .filter((file) => file.endsWith('.ctt'))
        .sort()
        .map((file) => join(from, file))
    : [from];
  return files.map((file) => ({
    instance: file.replace(/^.*[\\/]/u, '').replace(/\.ctt$/u, ''),
    text: readFileSync(file, 'utf8'),
  }));
}

function makeInstances(count: number): NamedInstance[] {
  return Array.from({ length: count }, (_, i) => {
    const made = generateInstance(i + 1);
    return { instance: made.name, text: instanceText(made) };
  });
}

function ordersOf(
  instances: readonly NamedInstance[],
  { seeds, ...limits }: { seeds: number; seconds: number; proposals: number | undefined },
): RunOrder[] {
  return instances.flatMap((instance) =>
    Array.from({ length: seeds }, (_, i) => ({
      ...instance,
      seed: i + 1,
      seconds: limits.seconds,
      ...(limits.proposals === undefined ? {} : { proposals: limits.proposals }),
    })),
  );
}

/** Every worker takes the next order when it is done with one. */
async function runAll(orders: readonly RunOrder[], settings: Settings): Promise<RunFigure[]> {
  const figures: RunFigure[] = [];
  let next = 0;
  const workers = Array.from({ length: settings.workers }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((done, fail) => {
          const giveOrder = (): void => {
            if (next < orders.length) worker.postMessage(orders[next++]);
            else void worker.terminate().then(() => done());
          };
          worker.on('error', fail);
          worker.on('message', (answer: RunAnswer) => {
            const order = orders.find(
              ({ instance, seed }) => instance === answer.instance && seed === answer.seed,
            ) as RunOrder;
            figures.push(take(order, answer, settings.out));
            giveOrder();
          });
          giveOrder();
        }),
    ),
  );
  return figures;
}

/** Writes and checks one solution, and prints its line. */
function take(order: RunOrder, answer: RunAnswer, out: string | undefined): RunFigure {
  const { instance, seed, ms, proposals } = answer;
  const { hard, cost } = validateSolution(parseInstance(order.text), answer.solution);
  if (hard === 0 && cost !== answer.engineCost) {
    throw new Error(
      `${instance}, seed ${seed}: the engine counts ${answer.engineCost}, the validator ${cost}`,
    );
  }
  if (out !== undefined) writeFileSync(join(out, `${instance}.${seed}.sol`), answer.solution);
  process.stdout.write(`${JSON.stringify({ instance, seed, hard, cost, ms })}\n`);
  return { instance, seed, hard, cost, ms, proposals };
}

function writeResults(settings: Settings, instances: ReturnType<typeof summarise>): void {
  const { seconds, seeds, workers, proposals } = settings;
  const limit = proposals === undefined ? { seconds } : { proposals };
  const result = {
    bench: 'itc2007',
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    figures: {
      ...limit,
      seeds,
      runsAtOnce: workers,
      threadsPerRun: 1,
      quoted: 'bestKnown, winnerMean and annealingMean are quoted from publications, not measured',
      instances,
    },
  };
  const folder = resolve('bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'itc2007.json'), `${JSON.stringify(result, null, 2)}\n`);
}
