/** A whole day of a dismissal plan, replicated: queues over time, waits by wave and gate, with intervals. */
import type {
  ComparedMeasure,
  GateReport,
  SimulationReport,
  WaveReport,
} from '../model/dismissal-simulation.ts';
import type { Conditions } from './conditions.ts';
import { daysEstimate, waitFigures } from './estimate.ts';
import { GateDay } from './gate-day.ts';
import type { DayChoice, GateGroups, LeavingDay } from './leaving-day.ts';
import { levelLetter } from './level-of-service.ts';
import { percentile } from './percentiles.ts';
import { presentAt, SeriesRecorder, seriesValues } from './series.ts';

/** A series begins this long before the first wave at a gate and ends this long after the last. */
const LEAD_SECONDS = 25 * 60;
const TAIL_SECONDS = 45 * 60;

export interface DayOptions {
  readonly replications: number;
  readonly seed: number;
  readonly stepSeconds: number;
}

/** Figures of each replication, by measure: what two plans are compared on. */
export type DayMeasures = Readonly<Record<ComparedMeasure, Float64Array>>;

export interface SimulatedDay {
  readonly report: SimulationReport;
  readonly measures: DayMeasures;
}

export function simulateDay(
  { school, weather }: Conditions,
  choice: DayChoice,
  day: LeavingDay,
  options: DayOptions,
): SimulatedDay {
  const { replications, seed } = options;
  const metresOfCar = school.dismissal.carLengthCentimetres / 100;
  const gates = day.gates.map((gate) => runGate(school.dismissal, gate, options));
  const days = Array.from({ length: replications }, (_, d) => d);
  const most = (of: (gate: GateDays) => Float64Array): Float64Array =>
    Float64Array.from(days, (d) => Math.max(0, ...gates.map((gate) => of(gate)[d])));
  const pupilDays = joined(gates, replications, ({ pupilDays: own }) => own);
  const guardianDays = joined(gates, replications, ({ guardianDays: own }) => own);
  const empty = most(({ awayMinute }) => awayMinute);
  const peak = most((gate) => gate.peak);
  const cars = most(({ kerbQueue }) => kerbQueue);
  const metres = cars.map((count) => count * metresOfCar);
  return {
    report: {
      ...choice,
      weather,
      replications,
      seed,
      pupils: gates.reduce((sum, { source }) => sum + pupilsOf(source), 0),
      pupilWait: waitFigures(pupilDays),
      guardianWait: waitFigures(guardianDays),
      peakPeople: daysEstimate(peak),
      kerbQueueCars: daysEstimate(cars),
      kerbQueueMetres: daysEstimate(metres),
      emptyMinute: daysEstimate(empty),
      waves: gates
        .flatMap((gate) => waveReports(gate))
        .sort((a, b) => a.minute - b.minute || (a.gate < b.gate ? -1 : 1)),
      gates: gates.map((gate) => gateReport(gate, metresOfCar)),
      ways: [...day.ways],
    },
    measures: {
      meanPupilWaitSeconds: Float64Array.from(pupilDays, meanOf),
      p95PupilWaitSeconds: Float64Array.from(pupilDays, (waits) => percentile(waits.slice(), 950)),
      meanGuardianWaitSeconds: Float64Array.from(guardianDays, meanOf),
      peakPeople: peak,
      peakDensity: most(({ density }) => density),
      kerbQueueMetres: metres,
      emptyMinute: empty,
    },
  };
}

/** One gate on all days. */
interface GateDays {
  readonly source: GateGroups;
  readonly peak: Float64Array;
  readonly density: Float64Array;
  readonly kerbQueue: Float64Array;
  readonly bikes: Float64Array;
  readonly parked: Float64Array;
  readonly awayMinute: Float64Array;
  /** When each pupil is through the gate: the same on all days. */
  readonly outSeconds: Float64Array;
  readonly pupilDays: readonly Float64Array[];
  /** Without −1: those who have a collector. */
  readonly guardianDays: readonly Float64Array[];
  /** Every pupil's collector, −1 without one. */
  readonly collectorDays: readonly Float64Array[];
  readonly series: SeriesRecorder;
}

function pupilsOf({ groups }: GateGroups): number {
  return groups.reduce((sum, { pupils }) => sum + pupils, 0);
}

/** The window of the series of a gate. */
export function seriesWindow(
  { groups }: GateGroups,
  stepSeconds: number,
): { readonly startSecond: number; readonly steps: number } {
  const waves = groups.map(({ waveSecond }) => waveSecond);
  const startSecond = Math.floor((Math.min(...waves) - LEAD_SECONDS) / stepSeconds) * stepSeconds;
  const end = Math.max(...waves) + TAIL_SECONDS;
  return { startSecond, steps: Math.ceil((end - startSecond) / stepSeconds) };
}

