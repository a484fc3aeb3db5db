/** Values over time, sampled at fixed steps of every replication. */

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
