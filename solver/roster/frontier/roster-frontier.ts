/**
 * Fairness against willingness over the whole roster. Each point is the whole roster under one setting of the school's own
 * options (`rosterOrder`, `rosterBalance`): both ends, weights, and windows of loads; so choosing a point is choosing these options.
 * Every layer is optimal for its named problem where it is a network, given the layers before; that no other roster of the
 * whole term lies beyond the points is not claimed. For the weekly and rotating layers of the fairest roster the frontier
 * of the layer itself is given as well, with all its corners (`layer-frontier.ts`).
 */
import type { Duty } from '../../model/duty.ts';
import type { Frontier, FrontierPoint, LayerFrontierReport } from '../../model/frontier.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { FairnessMeasures } from '../../model/reports.ts';
import type { RosterBalance, School } from '../../model/school.ts';
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { willingnessCost } from '../affinity.ts';
import { type RosterContext, rosterContext, rosterDuty } from '../context.ts';
import type { LayerProblem } from '../layer-problem.ts';
import { planRoster, type RosterRequest, type RosterResult } from '../plan-roster.ts';
import { type LayerPoint, layerFrontier, undominated } from './layer-frontier.ts';
import { regularProblems } from './regular-problems.ts';

type Order = School['options']['rosterOrder'];

interface Setting {
  readonly rosterOrder: Order;
  readonly rosterBalance?: RosterBalance;
}

/** Weights tried, from fair to willing. */
const WEIGHTS: readonly (readonly [fairness: number, willingness: number])[] = [
  [8, 1],
  [4, 1],
  [2, 1],
  [1, 1],
  [1, 2],
  [1, 4],
  [1, 10],
  [1, 20],
];
/** Windows tried, as parts (in tenths) of the way from the loads of the fairest roster to those of the most willing. */
const WINDOWS = [2, 5, 8];
const MOST_LAYERS = 3;
const MOST_FLOWS = 16;

export interface RosterFrontierRequest extends RosterRequest {
  /** Fairness measures of loads divided by shares; the report's own function. */
  readonly measure: (loads: readonly number[]) => FairnessMeasures;
  /** How many of the largest weekly and rotating layers get a frontier of their own. Default 3. */
  readonly mostLayers?: number;
  readonly control?: Control;
  /** How many rosters are made at most, both ends included. Default: all settings. */
  readonly mostPoints?: number;
}

interface Found {
  readonly fairness: number;
  readonly willingness: number;
  readonly setting: Setting;
  readonly roster: RosterResult;
}

export function rosterFrontier(request: RosterFrontierRequest): Frontier {
  const { control = UNLIMITED } = request;
  const solve = (setting: Setting): Found => {
    const { rosterBalance: _, ...options } = request.school.options;
    const school: School = { ...request.school, options: { ...options, ...setting } };
    const roster = planRoster({ ...request, school });
    return { ...valuesOf(rosterContext({ ...request, school }), roster), setting, roster };
  };
  const fairest = solve({ rosterOrder: 'fairnessFirst' });
  const willing = solve({ rosterOrder: 'willingnessFirst' });
  const all = [fairest, willing];
  const settings: Setting[] = WEIGHTS.map(([fairness, willingness]) => ({
    rosterOrder: 'balanced',
    rosterBalance: { kind: 'weight', fairness, willingness },
  }));
  for (const window of windowsBetween(fairest, willing)) {
    settings.push({ rosterOrder: 'balanced', rosterBalance: window });
  }
  const wanted = spreadOver(settings, (request.mostPoints ?? settings.length + 2) - 2);
  let left = settings.length - wanted.length;
  for (const setting of wanted) {
    if (control.shouldStop() || fairest.willingness <= willing.willingness) left += 1;
    else all.push(solve(setting));
  }
  // Fewer uncovered duties come before everything; rosters that leave more open are no choice.
  const fewest = all.reduce((least, { roster }) => Math.min(least, openIn(roster)), Number.POSITIVE_INFINITY);
  const kept = undominated(all.filter(({ roster }) => openIn(roster) === fewest));
  const names = namesOf(kept);
  const { rosterBalance: _, ...options } = request.school.options;
  const fair = {
    ...request,
    school: { ...request.school, options: { ...options, rosterOrder: 'fairnessFirst' as const } },
  };
  return {
    points: kept.map((found, position) => pointOf(found, position, names[position], request)),
    dominated: all.length - kept.length,
    layers: regularProblems(fair, request.mostLayers ?? MOST_LAYERS).map((problem) =>
      layerReport(problem, control),
    ),
    unexplored: {
      zh: `整学期的方案只试了 ${all.length} 种设定${left > 0 ? `（另有 ${left} 种没有试）` : ''}；相邻两点之间可能还有别的方案。各层的支撑点是完整的，除非另有说明。`,
      en: `${all.length} settings were tried for the whole term${left > 0 ? ` (${left} more were not)` : ''}; between two neighbouring points there may be other rosters. The corners of each layer are complete unless said otherwise.`,
    },
  };
}

/** So many of the entries, evenly spread. */
function spreadOver<T>(entries: readonly T[], most: number): readonly T[] {
  if (most >= entries.length) return entries;
  return Array.from(
    { length: Math.max(0, most) },
    (_, at) => entries[Math.floor(((2 * at + 1) * entries.length) / (2 * most))],
  );
}

const openIn = ({ duties }: RosterResult): number => duties.filter(({ person }) => person === null).length;

