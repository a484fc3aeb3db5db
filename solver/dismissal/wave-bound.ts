/**
 * How full the fullest waiting area has to be because everybody leaves in waves: at each gate only so many fit into the
 * windows, a group is never divided, and a wave of a collected pupils fills the area by itself.
 *
 * A wave that leaves at minute m has a · F(0) collectors there when it comes. δ steps later a · F(δ) have come and
 * min(a, ρ · flow · δ) of its collected pupils are out, ρ being the least share of collected pupils in any group; at most
 * δ steps of handover have taken two people each away, whoever they were. Waves before it can only add people. So a wave
 * of a needs a peak of z(a) = max over δ of a · F(δ) + min(a, ρ · flow · δ) − 2 · rate · δ, at the gate that is best for it.
 */
import type { DismissalSettings } from '../model/place.ts';
import type { FamilyStream, PlannedUnit } from './family.ts';
import { type ArrivalShares, STEP_SECONDS } from './fluid.ts';
import type { GateModel } from './gates.ts';

/** Ten minutes: afterwards practically every collector has come. */
const MOST_STEPS = 20;
const HALVINGS = 50;

/** Collected pupils who are met in the area wherever the group leaves. */
function collected({ load, walks }: PlannedUnit, gates: readonly GateModel[]): number {
  // Who comes by car waits elsewhere wherever there is a kerb.
  const kerb = gates.some(({ bays }, gate) => bays > 0 && walks[gate] !== null);
  return load.walkers + (kerb ? 0 : load.cars);
}

interface WaveGate {
  readonly waves: number;
  /** Peak that a wave of so many collected pupils needs. */
  readonly peakOf: (pupils: number) => number;
  /** The largest wave below a peak. */
  readonly mostBelow: (peak: number) => number;
}

/**
 * Lower bound of the expected peak over all choices of gates and minutes in which two waves at one gate are at least
 * `gapMinutes` apart and a wave begins when the one before has passed.
 */
export function waveBound(
  settings: DismissalSettings,
  arrival: ArrivalShares,
  { units }: FamilyStream,
  gates: readonly GateModel[],
  gapMinutes: number,
): number {
  const reachable = units.map(({ walks }) => walks.flatMap((walk, gate) => (walk === null ? [] : [gate])));
  let best = 0;
  for (const key of new Set(reachable.map((usable) => usable.join()))) {
    const set = new Set(key.split(',').map(Number));
    const own = units.filter(
      (_, k) => reachable[k].length > 0 && reachable[k].every((gate) => set.has(gate)),
    );
    if (own.length === 0) continue;
    const sizes = own.map((unit) => collected(unit, gates)).sort((a, b) => b - a);
    const share = Math.min(...own.map((unit) => collected(unit, gates) / Math.max(1, unit.unit.pupils)));
    const used = gates.flatMap((model, gate) => {
      const here = own.filter(({ walks }) => walks[gate] !== null);
      if (!set.has(gate) || here.length === 0) return [];
      const first = Math.min(...here.map(({ earliest }) => earliest[gate]));
      const last = Math.max(...here.map(({ latest }) => latest[gate]));
      const waves = Math.max(0, Math.floor((last - first) / gapMinutes)) + 1;
      return [waveGate(settings, arrival, model, share, waves)];
    });
    best = Math.max(best, undividedBound(used, sizes), sharedBound(used, sizes));
  }
  return best;
}

function waveGate(
  settings: DismissalSettings,
  arrival: ArrivalShares,
  model: GateModel,
  share: number,
  waves: number,
): WaveGate {
  const leaving = (2 * model.handoverPoints * STEP_SECONDS) / settings.handoverSeconds;
  const out = share * model.flow * STEP_SECONDS;
  const steps = Array.from({ length: MOST_STEPS + 1 }, (_, step) => ({
    come: arrival.share(step),
    out: out * step,
    gone: leaving * step,
  }));
  return {
    waves,
    peakOf: (pupils) =>
      Math.max(...steps.map(({ come, out: most, gone }) => pupils * come + Math.min(pupils, most) - gone)),
    mostBelow: (peak) =>
      Math.min(
        ...steps.map(({ come, out: most, gone }) => {
          const all = (peak + gone) / (come + 1);
          if (all <= most) return all;
          return come > 0 ? (peak + gone - most) / come : Number.POSITIVE_INFINITY;
        }),
      ),
  };
}

/** All collected pupils have to fit into the waves: the least peak below which they do, by halving. */
function sharedBound(gates: readonly WaveGate[], sizes: readonly number[]): number {
  const total = sizes.reduce((a, b) => a + b, 0);
  const fits = (peak: number): boolean =>
    gates.reduce((sum, { waves, mostBelow }) => sum + waves * mostBelow(peak), 0) >= total;
  let low = 0;
  let high = 2 * total;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** Of k · M + 1 groups in M waves, some wave has k + 1: at least the smallest k + 1 of the largest k · M + 1. */
function undividedBound(gates: readonly WaveGate[], sizes: readonly number[]): number {
  const waves = gates.reduce((sum, gate) => sum + gate.waves, 0);
  let best = 0;
  for (let k = 0; k * waves < sizes.length; k++) {
    const last = k * waves;
    const wave = sizes.slice(last - k, last + 1).reduce((a, b) => a + b, 0);
    best = Math.max(best, Math.min(...gates.map(({ peakOf }) => peakOf(wave))));
  }
  return best;
}
