/**
 * What is expected at one gate when waves leave at given minutes: a fluid model fed with the expected arrivals of
 * collectors.
 *
 * Of a wave announced for minute m, a share F(t) of the collectors has come at time t (normal around m by table), and
 * a share p(t) of the pupils has passed the gate (constant flow, one wave after the other). A pair is ready with
 * probability F·p; pairs on foot are handed over at `handoverPoints / handoverSeconds`, pairs by car at
 * `bays / carKerbSeconds`. Drivers wait elsewhere until their pupil is out; everybody else waits in the area.
 * Only +, −, ×, ÷ and the table are used: the same figures on every machine.
 */
import type { DismissalSettings } from '../model/place.ts';
import type { Collection } from './collection.ts';
import type { GateModel } from './gates.ts';
import { normalShare } from './normal-table.ts';

/** Seconds of one step. */
export const STEP_SECONDS = 30;
const STEPS_PER_MINUTE = 60 / STEP_SECONDS;
/** Collectors are followed this many standard deviations either way. */
const REACH = 3.5;
/** Work left over after this many steps (6 hours) is not followed further. */
const MOST_STEPS = 720;
const NOBODY = 0.5;

export interface FluidWave extends Collection {
  readonly minute: number;
}

export interface FluidFigures {
  /** Most people expected in the waiting area. */
  readonly peak: number;
  /** Steps in which the area or the kerb holds more than it can. */
  readonly stepsOver: number;
  /** Pupils' seconds from the minute of their wave until they are met (or past the gate, for those who go alone). */
  readonly waitSeconds: number;
}

/** Waves in the order of minutes. */
export function fluidAtGate(
  settings: DismissalSettings,
  arrival: ArrivalShares,
  gate: GateModel,
  waves: readonly FluidWave[],
): FluidFigures {
  const figures = { peak: 0, stepsOver: 0, waitSeconds: 0 };
  if (waves.length === 0) return figures;
  const passing = passTimes(gate, waves);
  const perStep = {
    walkers: (gate.handoverPoints * STEP_SECONDS) / settings.handoverSeconds,
    cars: (gate.bays * STEP_SECONDS) / settings.carKerbSeconds,
  };
  const byCar = gate.bays > 0 ? 1 : 0;
  const first = waves[0].minute * STEPS_PER_MINUTE + Math.min(0, arrival.firstStep);
  const last = waves[waves.length - 1].minute * STEPS_PER_MINUTE + Math.max(1, arrival.lastStep);
  let served = 0;
  let loaded = 0;
  for (let step = first; step < first + MOST_STEPS; step++) {
    let guardians = 0;
    let pupilsOnFoot = 0;
    let pupilsByCar = 0;
    let ready = 0;
    let readyCars = 0;
    let queued = 0;
    for (let w = 0; w < waves.length; w++) {
      const wave = waves[w];
      const cars = wave.cars * byCar;
      const walkers = wave.walkers + wave.cars - cars;
      const come = arrival.share(step - wave.minute * STEPS_PER_MINUTE);
      const out = passing[w].share(step * STEP_SECONDS);
      guardians += walkers * come;
      pupilsOnFoot += walkers * out;
      pupilsByCar += cars * out;
      ready += walkers * come * out;
      readyCars += cars * come * out;
      if (step >= wave.minute * STEPS_PER_MINUTE)
        queued += (wave.walkers + wave.cars + wave.alone) * (1 - out);
    }
    served = Math.min(served + perStep.walkers, ready);
    loaded = Math.min(loaded + perStep.cars, readyCars);
    const people = guardians + pupilsOnFoot - 2 * served + (pupilsByCar - loaded);
    if (people > figures.peak) figures.peak = people;
    const kerb = readyCars - loaded;
    if (people > gate.capacity || (byCar === 1 && kerb > gate.bays)) figures.stepsOver++;
    figures.waitSeconds += (pupilsOnFoot - served + (pupilsByCar - loaded) + queued) * STEP_SECONDS;
    if (step >= last && ready - served < NOBODY && readyCars - loaded < NOBODY && queued < NOBODY) break;
  }
  return figures;
}

/** Shares of collectors who have come, by steps from the announced minute. */
export class ArrivalShares {
  readonly firstStep: number;
  readonly lastStep: number;
  readonly #shares: Float64Array;

  constructor(settings: DismissalSettings) {
    const { collectorMeanEarlySeconds: mean, collectorDeviationSeconds: deviation } = settings;
    this.firstStep = Math.floor((mean - REACH * deviation) / STEP_SECONDS) - 1;
    this.lastStep = Math.ceil((mean + REACH * deviation) / STEP_SECONDS) + 1;
    this.#shares = Float64Array.from({ length: this.lastStep - this.firstStep + 1 }, (_, k) => {
      const seconds = (this.firstStep + k) * STEP_SECONDS - mean;
      if (deviation === 0) return seconds >= 0 ? 1 : 0;
      return normalShare(seconds / deviation);
    });
  }

  share(step: number): number {
    if (step <= this.firstStep) return 0;
    return step >= this.lastStep ? 1 : this.#shares[step - this.firstStep];
  }
}

class Passing {
  readonly #start: number;
  readonly #seconds: number;

  constructor(start: number, seconds: number) {
    this.#start = start;
    this.#seconds = seconds;
  }

  get end(): number {
    return this.#start + this.#seconds;
  }

  share(second: number): number {
    if (second <= this.#start) return 0;
    return second >= this.end ? 1 : (second - this.#start) / this.#seconds;
  }
}

/** Each wave passes after the one before. */
function passTimes(gate: GateModel, waves: readonly FluidWave[]): Passing[] {
  let free = Number.NEGATIVE_INFINITY;
  return waves.map((wave) => {
    const start = Math.max(wave.minute * 60, free);
    const passing = new Passing(start, (wave.walkers + wave.cars + wave.alone) / gate.flow);
    free = passing.end;
    return passing;
  });
}

/** Remembers figures: many plans share the waves of a gate, and seasons differ by a shift only. */
export class FluidMemory {
  readonly #settings: DismissalSettings;
  readonly #arrival: ArrivalShares;
  readonly #known = new Map<string, FluidFigures>();

  constructor(settings: DismissalSettings) {
    this.#settings = settings;
    this.#arrival = new ArrivalShares(settings);
  }

  /** Waves in the order of minutes. */
  at(gate: GateModel, waves: readonly FluidWave[]): FluidFigures {
    let key = gate.gate.id;
    for (const { minute, walkers, cars, alone } of waves) {
      key += `|${minute - waves[0].minute}:${walkers}:${cars}:${alone}`;
    }
    let figures = this.#known.get(key);
    if (!figures) {
      figures = fluidAtGate(this.#settings, this.#arrival, gate, waves);
      this.#known.set(key, figures);
    }
    return figures;
  }
}
