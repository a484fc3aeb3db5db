import type { CompiledMatrix } from '../../solver/matrix/compile/compile.ts';
import { RULES } from '../../solver/matrix/rules/index.ts';
import { levelIndex } from '../../solver/matrix/state/objective.ts';
import type { Assignment } from '../../solver/matrix/state/placement.ts';
import { SearchState } from '../../solver/matrix/state/search-state.ts';
import { WorkControl } from '../../solver/numeric/control.ts';
import { highsEngine } from '../../solver/numeric/lp/highs-engine.ts';
import { QUALITY_LEVELS, type QualityLevel, type QualityOptions, qualityModel } from './model.ts';

/** What the programme says about one level. */
export interface OfflineLevel {
  readonly level: QualityLevel;
  readonly value: number;
  /** Bound of the programme over all tables that are as good on the levels before; null: none in the time. */
  readonly bound: number | null;
  readonly seconds: number;
}

export interface OfflineResult {
  readonly assignment: Assignment;
  readonly levels: readonly OfflineLevel[];
  /** Sub-problems solved to the end, that is with proof, of those begun; and how often one brought something. */
  readonly windows: { readonly begun: number; readonly proven: number; readonly better: number };
}

/** Share of the time for each level. */
const SHARE: Readonly<Record<QualityLevel, number>> = { wishes: 0.7, loadBands: 0.1, willingness: 0.2 };
/** Share of a level's time for windows of few days; what is left is for the whole programme. */
const WINDOW_SHARE = 0.6;
/** A window gets at most this share of the windows' time. */
const ONE_WINDOW = 0.1;

/**
 * A long improvement of a table by whole-number programmes, level by level: first windows, in which all meetings of two
 * or three days are placed anew, slots, rooms and leaders together, until none of them brings anything; then the whole
 * programme from the best table, which also gives the bound. Every table found is put through the search's own state: a
 * broken hard rule or another cost than the programme's is an error of one of the two.
 */
export async function improveOffline(
  { problem }: CompiledMatrix,
  start: Assignment,
  seconds: number,
): Promise<OfflineResult> {
  const limits: Partial<Record<QualityLevel, number>> = {};
  const windows = { begun: 0, proven: 0, better: 0 };
  let best = start;
  const costOf = (assignment: Assignment, level: QualityLevel): number =>
    checked(problem, assignment)[levelIndex(level)];
  const solve = async (level: QualityLevel, limitSeconds: number, open?: QualityOptions['open']) => {
    const quality = qualityModel(problem, level, { limits, ...(open ? { open } : {}) });
    const control = new WorkControl({ nowMs: () => performance.now(), limitMs: 1000 * limitSeconds });
    const outcome = await highsEngine.solve(quality.model, { start: quality.encode(best), control });
    const before = costOf(best, level);
    if (outcome.status !== 'optimal' && outcome.status !== 'feasible')
      return { better: false, bound: outcome.status === 'limit' ? outcome.bound : null, proven: false };
    const found = quality.decode(outcome.values);
    const levels = checked(problem, found);
    const value = levels[levelIndex(level)];
    if (outcome.status === 'optimal' && value !== Math.round(outcome.objective))
      throw new Error(`${level}: the programme counts ${outcome.objective}, the search ${value}`);
    // What the programme leaves out (default groups, staffing, rainy days) must not get worse.
    const sound = levels.subarray(0, levelIndex('wishes')).every((count) => count === 0);
    const better = sound && value < before;
    if (better) best = found;
    return { better, bound: outcome.bound, proven: outcome.status === 'optimal' };
  };
  const levels: OfflineLevel[] = [];
  for (const level of QUALITY_LEVELS) {
    const begin = performance.now();
    const spent = (): number => (performance.now() - begin) / 1000;
    const levelSeconds = SHARE[level] * seconds;
    const windowSeconds = WINDOW_SHARE * levelSeconds;
    for (let more = costOf(best, level) > 0; more && spent() < windowSeconds; ) {
      more = false;
      for (const days of windowsOf(problem.slots.count)) {
        if (spent() >= windowSeconds) break;
        const present = best.slot;
        const open = (event: number, to: number): boolean =>
          days.has(present[event]) ? days.has(to) : to === present[event];
        const { better, proven } = await solve(level, ONE_WINDOW * windowSeconds, open);
        windows.begun += 1;
        if (proven) windows.proven += 1;
        if (better) windows.better += 1;
        more ||= better;
      }
    }
    const whole =
      costOf(best, level) === 0 ? { bound: 0 } : await solve(level, Math.max(1, levelSeconds - spent()));
    const value = costOf(best, level);
    levels.push({
      level,
      value,
      bound: whole.bound === null ? null : Math.max(0, Math.ceil(whole.bound - 1e-6)),
      seconds: Math.round(spent()),
    });
    limits[level] = value;
  }
  return { assignment: best, levels, windows };
}

/** All pairs of slots, then all threes. */
function windowsOf(count: number): ReadonlySet<number>[] {
  const all = Array.from({ length: count }, (_, slot) => slot);
  const pairs = all.flatMap((a) => all.slice(a + 1).map((b) => [a, b]));
  const threes = pairs.flatMap(([a, b]) => all.slice(b + 1).map((c) => [a, b, c]));
  return [...pairs, ...threes].map((days) => new Set(days));
}

/** The levels of a table as the search counts them; throws where a hard rule that the programme knows is broken. */
function checked(problem: CompiledMatrix['problem'], assignment: Assignment): Float64Array {
  const state = new SearchState(problem, RULES);
  state.load(assignment);
  const broken = RULES.filter(({ level, id }) => level === 'hard' && id !== 'indoor-fallback').find(
    (rule) => rule.bind(problem, state.placement).cost() > 0,
  );
  if (broken) throw new Error(`a table of the programme breaks ${broken.id}`);
  return state.levels;
}
