import type { DismissalSettings, Gate } from '../model/place.ts';
import { normalShare } from './normal-tables.ts';
import { gateFlowPerMinute } from './walking.ts';

/** A wave at one gate: pupils who arrive there together. */
export interface WaveLoad {
  readonly minute: number;
  readonly pupils: number;
}

export interface FluidFigures {
  /** Minutes in which the waiting area or the kerb holds more than it can. */
  readonly minutesOver: number;
  /** The same weighed by how many are too many: person-minutes beyond the waiting area, car-minutes beyond the kerb. */
  readonly excess: number;
  /** Most people expected before the gate at once: collectors and pupils. */
  readonly peak: number;
  /** Pupil-minutes spent at the gate. */
  readonly pupilMinutes: number;
  /** Minute at which everybody expected has gone. */
  readonly lastMinute: number;
}

/** People a square metre of waiting area holds in comfort (level of service C of Fruin, "Pedestrian Planning", 1971). */
const PEOPLE_PER_SQUARE_METRE = 2;
/** Collectors who come later than this many minutes after the wave are the matter of the waiting post. */
const HORIZON_MINUTES = 25;

/** The settings with the expected arrivals by whole minute, computed once for all evaluations. */
export interface FluidModel {
  readonly settings: DismissalSettings;
  /** Share of the collectors there `i − OFFSET` minutes after the announced minute. */
  readonly here: Float64Array;
}

const OFFSET = 120;

export function fluidModel(settings: DismissalSettings): FluidModel {
  const mean = settings.collectorMeanEarlySeconds / 60;
  const deviation = settings.collectorDeviationSeconds / 60;
  const here = new Float64Array(2 * OFFSET + 1);
  for (let i = 0; i < here.length; i++) here[i] = normalShare(i - OFFSET, mean, deviation);
  return { settings, here };
}

function shareAt(model: FluidModel, minutes: number): number {
  return model.here[Math.max(0, Math.min(2 * OFFSET, minutes + OFFSET))];
}

/**
 * Expected queues at a gate in steps of one minute. Of each wave a share is collected; collectors arrive normally
 * distributed around the announced minute. A pupil whose collector is there queues for a handover point; others wait.
 * Those who leave alone pass at the flow of the gate. Cars stand at the kerb only to take a pupil: who is early parks.
 */
export function gateFluid(gate: Gate, waves: readonly WaveLoad[], model: FluidModel): FluidFigures {
  if (waves.length === 0) return { minutesOver: 0, excess: 0, peak: 0, pupilMinutes: 0, lastMinute: 0 };
  const { settings } = model;
  const flow = Math.max(1, gateFlowPerMinute(gate));
  const handovers = (gate.handoverPoints * 60) / settings.handoverSeconds;
  const rate = Math.min(flow, handovers);
  const collectedShare = settings.collectedPermille / 1000;
  const room = gate.waitingSquareMetres * PEOPLE_PER_SQUARE_METRE;
  const kerb = Math.floor((gate.kerbMetres * 100) / settings.carLengthCentimetres);
  const first = waves[0].minute;
  const last = waves[waves.length - 1].minute;
  let ready = 0;
  let peak = 0;
  let minutesOver = 0;
  let excess = 0;
  let pupilMinutes = 0;
  let lastMinute = last;
  let carsStopped = 0;
  for (let minute = first - 20; minute <= last + HORIZON_MINUTES; minute++) {
    let early = 0;
    let waiting = 0;
    let alone = 0;
    for (const wave of waves) {
      const collected = wave.pupils * collectedShare;
      const here = shareAt(model, minute - wave.minute);
      if (minute < wave.minute) early += collected * here;
      else {
        const before = minute === wave.minute ? 0 : shareAt(model, minute - 1 - wave.minute);
        ready += collected * (here - before);
        waiting += collected * (1 - here);
        const passed = (minute - wave.minute) * flow;
        alone += Math.max(0, wave.pupils * (1 - collectedShare) - passed);
      }
    }
    const people = early + 2 * ready + waiting + alone;
    const cars = (ready * settings.carPermille) / 1000 + carsStopped;
    if (people > peak) peak = people;
    if (people > room || cars > kerb) minutesOver += 1;
    excess += Math.max(0, people - room) + Math.max(0, cars - kerb);
    pupilMinutes += ready + waiting + alone;
    if (ready + waiting + alone >= 1) lastMinute = Math.max(lastMinute, minute + 1);
    const served = Math.min(ready, rate);
    ready -= served;
    carsStopped = (served * settings.carPermille * settings.carKerbSeconds) / 60_000;
  }
  return { minutesOver, excess, peak, pupilMinutes, lastMinute };
}

/**
 * Lower bound of the expected peak over gates, whatever waves and gates are chosen. Pupils of a unit come together, and
 * at that minute the collectors who are early stand there too, so the largest unit, and the mean over all pairs of gate
 * and wave minute, cannot be undercut.
 */
export function peakBound(
  pupilsPerUnit: readonly number[],
  gates: number,
  waveMinutes: number,
  settings: DismissalSettings,
): number {
  if (pupilsPerUnit.length === 0 || gates === 0 || waveMinutes === 0) return 0;
  const collected = settings.collectedPermille / 1000;
  const early = normalShare(
    0,
    settings.collectorMeanEarlySeconds / 60,
    settings.collectorDeviationSeconds / 60,
  );
  const largest = Math.max(...pupilsPerUnit);
  const total = pupilsPerUnit.reduce((sum, pupils) => sum + pupils, 0);
  return Math.max(largest, total / (gates * waveMinutes)) * (1 + collected * early);
}
