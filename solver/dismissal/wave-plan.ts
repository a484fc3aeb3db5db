import type { Gate } from '../model/place.ts';
import { type FluidModel, gateFluid } from './gate-fluid.ts';

/** What the planner places: people, when they can be at each gate, and until when they must. */
export interface PlannedUnit {
  readonly pupils: number;
  /** By gate: first minute at which the unit can be there; infinite where there is no way or the gate is shut. */
  readonly earliest: readonly number[];
  readonly latest: number;
  readonly walk: readonly number[];
  /** Other units that hold a brother or sister who should leave with somebody of this one. */
  readonly together: readonly { readonly unit: number; readonly pairs: number }[];
}

export interface WaveProblem {
  readonly gates: readonly Gate[];
  /** In the order in which waves are filled. */
  readonly units: readonly PlannedUnit[];
  readonly model: FluidModel;
  /** Gate is open at this minute. */
  open(gate: number, minute: number): boolean;
}

export interface WavePlan {
  readonly gate: Int32Array;
  readonly minute: Int32Array;
  /** By level, in the order of `WAVE_LEVELS`. */
  readonly objective: readonly number[];
}

/**
 * Levels of the objective, in order; smaller is better. The peak counts in steps of `PEAK_STEP` people, so that brothers
 * and sisters are kept apart for a real gain only.
 */
export const WAVE_LEVELS = [
  'minutesOutsideWindow',
  'excessOverCapacity',
  'expectedPeakSteps',
  'siblingPairsApart',
  'pupilMinutes',
  'lastMinute',
  'walkMinutes',
  'waves',
] as const;

const PEAK_STEP = 5;

/** Judges a complete assignment. Levels that are measures are rounded so that noise decides nothing. */
export function evaluate(problem: WaveProblem, gate: Int32Array, minute: Int32Array): number[] {
  const { gates, units, model } = problem;
  const { settings } = model;
  let outside = 0;
  let apart = 0;
  let walked = 0;
  units.forEach((unit, u) => {
    const early = unit.earliest[gate[u]] - minute[u];
    outside += Math.max(0, early) + Math.max(0, minute[u] - unit.latest);
    if (!problem.open(gate[u], minute[u])) outside += settings.windowMinutes;
    for (const { unit: other, pairs } of unit.together) {
      if (other > u && (gate[other] !== gate[u] || minute[other] !== minute[u])) apart += pairs;
    }
    walked += unit.walk[gate[u]] * unit.pupils;
  });
  let over = 0;
  let peak = 0;
  let pupilMinutes = 0;
  let last = 0;
  let waves = 0;
  for (let g = 0; g < gates.length; g++) {
    const loads = wavesOf(problem, gate, minute, g);
    waves += loads.length;
    for (let i = 1; i < loads.length; i++) {
      outside += Math.max(0, settings.leastGapMinutes - (loads[i].minute - loads[i - 1].minute));
    }
    const figures = gateFluid(gates[g], loads, model);
    over += figures.excess;
    peak = Math.max(peak, figures.peak);
    pupilMinutes += figures.pupilMinutes;
    last = Math.max(last, figures.lastMinute);
  }
  const steps = Math.ceil(peak / PEAK_STEP);
  const level = [outside, Math.round(over), steps, apart, Math.round(pupilMinutes), last, walked, waves];
  return level.map((value) => (Number.isFinite(value) ? value : Number.MAX_SAFE_INTEGER));
}

/** Minutes, summed over gates, in which waiting area or kerb hold more than they can. */
export function minutesOverCapacity(problem: WaveProblem, plan: WavePlan): number {
  return problem.gates.reduce(
    (sum, gate, g) =>
      sum + gateFluid(gate, wavesOf(problem, plan.gate, plan.minute, g), problem.model).minutesOver,
    0,
  );
}

/** Most people expected before one gate at once. */
export function expectedPeak(problem: WaveProblem, plan: WavePlan): number {
  return problem.gates.reduce(
    (peak, gate, g) =>
      Math.max(peak, gateFluid(gate, wavesOf(problem, plan.gate, plan.minute, g), problem.model).peak),
    0,
  );
}

/** Waves of a gate in order of time. */
export function wavesOf(
  problem: WaveProblem,
  gate: Int32Array,
  minute: Int32Array,
  g: number,
): { minute: number; pupils: number }[] {
  const pupils = new Map<number, number>();
  problem.units.forEach((unit, u) => {
    if (gate[u] === g) pupils.set(minute[u], (pupils.get(minute[u]) ?? 0) + unit.pupils);
  });
  return [...pupils].sort((a, b) => a[0] - b[0]).map(([at, count]) => ({ minute: at, pupils: count }));
}

