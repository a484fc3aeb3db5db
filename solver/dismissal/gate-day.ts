/**
 * One gate on one simulated day, as discrete events. Pupils of a wave pass the gate one after the other; who may leave
 * alone is gone; the others are met by a collector who arrives around the announced minute (normal by table). A pair on
 * foot, on two wheels or from a parked car is handed over at one of the gate's points, a pair by car takes a bay at the
 * kerb; both lines are first come first served. Drivers without a parking place wait elsewhere until their pupil is out.
 *
 * Draws are hashes of (seed, replication, unit, place in the unit, purpose), never a stream in the order of events:
 * two plans see the same day (common random numbers).
 */
import type { DismissalSettings } from '../model/place.ts';
import { EventQueue } from '../numeric/event-queue.ts';
import { keyedHash } from '../numeric/keyed-hash.ts';
import type { GateModel } from './gates.ts';
import { normalQuantile } from './normal-table.ts';
import type { SeriesRecorder } from './series.ts';
import { Station } from './station.ts';

/** What a draw is for. */
const ARRIVAL = 1;
const ALONE = 2;
const CAR = 3;
const TWO_WHEELER = 4;

/** Square metres that a two-wheeler takes in the waiting area beside the person who pushes it. */
export const TWO_WHEELER_SQUARE_METRES = 1.5;

const RANGE = 4294967296;

/** How a pupil leaves. */
const ON_FOOT = 0;
const BY_CAR = 1;
const PARKED = 2;
const TWO_WHEELS = 3;
const ON_OWN = 4;

/** A group at its gate: its draws' key, the announced second, and when its pupils reach the gate. */
export interface GateGroup {
  readonly key: number;
  readonly pupils: number;
  readonly waveSecond: number;
  /** Second at which the k-th pupil is at the gate: head + k · spacing; never before the wave. */
  readonly headSecond: number;
  readonly spacingSeconds: number;
  /** Stated numbers; missing: drawn by the usual shares. */
  readonly alone?: number | undefined;
  readonly cars?: number | undefined;
}

/** What one day at the gate came to. */
export interface GateDayFigures {
  readonly peak: number;
  readonly peakDensity: number;
  readonly kerbQueue: number;
  readonly twoWheelersInArea: number;
  readonly parked: number;
  readonly lastSecond: number;
  /** Of each pupil in the order of groups: seconds from the announced minute until away. */
  readonly waits: Float64Array;
  /** Of each pupil's collector: seconds from the arrival until away; −1 without one. */
  readonly guardianWaits: Float64Array;
}

/** Events: pupil i is out (i), collector comes (n + i), met (2n + i), loaded (3n + i). */
export class GateDay {
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
  readonly #state: Uint8Array;
  readonly #manner: Uint8Array;
  readonly #came: Float64Array;
  readonly #waits: Float64Array;
  readonly #guardianWaits: Float64Array;
  readonly #carShare: number;
  readonly #twoWheelerShare: number;

  /** Groups pass in the order given: by announced second. */
  constructor(settings: DismissalSettings, model: GateModel, groups: readonly GateGroup[]) {
    this.#settings = settings;
    this.#model = model;
    const n = groups.reduce((sum, { pupils }) => sum + pupils, 0);
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
    this.#state = new Uint8Array(n);
    this.#manner = new Uint8Array(n);
    this.#came = new Float64Array(n);
    this.#waits = new Float64Array(n);
    this.#guardianWaits = new Float64Array(n);
    this.#carShare = settings.carPermille;
    const others = 1000 - settings.carPermille;
    this.#twoWheelerShare = others <= 0 ? 0 : (Math.min(settings.twoWheelerPermille, others) * 1000) / others;
    let free = 0;
    let at = 0;
    for (const group of groups) {
      for (let k = 0; k < group.pupils; k++, at++) {
        const here = group.headSecond + k * group.spacingSeconds;
        free = Math.max(free, group.waveSecond, here) + 1 / model.flow;
        this.#wave[at] = group.waveSecond;
        this.#out[at] = free;
        this.#unitKey[at] = group.key;
        this.#place[at] = k;
        if (group.alone !== undefined) this.#alone[at] = k < group.alone ? 1 : 0;
        if (group.cars !== undefined) this.#car[at] = k >= group.pupils - group.cars ? 1 : 0;
      }
    }
  }

  /** Seconds after midnight at which the pupils are through the gate, in the order of the groups: equal on all days. */
  get outSeconds(): Float64Array {
    return this.#out;
  }

