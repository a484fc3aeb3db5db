/**
 * The roster's engine against general solvers on the same instances in the same run: random weeks of 10 × 25, 40 × 150
 * and 120 × 600 duties, and all layers of whole terms of generated schools. Each peer runs in a process of its own that
 * is ended at the time limit; loading it is not counted. Every optimum a peer proves must equal ours.
 *
 * `npm run bench:roster [-- --limit SECONDS] [--weeks-only]`
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UNLIMITED } from '../solver/numeric/control.ts';
import { highsEngine, warmHighs } from '../solver/numeric/lp/highs-engine.ts';
import { jsSimplexEngine } from '../solver/numeric/lp/js-simplex-engine.ts';
import { type LayerProblem, levelsOf, levelValues } from '../solver/roster/layer-problem.ts';
import { solveLayer } from '../solver/roster/solve-layer.ts';
import { randomWeek } from './duty-random.ts';
import { layerOfWeek } from './duty-week.ts';
import { peerForm } from './peer-model.ts';
import { record, spread } from './record.ts';
import { generatedTerm } from './term-layers.ts';

type PeerName = 'highs' | 'javascript-lp-solver';
const PEERS: readonly PeerName[] = ['highs', 'javascript-lp-solver'];
const RUNS = 3;
const SIZES = [
  [10, 25],
  [40, 150],
  [120, 600],
] as const;
const SEEDS = [1, 2];
const TERM_CLASSES = [12, 36, 72];

interface Task {
  readonly peer: PeerName;
  readonly problems: readonly LayerProblem[];
}

interface Reply {
  /** `ready`: loaded, the clock starts; `layer`: one more layer solved; `done`: all; `gaveUp`: why. */
  readonly kind: 'ready' | 'layer' | 'done' | 'gaveUp';
  readonly values?: readonly number[];
  readonly ms?: number;
  readonly peakMiB?: number;
  readonly reason?: string;
}

if (process.argv[2] === 'peer') process.on('message', (task: Task) => void runPeer(task));
else await compare();

/** The layer without its last tie-break, which no general solver could afford. */
function withoutTies(problem: LayerProblem): LayerProblem {
  const candidates = problem.candidates.map((list) => list.map((entry) => ({ ...entry, ties: 0 })));
  return { ...problem, candidates };
}

/** In the peer's process: the layers one after another, each level by level. */
async function runPeer({ peer, problems }: Task): Promise<void> {
  const engine = peer === 'highs' ? highsEngine : jsSimplexEngine;
  const say = (reply: Reply): void => {
    process.send?.(reply);
  };
  if (peer === 'highs') await warmHighs();
  say({ kind: 'ready' });
  let ms = 0;
  for (const problem of problems) {
    const start = performance.now();
    const values: number[] = [];
    const form = peerForm(problem, levelsOf(problem), { boxes: peer === 'highs' });
    let best: ArrayLike<number> | undefined;
    for (let level = 0; level < form.levels.length; level++) {
      const model = form.modelOf(level, values);
      const outcome = await engine.solve(model, best === undefined ? {} : { start: best });
      if (outcome.status !== 'optimal') {
        say({
          kind: 'gaveUp',
          reason: 'reason' in outcome ? `${outcome.status}: ${outcome.reason}` : outcome.status,
        });
        process.disconnect();
        return;
      }
      best = outcome.values;
      values.push(outcome.objective + form.constantOf(level));
    }
    ms += performance.now() - start;
    say({ kind: 'layer', values });
  }
  say({ kind: 'done', ms, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) });
  process.disconnect();
}

interface PeerResult {
  readonly solved: number;
  readonly values: readonly (readonly number[])[];
  readonly ms: number | null;
  readonly peakMiB: number | null;
  readonly note: string | null;
}

