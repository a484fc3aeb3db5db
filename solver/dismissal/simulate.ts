/** One dismissal stream, replicated: the percentiles that a plan shows of every stream. `gate-day.ts` is the model. */
import type { DismissalStream } from '../model/dismissal-plan.ts';
import type { School } from '../model/school.ts';
import { GateDay } from './gate-day.ts';
import { gateModel } from './gates.ts';
import { groupKey } from './leaving-day.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';

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

/**
 * Percentiles of a stream of a dismissal plan, every group being at its gate on the minute. Gates unknown to the school or
 * without width let nobody pass.
 */
export function simulateDismissal(
  school: School,
  stream: DismissalStream,
  { replications, seed }: SimulationOptions,
): DismissalSimulation {
  const gates = [...new Set(stream.units.map(({ gate }) => gate))].sort().flatMap((id) => {
    const gate = school.gates.find((candidate) => candidate.id === id);
    const model = gate && gateModel(school, gate);
    if (!model || model.flow <= 0) return [];
    const groups = stream.units
      .filter((unit) => unit.gate === id)
      .sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1))
      .map((unit) => ({
        key: groupKey(stream, unit.id),
        pupils: unit.pupils,
        waveSecond: unit.minute * 60,
        headSecond: unit.minute * 60,
        spacingSeconds: 0,
        alone: unit.alone,
        cars: unit.cars,
      }));
    return [new GateDay(school.dismissal, model, groups)];
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
      const day = gate.run(seed, replication);
      waits.set(day.waits, at);
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