function runGate(
  settings: ConstructorParameters<typeof GateDay>[0],
  source: GateGroups,
  { replications, seed, stepSeconds }: DayOptions,
): GateDays {
  const gate = new GateDay(settings, source.model, source.groups);
  const { startSecond, steps } = seriesWindow(source, stepSeconds);
  const series = new SeriesRecorder(startSecond, stepSeconds, steps, replications);
  const row = (): Float64Array => new Float64Array(replications);
  const days = {
    peak: row(),
    density: row(),
    kerbQueue: row(),
    bikes: row(),
    parked: row(),
    awayMinute: row(),
  };
  const pupilDays: Float64Array[] = [];
  const collectorDays: Float64Array[] = [];
  for (let d = 0; d < replications; d++) {
    series.begin(d);
    const figures = gate.run(seed, d, series);
    days.peak[d] = figures.peak;
    days.density[d] = figures.peakDensity;
    days.kerbQueue[d] = figures.kerbQueue;
    days.bikes[d] = figures.twoWheelersInArea;
    days.parked[d] = figures.parked;
    days.awayMinute[d] = figures.lastSecond / 60;
    pupilDays.push(figures.waits.slice());
    collectorDays.push(figures.guardianWaits.slice());
  }
  const guardianDays = collectorDays.map((waits) => waits.filter((wait) => wait >= 0));
  return { source, ...days, outSeconds: gate.outSeconds, pupilDays, collectorDays, guardianDays, series };
}

function waveReports({ source, pupilDays, collectorDays, outSeconds, series }: GateDays): WaveReport[] {
  const { startSecond, stepSeconds, steps } = series;
  const { model, waves, groups } = source;
  let from = 0;
  let group = 0;
  return waves.map(({ stream, minute, units, pupils, lateSeconds }) => {
    const to = from + pupils;
    const own = pupilDays.map((waits) => waits.subarray(from, to));
    const met = collectorDays.map((waits) => waits.subarray(from, to).filter((wait) => wait >= 0));
    const second = groups[group].waveSecond;
    const present = presentAt(series, outSeconds.subarray(from, to), second, own);
    from = to;
    group += units.length;
    return {
      stream: stream.id,
      after: stream.after,
      minute,
      gate: model.gate.id,
      pupils,
      units: [...units],
      lateSeconds,
      pupilWait: waitFigures(own),
      guardianWait: waitFigures(met),
      awayMinute: daysEstimate(own.map((waits) => (second + largest(waits)) / 60)),
      series: { startSecond, stepSeconds, pupils: seriesValues(present, steps) },
    };
  });
}

function gateReport(days: GateDays, metresOfCar: number): GateReport {
  const { source, series } = days;
  const density = daysEstimateOf(days.density, 100);
  return {
    gate: source.model.gate.id,
    pupils: pupilsOf(source),
    squareMetres: source.model.squareMetres,
    pupilWait: waitFigures(days.pupilDays),
    guardianWait: waitFigures(days.guardianDays),
    peakPeople: daysEstimate(days.peak),
    peakDensity: density,
    levelOfService: {
      p50: levelLetter(percentile(days.density.slice(), 500)),
      p95: levelLetter(percentile(days.density.slice(), 950)),
    },
    kerbQueueCars: daysEstimate(days.kerbQueue),
    kerbQueueMetres: daysEstimate(days.kerbQueue.map((cars) => cars * metresOfCar)),
    twoWheelersInArea: daysEstimate(days.bikes),
    parkedCars: daysEstimate(days.parked),
    awayMinute: daysEstimate(days.awayMinute),
    series: {
      startSecond: series.startSecond,
      stepSeconds: series.stepSeconds,
      people: seriesValues(
        series.values.pupils.map((pupils, k) => pupils + series.values.guardians[k]),
        series.steps,
      ),
      pupils: seriesValues(series.values.pupils, series.steps),
      guardians: seriesValues(series.values.guardians, series.steps),
      kerbCars: seriesValues(series.values.kerbCars, series.steps),
    },
  };
}

/** As `daysEstimate`, kept to a finer unit. */
function daysEstimateOf(days: Float64Array, scale: number): ReturnType<typeof daysEstimate> {
  const scaled = daysEstimate(days.map((value) => value * scale));
  const back = ({ value, low, high }: typeof scaled.p50) => ({
    value: Math.round(value) / scale,
    low: Math.round(low) / scale,
    high: Math.round(high) / scale,
  });
  return { p50: back(scaled.p50), p95: back(scaled.p95) };
}

function joined(
  gates: readonly GateDays[],
  replications: number,
  of: (gate: GateDays) => readonly Float64Array[],
): Float64Array[] {
  if (gates.length === 1) return [...of(gates[0])];
  return Array.from({ length: replications }, (_, d) => {
    const parts = gates.map((gate) => of(gate)[d]);
    const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  });
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
