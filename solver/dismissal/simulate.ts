import type { DismissalStream } from '../model/dismissal-plan.ts';
import type { School } from '../model/school.ts';
import { hashString, keyedIntBelow } from '../numeric/keyed-hash.ts';
import { normalDraw } from './normal-tables.ts';
import { serveInOrder } from './queue.ts';
import { gateFlowPerMinute } from './walking.ts';

export interface DismissalSimulation {
  readonly replications: number;
  /** Seconds a pupil spends at the gate. */
  readonly medianWaitSeconds: number;
  readonly p95WaitSeconds: number;
  /** Most people before one gate at once: mean over replications, and 95th percentile. */
  readonly meanPeak: number;
  readonly p95Peak: number;
  /** Seconds of the day at which the last pupil has gone, mean over replications. */
  readonly meanLastSeconds: number;
}

export interface SimulationOptions {
  readonly replications: number;
  readonly seed: number;
}

/**
 * One dismissal, simulated pupil by pupil. Pupils of a wave pass to the gate at its flow; who is collected waits for the
 * collector and then, first come first served, for a handover point; others leave at once. Draws are hashes of (seed,
 * replication, unit, pupil, purpose), so that two plans for the same units see the same day.
 */
export function simulateDismissal(
  school: School,
  stream: DismissalStream,
  { replications, seed }: SimulationOptions,
): DismissalSimulation {
  const { dismissal: settings } = school;
  const waits: number[] = [];
  const peaks: number[] = [];
  let lastSum = 0;
  for (let replication = 0; replication < replications; replication++) {
    let last = 0;
    let peak = 0;
    for (const gate of school.gates) {
      const units = stream.units.filter((unit) => unit.gate === gate.id);
      if (units.length === 0) continue;
      const secondsPerPupil = 60 / Math.max(1, gateFlowPerMinute(gate));
      const behind = new Map<number, number>();
      const ready: number[] = [];
      const there: number[] = [];
      const collector: number[] = [];
      for (const unit of units) {
        const key = hashString(unit.id);
        for (let i = 0; i < unit.pupils; i++) {
          const place = behind.get(unit.minute) ?? 0;
          behind.set(unit.minute, place + 1);
          const at = unit.minute * 60 + place * secondsPerPupil;
          if (keyedIntBelow(1000, seed, replication, key, i, 1) >= settings.collectedPermille) {
            last = Math.max(last, at);
            waits.push(0);
            continue;
          }
          const byte = keyedIntBelow(256, seed, replication, key, i, 2);
          const late =
            settings.collectorMeanEarlySeconds +
            (normalDraw(byte) * settings.collectorDeviationSeconds) / 1000;
          const comes = unit.minute * 60 + late;
          there.push(at);
          collector.push(comes);
          ready.push(Math.max(at, comes));
        }
      }
      const done = serveInOrder(ready, gate.handoverPoints, settings.handoverSeconds);
      for (let i = 0; i < done.length; i++) {
        waits.push(done[i] - there[i]);
        last = Math.max(last, done[i]);
      }
      peak = Math.max(peak, mostPresent(there, collector, done));
    }
    peaks.push(peak);
    lastSum += last;
  }
  waits.sort((a, b) => a - b);
  peaks.sort((a, b) => a - b);
  return {
    replications,
    medianWaitSeconds: percentile(waits, 500),
    p95WaitSeconds: percentile(waits, 950),
    meanPeak: peaks.length === 0 ? 0 : peaks.reduce((sum, value) => sum + value, 0) / peaks.length,
    p95Peak: percentile(peaks, 950),
    meanLastSeconds: replications === 0 ? 0 : lastSum / replications,
  };
}

/** Smallest value that at least `permille` of the sorted values do not exceed; 0 for none. */
export function percentile(sorted: readonly number[] | Float64Array, permille: number): number {
  if (sorted.length === 0) return 0;
  return sorted[Math.max(0, Math.ceil((sorted.length * permille) / 1000) - 1)];
}

/** Pupils and collectors standing before the gate at the busiest moment. */
function mostPresent(there: readonly number[], collector: readonly number[], done: Float64Array): number {
  const comings = Float64Array.from([...there, ...collector]).sort();
  const goings = Float64Array.from([...done, ...done]).sort();
  let present = 0;
  let most = 0;
  let gone = 0;
  for (const time of comings) {
    while (gone < goings.length && goings[gone] <= time) {
      gone += 1;
      present -= 1;
    }
    present += 1;
    if (present > most) most = present;
  }
  return most;
}
