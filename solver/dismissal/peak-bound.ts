/**
 * Lower bounds for the expected peak and the mean wait of a stream, whatever waves and gates are chosen within the
 * windows.
 *
 * Peak: the larger of two. (1) The fluid linear programme "share every pupil over minutes and gates so that the fullest
 * waiting area is as empty as possible", with no queue at all: before its minute m a pupil's collector is in the area
 * with probability F(t − m), afterwards one of the two is there with at least min(F, 1 − F). Any weights y(gate, t) that
 * add up to 1 bound it: peak ≥ Σ units min over (m, gate) Σ t y · presence. The weights come from multiplicative updates
 * (S. Arora, E. Hazan, S. Kale, Theory of Computing 8, 2012); a bad weight gives a weak bound, never a wrong one.
 * (2) Waves: only so many fit into the windows at a gap, and groups are not divided (`wave-bound.ts`). With the least gap
 * it holds for every plan, with the gap of the plan itself for every plan with that gap.
 *
 * Wait: nobody is met before the collector has come, nor before the group has passed the widest gate by itself: each pupil
 * who is met waits Σ (1 − F · out), the others Σ (1 − out) on average.
 */
import type { DismissalSettings } from '../model/place.ts';
import type { FamilyStream } from './family.ts';
import { ArrivalShares, STEP_SECONDS } from './fluid.ts';
import type { GateModel } from './gates.ts';
import { waveBound } from './wave-bound.ts';

const ROUNDS = 40;
const LEARNING = 0.5;
const STEPS_PER_MINUTE = 60 / STEP_SECONDS;

export interface StreamBounds {
  readonly peak: number;
  /** Of plans with at least the asked gap. */
  readonly peakAtGap: number;
  readonly meanWaitSeconds: number;
}

/** Pupils who may leave within one window; coarser than the units, so the bound only gets weaker. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly gates: readonly number[];
  walkers: number;
}

/** @param gapMinutes for `peakAtGap`; not below the school's least gap */
export function streamBounds(
  settings: DismissalSettings,
  stream: FamilyStream,
  gates: readonly GateModel[],
  gapMinutes: number,
): StreamBounds {
  const arrival = new ArrivalShares(settings);
  const spread = spreadBound(arrival, groupsOf(stream), gates.length);
  const waves = (gap: number): number => waveBound(settings, arrival, stream, gates, gap);
  const peak = Math.max(spread, waves(settings.leastGapMinutes));
  return {
    peak,
    peakAtGap: Math.max(peak, waves(Math.max(gapMinutes, settings.leastGapMinutes))),
    meanWaitSeconds: waitBound(arrival, stream, gates),
  };
}

function waitBound(arrival: ArrivalShares, { units }: FamilyStream, gates: readonly GateModel[]): number {
  const flow = Math.max(...gates.map((gate) => gate.flow));
  let seconds = 0;
  let pupils = 0;
  for (const { load, unit } of units) {
    const met = load.walkers + load.cars;
    const passSteps = unit.pupils / flow / STEP_SECONDS;
    for (let step = 0; step <= Math.max(arrival.lastStep, passSteps); step++) {
      const out = passSteps === 0 ? 1 : Math.min(1, step / passSteps);
      seconds += (met * (1 - arrival.share(step) * out) + load.alone * (1 - out)) * STEP_SECONDS;
    }
    pupils += unit.pupils;
  }
  return pupils === 0 ? 0 : seconds / pupils;
}

function groupsOf(stream: FamilyStream): Group[] {
  const groups = new Map<string, Group>();
  for (const { load, latest, earliest, walks } of stream.units) {
    const usable = walks.flatMap((walk, gate) => (walk === null ? [] : [gate]));
    if (usable.length === 0) continue;
    const from = Math.min(...usable.map((gate) => earliest[gate]));
    const to = Math.max(from, ...usable.map((gate) => latest[gate]));
    const key = `${from}/${to}/${usable.join()}`;
    const group = groups.get(key) ?? { from, to, gates: usable, walkers: 0 };
    group.walkers += load.walkers;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function spreadBound(arrival: ArrivalShares, groups: readonly Group[], gates: number): number {
  if (groups.length === 0) return 0;
  const first =
    Math.min(...groups.map(({ from }) => from)) + Math.floor(arrival.firstStep / STEPS_PER_MINUTE);
  const last = Math.max(...groups.map(({ to }) => to)) + Math.ceil(arrival.lastStep / STEPS_PER_MINUTE);
  const length = last - first + 1;
  const presence = presenceAround(arrival, length);
  const weight = new Float64Array(gates * length).fill(1 / (gates * length));
  const load = new Float64Array(gates * length);
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    load.fill(0);
    let bound = 0;
    for (const { from, to, gates: usable, walkers } of groups) {
      let least = Number.POSITIVE_INFINITY;
      let at = [0, 0];
      for (const gate of usable) {
        for (let minute = from; minute <= to; minute++) {
          let sum = 0;
          for (let t = 0; t < length; t++)
            sum += weight[gate * length + t] * presence[t - (minute - first) + length];
          if (sum < least) {
            least = sum;
            at = [gate, minute];
          }
        }
      }
      bound += walkers * least;
      for (let t = 0; t < length; t++) {
        load[at[0] * length + t] += walkers * presence[t - (at[1] - first) + length];
      }
    }
    best = Math.max(best, bound);
    update(weight, load);
  }
  return best;
}

/** Least presence of one collected pair at each minute from its wave's, index shifted by `length`. */
function presenceAround(arrival: ArrivalShares, length: number): Float64Array {
  return Float64Array.from({ length: 2 * length + 1 }, (_, k) => {
    const share = arrival.share((k - length) * STEPS_PER_MINUTE);
    return k < length ? share : Math.min(share, 1 - share);
  });
}

/** More weight where the crowd of this round stood. */
function update(weight: Float64Array, load: Float64Array): void {
  let most = 0;
  for (const people of load) most = Math.max(most, people);
  if (most === 0) return;
  let sum = 0;
  for (let k = 0; k < weight.length; k++) {
    weight[k] *= 1 + (LEARNING * load[k]) / most;
    sum += weight[k];
  }
  for (let k = 0; k < weight.length; k++) weight[k] /= sum;
}
