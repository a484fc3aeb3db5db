/**
 * How good the club matrix is: generated schools, our default run beside the best table that offline work finds, and
 * both against proven bounds, level by level; means and worst seeds. Offline work is a search of many times the length,
 * then whole-number programmes over windows of days and over everything (`matrix-quality/`). Bounds are the plan's own
 * relaxations with more iterations, or the programme's where that is higher.
 *
 * `node bench/run.mjs --only matrix-quality [--classes 12,24,36] [--seeds N] [--seconds N] [--long N]`:
 * seconds of whole-number programmes a school, and how many times the default proposals the long search has. About
 * 9 minutes as it is.
 */
import { parseArgs } from 'node:util';
import { levelBounds } from '../solver/matrix/bounds/level-bounds.ts';
import type { CompiledMatrix } from '../solver/matrix/compile/compile.ts';
import {
  bestMember,
  DEFAULT_PARAMS,
  type MatrixMember,
  planMatrixMember,
} from '../solver/matrix/search/member.ts';
import { compareObjective, type Level, levelIndex } from '../solver/matrix/state/objective.ts';
import { warmHighs } from '../solver/numeric/lp/highs-engine.ts';
import { generatedMatrix } from './generated-matrix.ts';
import { isPlain } from './matrix-quality/model.ts';
import { improveOffline, type OfflineResult } from './matrix-quality/offline.ts';
import { record } from './record.ts';

/** Bounds of the bench take this many times the iterations of the plan's. */
const EFFORT = 6;
const MEMBERS = [0, 1];
const BELOW: readonly Level[] = ['wishes', 'loadBands', 'willingness', 'convenience'];

function search(
  compiled: CompiledMatrix,
  seed: number,
  times: number,
): { best: MatrixMember; seconds: number } {
  const start = performance.now();
  const params = { ...DEFAULT_PARAMS, proposalsPerEvent: times * DEFAULT_PARAMS.proposalsPerEvent };
  const best = bestMember(MEMBERS.map((member) => planMatrixMember(compiled, seed, member, params)));
  if (!best) throw new Error('no member');
  return { best, seconds: secondsSince(start) };
}

const secondsSince = (start: number): number => Math.round(performance.now() - start) / 1000;

/** By how many per cent the value is above the bound, to one digit; null: the bound is 0 and the value is not. */
function gapOf(value: number, bound: number): number | null {
  if (value === bound) return 0;
  return bound === 0 ? null : Math.round((1000 * (value - bound)) / bound) / 10;
}

interface LevelFigures {
  readonly level: Level;
  readonly ours: number;
  readonly long: number;
  /** Where the offline work ended; null for levels that the programme does not know. */
  readonly offline: number | null;
  /** As the plan states it, and with more iterations or the programme's. */
  readonly planBound: number;
  readonly bound: number;
  readonly gapPercent: number | null;
}

interface SchoolFigures {
  readonly classes: number;
  readonly seed: number;
  readonly meetings: number;
  /** Levels above the wishes: all at 0 in every table, or as they are. */
  readonly above: readonly number[];
  readonly levels: readonly LevelFigures[];
  readonly windows: OfflineResult['windows'] | null;
  readonly seconds: {
    readonly ours: number;
    readonly long: number;
    readonly offline: number;
    readonly bounds: number;
  };
}

async function measure(
  classes: number,
  seed: number,
  seconds: number,
  times: number,
): Promise<SchoolFigures> {
  const compiled = generatedMatrix(classes, seed);
  const { problem } = compiled;
  const ours = search(compiled, seed, 1);
  const long = search(compiled, seed, times);
  // More work is not always better; the better one counts.
  const better = compareObjective(long.best.objective, ours.best.objective) < 0 ? long.best : ours.best;
  const whole = better.objective.slice(0, levelIndex('wishes')).every((value) => value === 0);
  const offlineStart = performance.now();
  const offline =
    whole && isPlain(problem) ? await improveOffline(compiled, better.assignment, seconds) : null;
  const offlineSeconds = secondsSince(offlineStart);
  const offers = ours.best.objective[levelIndex('offers')];
  const planBounds = levelBounds(problem, offers);
  const boundStart = performance.now();
  const moreBounds = levelBounds(problem, offers, EFFORT);
  const levels = BELOW.map((level): LevelFigures => {
    const i = levelIndex(level);
    const found = offline?.levels.find((entry) => entry.level === level);
    // Below the wishes the programme bounds only tables that are as good on the levels before.
    const bound = Math.max(moreBounds[i], level === 'wishes' ? (found?.bound ?? 0) : 0);
    return {
      level,
      ours: ours.best.objective[i],
      long: better.objective[i],
      offline: found?.value ?? null,
      planBound: planBounds[i],
      bound,
      gapPercent: gapOf(ours.best.objective[i], bound),
    };
  });
  for (const { level, ours: value, long: other, offline: best, bound } of levels) {
    if (Math.min(value, other, best ?? value) < bound)
      throw new Error(`${classes} classes, seed ${seed}: a table is below the bound ${bound} of ${level}`);
  }
  return {
    classes,
    seed,
    meetings: problem.events.count,
    above: ours.best.objective.slice(0, levelIndex('wishes')),
    levels,
    windows: offline?.windows ?? null,
    seconds: {
      ours: ours.seconds,
      long: long.seconds,
      offline: offlineSeconds,
      bounds: secondsSince(boundStart),
    },
  };
}

/** Mean and worst of a size: gaps to the bound, and what the offline work found better than our default run. */
function summary(schools: readonly SchoolFigures[]): Record<string, unknown> {
  const perLevel = BELOW.map((level) => {
    const own = schools.flatMap(({ levels }) => levels.filter((entry) => entry.level === level));
    const gaps = own.flatMap(({ gapPercent }) => (gapPercent === null ? [] : [gapPercent]));
    // Above a bound of 0 there is no share to tell; these seeds are counted.
    const figures = { gapPercent: meanAndWorst(gaps), aboveBoundOfZero: own.length - gaps.length };
    if (level !== 'wishes') return [level, figures] as const;
    // Tables are compared where the levels before are alike: on the first of these levels.
    const known = own.map((entry) => ({ ...entry, best: Math.min(entry.long, entry.offline ?? entry.long) }));
    return [
      level,
      {
        ...figures,
        aboveBestKnownPercent: meanAndWorst(known.flatMap(({ ours, best }) => gapOf(ours, best) ?? [])),
        bestKnownGapPercent: meanAndWorst(known.flatMap(({ best, bound }) => gapOf(best, bound) ?? [])),
      },
    ] as const;
  });
  return { classes: schools[0]?.classes, seeds: schools.length, ...Object.fromEntries(perLevel) };
}

function meanAndWorst(values: readonly number[]): { mean: number; worst: number } | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean: Math.round(10 * mean) / 10, worst: Math.max(...values) };
}

const { values } = parseArgs({
  options: {
    classes: { type: 'string', default: '12,24,36' },
    seeds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '40' },
    long: { type: 'string', default: '8' },
  },
});
await warmHighs();
const schools: SchoolFigures[] = [];
const summaries: Record<string, unknown>[] = [];
for (const classes of values.classes.split(',').map(Number)) {
  const ofSize: SchoolFigures[] = [];
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const figures = await measure(classes, seed, Number(values.seconds), Number(values.long));
    console.error(JSON.stringify(figures));
    ofSize.push(figures);
  }
  schools.push(...ofSize);
  summaries.push(summary(ofSize));
  // What is measured is written at once: a run that is ended early keeps it.
  record('matrix-quality', { options: values, summaries, schools });
}