  /** Simulates one day. The arrays of the answer are used again by the next run. */
  run(seed: number, replication: number, series?: SeriesRecorder): GateDayFigures {
    const n = this.pupils;
    const events = this.#events;
    const model = this.#model;
    const { handoverSeconds, carKerbSeconds } = this.#settings;
    events.clear();
    this.#handover.clear();
    this.#kerb.clear();
    const state = this.#state.fill(0);
    const manner = this.#manner;
    for (let i = 0; i < n; i++) {
      manner[i] = this.#mannerOf(seed, replication, i);
      events.push(this.#out[i], i);
      if (manner[i] !== ON_OWN) {
        this.#came[i] = this.#collectorAt(seed, replication, i);
        events.push(this.#came[i], n + i);
      }
    }
    let guardians = 0;
    let pupils = 0;
    let bikes = 0;
    let parkedNow = 0;
    let peak = 0;
    let peakDensity = 0;
    let peakBikes = 0;
    let parked = 0;
    let kerbQueue = 0;
    let kerbNow = 0;
    let away = 0;
    let lastSecond = 0;
    const leave = (i: number): void => {
      this.#waits[i] = events.now - this.#wave[i];
      this.#guardianWaits[i] = manner[i] === ON_OWN ? -1 : events.now - this.#came[i];
      lastSecond = Math.max(lastSecond, events.now);
      away++;
    };
    const begin = (i: number): void => {
      if (manner[i] === BY_CAR) events.push(events.now + carKerbSeconds, 3 * n + i);
      else events.push(events.now + handoverSeconds, 2 * n + i);
    };
    const ready = (i: number): void => {
      const station = manner[i] === BY_CAR ? this.#kerb : this.#handover;
      if (station.arrive(i)) begin(i);
    };
    while (events.size > 0) {
      if (series) series.until(events.nextTime, pupils, guardians, kerbNow, away);
      const event = events.pop();
      const kind = Math.floor(event / n);
      const i = event - kind * n;
      if (kind === 0) {
        if (manner[i] === ON_OWN) {
          leave(i);
          continue;
        }
        pupils++;
        if (state[i] === 1) ready(i);
        state[i] = 1;
      } else if (kind === 1) {
        if (manner[i] === BY_CAR && parkedNow < model.parkingPlaces) {
          manner[i] = PARKED;
          parkedNow++;
        }
        if (manner[i] !== BY_CAR) guardians++;
        if (manner[i] === TWO_WHEELS) bikes++;
        if (state[i] === 1) ready(i);
        state[i] = 1;
      } else {
        pupils--;
        if (manner[i] !== BY_CAR) guardians--;
        if (manner[i] === TWO_WHEELS) bikes--;
        if (manner[i] === PARKED) parkedNow--;
        leave(i);
        const next = (manner[i] === BY_CAR ? this.#kerb : this.#handover).finish();
        if (next >= 0) begin(next);
      }
      const people = pupils + guardians;
      kerbNow = model.bays > 0 ? Math.max(0, this.#kerb.present - model.bays) : 0;
      if (kerbNow > kerbQueue) kerbQueue = kerbNow;
      if (people > peak) peak = people;
      if (parkedNow > parked) parked = parkedNow;
      const inArea = Math.max(0, bikes - model.twoWheelerPlaces);
      if (inArea > peakBikes) peakBikes = inArea;
      const room = Math.max(1, model.squareMetres - inArea * TWO_WHEELER_SQUARE_METRES);
      if (people > peakDensity * room) peakDensity = people / room;
    }
    if (series) series.finish(pupils, guardians, kerbNow, away);
    return {
      peak,
      peakDensity,
      kerbQueue,
      twoWheelersInArea: peakBikes,
      parked,
      lastSecond,
      waits: this.#waits,
      guardianWaits: this.#guardianWaits,
    };
  }

  #mannerOf(seed: number, replication: number, i: number): number {
    if (this.#leavesAlone(seed, replication, i)) return ON_OWN;
    const car = this.#comesByCar(seed, replication, i);
    // Without kerb and parking places drivers park elsewhere and come on foot.
    if (car) return this.#model.bays > 0 ? BY_CAR : ON_FOOT;
    if (this.#model.twoWheelerPlaces === Number.POSITIVE_INFINITY) return ON_FOOT;
    const draw = this.#draw(seed, replication, i, TWO_WHEELER);
    return draw * 1000 < this.#twoWheelerShare ? TWO_WHEELS : ON_FOOT;
  }

  #leavesAlone(seed: number, replication: number, i: number): boolean {
    if (this.#alone[i] >= 0) return this.#alone[i] === 1;
    return Math.floor(this.#draw(seed, replication, i, ALONE) * 1000) >= this.#settings.collectedPermille;
  }

  #comesByCar(seed: number, replication: number, i: number): boolean {
    if (this.#car[i] >= 0) return this.#car[i] === 1;
    return Math.floor(this.#draw(seed, replication, i, CAR) * 1000) < this.#carShare;
  }

  #collectorAt(seed: number, replication: number, i: number): number {
    const { collectorMeanEarlySeconds, collectorDeviationSeconds } = this.#settings;
    const share = this.#draw(seed, replication, i, ARRIVAL);
    return this.#wave[i] + collectorMeanEarlySeconds + collectorDeviationSeconds * normalQuantile(share);
  }

  /** In [0, 1). */
  #draw(seed: number, replication: number, i: number, purpose: number): number {
    return keyedHash(seed, replication, this.#unitKey[i], this.#place[i], purpose) / RANGE;
  }
}
