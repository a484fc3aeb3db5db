/**
 * One dismissal stream as discrete events, replicated. Pupils of a wave pass their gate one after the other; who may
 * leave alone is gone; the others are met by a collector who arrives around the announced minute (normal by table).
 * A pair on foot is handed over at one of the gate's points, a pair by car takes a bay at the kerb; both lines are
 * first come first served. Drivers wait elsewhere until their pupil is out.
 *
 * Draws are hashes of (seed, replication, unit, place in the unit, purpose), never a stream in the order of events:
 * two plans see the same day (common random numbers).
 */
import type { DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import type { DismissalSettings } from '../model/place.ts';
import type { School } from '../model/school.ts';
import { EventQueue } from '../numeric/event-queue.ts';
import { hashString, keyedHash } from '../numeric/keyed-hash.ts';
import { type GateModel, gateModel } from './gates.ts';
import { normalQuantile } from './normal-table.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { Station } from './station.ts';

/** What a draw is for. */
const ARRIVAL = 1;
const ALONE = 2;
const CAR = 3;

export interface DismissalSimulation {
  readonly replications: number;
  readonly pupils: number;
  /** Pupils' seconds from the minute of their wave until they are met, over all pupils and replications. */
  readonly waitSeconds: Percentiles & { readonly mean: number };
  /** Most people in the fullest waiting area, over replications. */
  readonly peakPeople: Percentiles;
  /** Most cars that wait beyond the bays of a kerb, and their metres. */
  readonly kerbQueueCars: Percentiles;
  readonly kerbQueueMetres: Percentiles;
  /** Minute of the day at which the last pupil is away. */
  readonly lastAwayMinute: Percentiles;
}

export interface SimulationOptions {
  readonly replications: number;
  readonly seed: number;
}

/** Percentiles of a stream of a dismissal plan. Gates unknown to the school or without width let nobody pass. */
export function simulateDismissal(
  school: School,
  stream: DismissalStream,
  { replications, seed }: SimulationOptions,
): DismissalSimulation {
  const gates = [...new Set(stream.units.map(({ gate }) => gate))].sort().flatMap((id) => {
    const gate = school.gates.find((candidate) => candidate.id === id);
    const model = gate && gateModel(school, gate);
    if (!model || model.flow <= 0) return [];
    return [
      new GateDay(
        school.dismissal,
        model,
        stream.units.filter((unit) => unit.gate === id),
        dayKey(stream),
      ),
    ];
  });
  const pupils = gates.reduce((sum, gate) => sum + gate.pupils, 0);
  const waits = new Float64Array(pupils * replications);
  const peaks: number[] = [];
  const cars: number[] = [];
  const lasts: number[] = [];
  let at = 0;
  for (let replication = 0; replication < replications; replication++) {
    let [peak, queue, last] = [0, 0, 0];
    for (const gate of gates) {
      const day = gate.run(seed, replication, waits.subarray(at, at + gate.pupils));
      at += gate.pupils;
      peak = Math.max(peak, day.peak);
      queue = Math.max(queue, day.kerbQueue);
      last = Math.max(last, day.lastSecond);
    }
    peaks.push(peak);
    cars.push(queue);
    lasts.push(Math.ceil(last / 60));
  }
  let sum = 0;
  for (const wait of waits) sum += wait;
  const kerb = percentilesOf(cars);
  const metres = (count: number): number => Math.ceil((count * school.dismissal.carLengthCentimetres) / 100);
  const { p50, p95 } = percentilesOf(waits);
  return {
    replications,
    pupils,
    waitSeconds: {
      p50: Math.round(p50),
      p95: Math.round(p95),
      mean: waits.length === 0 ? 0 : Math.round(sum / waits.length),
    },
    peakPeople: percentilesOf(peaks),
    kerbQueueCars: kerb,
    kerbQueueMetres: { p50: metres(kerb.p50), p95: metres(kerb.p95) },
    lastAwayMinute: percentilesOf(lasts),
  };
}

/** Draws of two plans for one school agree where unit, weekday and season do. */
function dayKey({ season, weekday, after }: DismissalStream): number {
  return hashString(`${season}/${weekday}/${after ?? 'lessons'}`);
}

interface DayFigures {
  readonly peak: number;
  readonly kerbQueue: number;
  readonly lastSecond: number;
}

/** One gate on one simulated day. Events: pupil i is out (i), collector comes (n + i), met (2n + i), loaded (3n + i). */
class GateDay {
  readonly pupils: number;
  readonly #settings: DismissalSettings;
  readonly #model: GateModel;
  readonly #wave: Float64Array;
  readonly #out: Float64Array;
  readonly #unitKey: Int32Array;
  readonly #place: Int32Array;
  /** 1 alone, 0 met, −1 to be drawn. */
  readonly #alone: Int8Array;
  readonly #car: Int8Array;
  readonly #events: EventQueue;
  readonly #handover: Station;
  readonly #kerb: Station;

  constructor(settings: DismissalSettings, model: GateModel, units: readonly LeavingUnit[], day: number) {
    this.#settings = settings;
    this.#model = model;
    const order = [...units].sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
    const n = order.reduce((sum, { pupils }) => sum + pupils, 0);
    this.pupils = n;
    this.#wave = new Float64Array(n);
    this.#out = new Float64Array(n);
    this.#unitKey = new Int32Array(n);
    this.#place = new Int32Array(n);
    this.#alone = new Int8Array(n).fill(-1);
    this.#car = new Int8Array(n).fill(-1);
    this.#events = new EventQueue(4 * n + 1);
    this.#handover = new Station(model.handoverPoints, n);
    this.#kerb = new Station(Math.max(1, model.bays), n);
    let free = 0;
    let at = 0;
    for (const { id, pupils, minute, alone, cars } of order) {
      const key = hashString(id, day) | 0;
      for (let k = 0; k < pupils; k++, at++) {
        free = Math.max(free, minute * 60) + 1 / model.flow;
        this.#wave[at] = minute * 60;
        this.#out[at] = free;
        this.#unitKey[at] = key;
        this.#place[at] = k;
        if (alone !== undefined) this.#alone[at] = k < alone ? 1 : 0;
        if (cars !== undefined) this.#car[at] = k >= pupils - cars ? 1 : 0;
      }
    }
  }

  /** Simulates one day; writes each pupil's wait in seconds. */
  run(seed: number, replication: number, waits: Float64Array): DayFigures {
    const n = this.pupils;
    const events = this.#events;
    const model = this.#model;
    const { handoverSeconds, carKerbSeconds } = this.#settings;
    events.clear();
    this.#handover.clear();
    this.#kerb.clear();
    const state = new Uint8Array(n);
    const byCar = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const alone = this.#leavesAlone(seed, replication, i);
      byCar[i] = !alone && model.bays > 0 && this.#comesByCar(seed, replication, i) ? 1 : 0;
      if (alone) state[i] = ALONE_STATE;
      events.push(this.#out[i], i);
      if (!alone) events.push(this.#collectorAt(seed, replication, i), n + i);
    }
    let people = 0;
    let peak = 0;
    let kerbQueue = 0;
    let lastSecond = 0;
    const leave = (i: number): void => {
      waits[i] = events.now - this.#wave[i];
      lastSecond = Math.max(lastSecond, events.now);
    };
    const ready = (i: number): void => {
      const station = byCar[i] === 1 ? this.#kerb : this.#handover;
      if (station.arrive(i)) begin(i);
      if (byCar[i] === 1) kerbQueue = Math.max(kerbQueue, this.#kerb.present - model.bays);
    };
    const begin = (i: number): void => {
      if (byCar[i] === 1) events.push(events.now + carKerbSeconds, 3 * n + i);
      else events.push(events.now + handoverSeconds, 2 * n + i);
    };
    while (events.size > 0) {
      const event = events.pop();
      const kind = Math.floor(event / n);
      const i = event - kind * n;
      if (kind === 0) {
        if (state[i] === ALONE_STATE) {
          leave(i);
          continue;
        }
        people++;
        if (state[i] === HERE) ready(i);
        state[i] = HERE;
      } else if (kind === 1) {
        if (byCar[i] === 0) people++;
        if (state[i] === HERE) ready(i);
        state[i] = HERE;
      } else {
        people -= byCar[i] === 1 ? 1 : 2;
        leave(i);
        const next = (byCar[i] === 1 ? this.#kerb : this.#handover).finish();
        if (next >= 0) begin(next);
      }
      if (people > peak) peak = people;
    }
    return { peak, kerbQueue, lastSecond };
  }

  #leavesAlone(seed: number, replication: number, i: number): boolean {
    if (this.#alone[i] >= 0) return this.#alone[i] === 1;
    const draw = keyedHash(seed, replication, this.#unitKey[i], this.#place[i], ALONE);
    return permilleOf(draw) >= this.#settings.collectedPermille;
  }

  #comesByCar(seed: number, replication: number, i: number): boolean {
    if (this.#car[i] >= 0) return this.#car[i] === 1;
    const draw = keyedHash(seed, replication, this.#unitKey[i], this.#place[i], CAR);
    return permilleOf(draw) < this.#settings.carPermille;
  }

  #collectorAt(seed: number, replication: number, i: number): number {
    const { collectorMeanEarlySeconds, collectorDeviationSeconds } = this.#settings;
    const share = keyedHash(seed, replication, this.#unitKey[i], this.#place[i], ARRIVAL) / 4294967296;
    return this.#wave[i] + collectorMeanEarlySeconds + collectorDeviationSeconds * normalQuantile(share);
  }
}

const HERE = 1;
const ALONE_STATE = 2;

function permilleOf(draw: number): number {
  return Math.floor((draw * 1000) / 4294967296);
}