/** F over all staff, and W over the duties that the roster chose. */
function valuesOf(
  context: RosterContext,
  { duties, loads }: RosterResult,
): { fairness: number; willingness: number } {
  const fairness = loads.reduce((sum, { weight, carriedInUnits, totalUnits }) => {
    const load = carriedInUnits + totalUnits;
    return sum + weight * load * load;
  }, 0);
  const chosen = (duty: Duty): boolean => duty.role !== 'leader' && duty.person !== null;
  const willingness = duties.filter(chosen).reduce((sum, { person, ...demand }) => {
    const index = context.personIndexOf.get(person ?? '');
    return index === undefined
      ? sum
      : sum + willingnessCost(context.people[index], rosterDuty(context, demand));
  }, 0);
  return { fairness, willingness };
}

/** Loads for a full-time share, over staff inside fairness. */
function fullTimeLoads({ loads }: RosterResult): number[] {
  return loads.flatMap(({ share, weight, carriedInUnits, totalUnits }) =>
    weight > 0 ? [(carriedInUnits + totalUnits) / share] : [],
  );
}

function windowsBetween(fairest: Found, willing: Found): RosterBalance[] {
  const [narrow, wide] = [fairest, willing].map(({ roster }) => fullTimeLoads(roster));
  if (narrow.length === 0) return [];
  const ends = [narrow, wide].map((list) => ({ least: Math.min(...list), most: Math.max(...list) }));
  return WINDOWS.map((tenths) => {
    const least = ends[0].least + ((ends[1].least - ends[0].least) * tenths) / 10;
    const most = ends[0].most + ((ends[1].most - ends[0].most) * tenths) / 10;
    const leastUnits = Math.max(0, Math.round(least));
    return { kind: 'window', leastUnits, widthUnits: Math.max(0, Math.round(most) - leastUnits) };
  });
}

function pointOf(
  { fairness, willingness, setting, roster }: Found,
  position: number,
  name: Sentence,
  { measure }: RosterFrontierRequest,
): FrontierPoint {
  const layers = roster.flows.filter(({ kind }) => kind !== 'exchange');
  const proven = layers.filter(({ proof }) => proof === 'network' || proof === 'relaxed').length;
  return {
    name,
    position,
    options: { ...setting },
    sumOfSquares: fairness,
    willingness,
    measures: measure(fullTimeLoads(roster)),
    layers: { all: layers.length, proven },
    uncovered: openIn(roster),
    proof: {
      zh: `${layers.length} 层中 ${proven} 层已证明对“${problemWords(setting).zh}”最优（在前面各层给定时）。`,
      en: `${proven} of ${layers.length} layers are proven optimal for “${problemWords(setting).en}”, given the layers before.`,
    },
  };
}

function problemWords({ rosterOrder, rosterBalance }: Setting): Sentence {
  if (rosterOrder === 'fairnessFirst') return { zh: '先公平，后意愿', en: 'fairness, then willingness' };
  if (rosterOrder === 'willingnessFirst') return { zh: '先意愿，后公平', en: 'willingness, then fairness' };
  if (rosterBalance?.kind === 'window') {
    const { leastUnits, widthUnits } = rosterBalance;
    const most = leastUnits + widthUnits;
    return {
      zh: `工作量在 ${leastUnits}–${most} 单位之间时最合意愿`,
      en: `most willing with loads from ${leastUnits} to ${most} units`,
    };
  }
  const { fairness, willingness } = rosterBalance ?? { fairness: 1, willingness: 1 };
  return {
    zh: `公平 ${fairness} : 意愿 ${willingness} 加权`,
    en: `weights ${fairness} : ${willingness} of fairness and willingness`,
  };
}

/** 最公平, 最合意愿, 折中 for the point farthest from the line between them, and what lies on either side. */
function namesOf(points: readonly Found[]): Sentence[] {
  const last = points.length - 1;
  const [a, b] = [points[0], points[last]];
  let middle = -1;
  let farthest = 0;
  for (let at = 1; at < last; at++) {
    const part = (points[at].fairness - a.fairness) / (b.fairness - a.fairness);
    const rest = (points[at].willingness - b.willingness) / (a.willingness - b.willingness);
    const gained = 1 - part - rest;
    if (middle < 0 || gained > farthest) {
      middle = at;
      farthest = gained;
    }
  }
  return points.map((_, at): Sentence => {
    if (at === 0) return { zh: '最公平', en: 'fairest' };
    if (at === last) return { zh: '最合意愿', en: 'most willing' };
    if (at === middle) return { zh: '折中', en: 'balanced' };
    return at < middle
      ? { zh: `偏公平 ${at}`, en: `rather fair ${at}` }
      : { zh: `偏意愿 ${at - middle}`, en: `rather willing ${at - middle}` };
  });
}

function layerReport(problem: LayerProblem, control: Control): LayerFrontierReport {
  const { points, supportedComplete, unexplored } = layerFrontier(problem, {
    mostFlows: MOST_FLOWS,
    control,
  });
  return {
    layer: problem.name,
    points: points.map(
      ({ fairness, willingness, supported, undominated: proof, problem: named }: LayerPoint) => ({
        fairness,
        willingness,
        problem: named.kind === 'weight' ? `weight ${named.fairness}:${named.willingness}` : named.kind,
        supported,
        undominated: proof,
      }),
    ),
    supportedComplete,
    unexplored: [...unexplored],
  };
}