export function compareVectors(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}

/**
 * Waves and gates for the units of one stream. For every number of waves the units, in their order, are cut into
 * contiguous waves whose largest is least (exact, by bisection over whole numbers), each wave spread over the gates by
 * load and way; the best is improved by moving single units to other gates and waves until no move helps.
 * O(waves · units · gates) evaluations a round; deterministic.
 */
export function planWaves(problem: WaveProblem): WavePlan {
  const { units } = problem;
  const { settings } = problem.model;
  const spread = Math.max(0, Math.min(...units.map((unit) => unit.latest - Math.min(...unit.earliest))));
  // The wished gap, as long as it leaves room for a second wave; else the least.
  const gap = spread >= settings.gapMinutes ? settings.gapMinutes : settings.leastGapMinutes;
  const most = Math.max(1, Math.min(units.length, Math.floor(spread / gap) + 1));
  let best: WavePlan | null = null;
  for (let count = 1; count <= most; count++) {
    const { gate, minute } = construct(problem, count, gap);
    const plan = { gate, minute, objective: evaluate(problem, gate, minute) };
    if (!best || compareVectors(plan.objective, best.objective) < 0) best = plan;
  }
  return improve(problem, best as WavePlan);
}

function construct(
  problem: WaveProblem,
  count: number,
  gap: number,
): { gate: Int32Array; minute: Int32Array } {
  const { units, gates } = problem;
  const gate = new Int32Array(units.length);
  const minute = new Int32Array(units.length);
  let from = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const size of waveSizes(
    units.map((unit) => unit.pupils),
    count,
  )) {
    const load = gates.map(() => 0);
    let at = previous + gap;
    for (let u = from; u < from + size; u++) {
      const costs = gates.map((entry, g) =>
        Number.isFinite(units[u].earliest[g])
          ? (load[g] + units[u].pupils) / entry.handoverPoints + units[u].walk[g] * 4
          : Number.POSITIVE_INFINITY,
      );
      const chosen = costs.indexOf(Math.min(...costs));
      gate[u] = Math.max(0, chosen);
      load[gate[u]] += units[u].pupils;
      const earliest = units[u].earliest[gate[u]];
      if (Number.isFinite(earliest)) at = Math.max(at, earliest);
    }
    for (let u = from; u < from + size; u++) minute[u] = Number.isFinite(at) ? at : 0;
    previous = at;
    from += size;
  }
  return { gate, minute };
}

/** Sizes of `count` contiguous groups whose heaviest is as light as possible. */
export function waveSizes(weights: readonly number[], count: number): number[] {
  let low = Math.max(0, ...weights);
  let high = weights.reduce((sum, weight) => sum + weight, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (cut(weights, middle).length <= count) high = middle;
    else low = middle + 1;
  }
  return cut(weights, low);
}

function cut(weights: readonly number[], most: number): number[] {
  const sizes: number[] = [];
  let held = 0;
  for (const weight of weights) {
    if (sizes.length === 0 || held + weight > most) {
      sizes.push(0);
      held = 0;
    }
    sizes[sizes.length - 1] += 1;
    held += weight;
  }
  return sizes;
}

const MOST_ROUNDS = 4;

function improve(problem: WaveProblem, { gate, minute, ...start }: WavePlan): WavePlan {
  let objective = start.objective;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    for (let u = 0; u < problem.units.length; u++) {
      const minutes = nearbyWaves(minute, minute[u]);
      for (let g = 0; g < problem.gates.length; g++) {
        for (const at of minutes) {
          const [oldGate, oldMinute] = [gate[u], minute[u]];
          if (
            (g === oldGate && at === oldMinute) ||
            at < problem.units[u].earliest[g] ||
            at > problem.units[u].latest
          )
            continue;
          gate[u] = g;
          minute[u] = at;
          const candidate = evaluate(problem, gate, minute);
          if (compareVectors(candidate, objective) < 0) {
            objective = candidate;
            moved = true;
          } else {
            gate[u] = oldGate;
            minute[u] = oldMinute;
          }
        }
      }
    }
    if (!moved) break;
  }
  return { gate, minute, objective };
}

/** The unit's own wave and its neighbours in time. */
function nearbyWaves(minute: Int32Array, own: number): number[] {
  const waves = [...new Set(minute)].sort((a, b) => a - b);
  const at = waves.indexOf(own);
  return waves.slice(Math.max(0, at - 1), at + 2);
}