/** Runs a peer until it is done, gives up, breaks down or the time is over. */
function askPeer(task: Task, limitSeconds: number): Promise<PeerResult> {
  return new Promise((settle) => {
    const child = fork(fileURLToPath(import.meta.url), ['peer'], {
      serialization: 'advanced',
      stdio: 'pipe',
    });
    const values: (readonly number[])[] = [];
    let clock: NodeJS.Timeout | undefined;
    let last: Reply | undefined;
    let timedOut = false;
    child.on('message', (reply: Reply) => {
      if (reply.kind === 'ready') {
        clock = setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, limitSeconds * 1000);
      } else if (reply.kind === 'layer') values.push(reply.values ?? []);
      else last = reply;
    });
    child.on('exit', (code) => {
      clearTimeout(clock);
      const note =
        last?.kind === 'done'
          ? null
          : timedOut
            ? `not finished in ${limitSeconds} s`
            : (last?.reason ?? `its process ended with status ${code}`);
      settle({ solved: values.length, values, ms: last?.ms ?? null, peakMiB: last?.peakMiB ?? null, note });
    });
    child.send(task);
  });
}

/** Our values per layer, whether all are proven, and the time of some runs. */
function solveOurs(problems: readonly LayerProblem[], runs: number) {
  const times: number[] = [];
  let solutions = problems.map((problem) => solveLayer(problem, UNLIMITED));
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    solutions = problems.map((problem) => solveLayer(problem, UNLIMITED));
    times.push(Math.round((performance.now() - start) * 10) / 10);
  }
  const values = problems.map((problem, at) =>
    levelValues(problem, levelsOf(problem), solutions[at].assigned),
  );
  const proven = solutions.filter(({ proof }) => proof === 'network' || proof === 'relaxed').length;
  return { values, proven, ms: spread(times), solutions };
}

async function instanceFigures(name: string, raw: readonly LayerProblem[], limitSeconds: number) {
  const problems = raw.map(withoutTies);
  const ours = solveOurs(problems, RUNS);
  const peers: Record<string, unknown> = {};
  for (const peer of PEERS) {
    const result = await askPeer({ peer, problems }, limitSeconds);
    result.values.forEach((values, at) => {
      const { proof } = ours.solutions[at];
      const exact = proof === 'network' || proof === 'relaxed';
      if (exact && values.join() !== ours.values[at].join()) {
        throw new Error(
          `${name}, layer ${at}: ${peer} proves ${values.join()}, we ${ours.values[at].join()}`,
        );
      }
    });
    peers[peer] =
      result.ms === null
        ? { note: result.note, layersSolved: `${result.solved} of ${problems.length}` }
        : {
            ms: Math.round(result.ms),
            timesOurs: Math.round((10 * result.ms) / ours.ms.median) / 10,
            peakMiB: result.peakMiB,
          };
  }
  const count = (of: (problem: LayerProblem) => number): number =>
    problems.reduce((sum, problem) => sum + of(problem), 0);
  const figures = {
    name,
    layers: problems.length,
    layersProven: ours.proven,
    items: count(({ items }) => items.length),
    choices: count(({ candidates }) => candidates.reduce((sum, list) => sum + list.length, 0)),
    oursMs: ours.ms,
    ...peers,
  };
  console.error(JSON.stringify(figures));
  return figures;
}

async function compare(): Promise<void> {
  const { values } = parseArgs({
    options: { limit: { type: 'string', default: '60' }, 'weeks-only': { type: 'boolean', default: false } },
  });
  const limitSeconds = Number(values.limit);
  const weeks: unknown[] = [];
  const terms: unknown[] = [];
  // What is measured is written at once: a run that is ended early keeps it.
  const keep = (): void => {
    const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
    record('roster', { limitSeconds, weeks, terms, peakMiB });
  };
  for (const [teachers, duties] of SIZES) {
    for (const family of ['u', 'k'] as const) {
      for (const seed of SEEDS) {
        const week = randomWeek(seed, { teachers, duties, family });
        weeks.push(await instanceFigures(week.name, [layerOfWeek(week)], limitSeconds));
      }
    }
  }
  keep();
  for (const classes of values['weeks-only'] ? [] : TERM_CLASSES) {
    const problems = (await generatedTerm(classes)).layers;
    terms.push(await instanceFigures(`term of ${classes} classes`, problems, limitSeconds));
    keep();
  }
}
