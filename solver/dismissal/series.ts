/** Values over time, sampled at fixed steps of every replication. */
import { percentile } from './percentiles.ts';

/** What is counted at a gate, in the order of the rows of a sample. */
export const SERIES = ['pupils', 'guardians', 'kerbCars', 'away'] as const;
export type SeriesName = (typeof SERIES)[number];

/** Receives the state of one gate before each event and keeps it at the steps. */
export class SeriesRecorder {
  readonly startSecond: number;
  readonly stepSeconds: number;
  readonly steps: number;
  /** One row a series and replication: `values[series][replication · steps + step]`. */
  readonly values: Readonly<Record<SeriesName, Uint16Array>>;
  #at = 0;
  #base = 0;

  constructor(startSecond: number, stepSeconds: number, steps: number, replications: number) {
    this.startSecond = startSecond;
    this.stepSeconds = stepSeconds;
    this.steps = steps;
    const row = (): Uint16Array => new Uint16Array(steps * replications);
    this.values = { pupils: row(), guardians: row(), kerbCars: row(), away: row() };
  }

  begin(replication: number): void {
    this.#base = replication * this.steps;
    this.#at = 0;
  }

  /** The state that holds until (not including) this second. */
  until(second: number, pupils: number, guardians: number, kerbCars: number, away: number): void {
    while (this.#at < this.steps && this.startSecond + this.#at * this.stepSeconds < second) {
      this.#write(pupils, guardians, kerbCars, away);
    }
  }

  /** The state at the end of the day holds for all steps that are left. */
  finish(pupils: number, guardians: number, kerbCars: number, away: number): void {
    while (this.#at < this.steps) this.#write(pupils, guardians, kerbCars, away);
  }

  #write(pupils: number, guardians: number, kerbCars: number, away: number): void {
    const k = this.#base + this.#at++;
    this.values.pupils[k] = pupils;
    this.values.guardians[k] = guardians;
    this.values.kerbCars[k] = kerbCars;
    this.values.away[k] = away;
  }
}

/** Mean and 95th percentile at each step; `values[day · steps + step]`. */
export function seriesValues(values: ArrayLike<number>, steps: number): { mean: number[]; p95: number[] } {
  const days = values.length / steps;
  const sample = new Float64Array(days);
  const mean: number[] = [];
  const p95: number[] = [];
  for (let step = 0; step < steps; step++) {
    let sum = 0;
    for (let d = 0; d < days; d++) {
      sample[d] = values[d * steps + step];
      sum += sample[d];
    }
    mean.push(Math.round((sum / days) * 10) / 10);
    p95.push(percentile(sample, 950));
  }
  return { mean, p95 };
}

/**
 * How many are present at each step of each day, from when they come (the same on all days) and how long after `zero`
 * they leave. Who comes and leaves in the same second is never present.
 */
export function presentAt(
  { startSecond, stepSeconds, steps }: Pick<SeriesRecorder, 'startSecond' | 'stepSeconds' | 'steps'>,
  come: ArrayLike<number>,
  zero: number,
  leaveAfter: readonly ArrayLike<number>[],
): Int32Array {
  const present = new Int32Array(steps * leaveAfter.length);
  const stepOf = (second: number): number =>
    Math.min(steps, Math.max(0, Math.ceil((second - startSecond) / stepSeconds)));
  leaveAfter.forEach((after, day) => {
    for (let i = 0; i < come.length; i++) {
      const end = day * steps + stepOf(zero + after[i]);
      for (let k = day * steps + stepOf(come[i]); k < end; k++) present[k]++;
    }
  });
  return present;
}
