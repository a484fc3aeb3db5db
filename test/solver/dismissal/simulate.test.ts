import { describe, expect, it } from 'vitest';
import { simulateDismissal } from '../../../solver/dismissal/simulate.ts';
import type { DismissalStream, LeavingUnit } from '../../../solver/model/dismissal-plan.ts';
import { at, gate, schoolWith } from './small-week.ts';

function unit(id: string, pupils: number, clock: string, overrides: Partial<LeavingUnit> = {}): LeavingUnit {
  const minute = at(clock);
  return {
    id,
    kind: 'session',
    grades: ['g1'],
    pupils,
    endMinute: minute - 5,
    readyMinute: minute - 2,
    walkMinutes: 2,
    minute,
    gate: 'east',
    escort: 'leader',
    ...overrides,
  };
}

function stream(units: LeavingUnit[]): DismissalStream {
  return {
    id: '-/1/clubs/normal',
    season: '-',
    weekday: 1,
    after: 'clubs',
    mode: 'normal',
    units,
    waves: [],
    figures: {
      pupils: 0,
      lastMinute: 0,
      minutesOverCapacity: 0,
      expectedPeak: 0,
      expectedPeakBound: 0,
      meanWaitSeconds: 0,
    },
  };
}

/** Collectors all there 300 s before, everybody met on foot: a batch at a counter. */
const PUNCTUAL = { collectorDeviationSeconds: 0, collectedPermille: 1000, carPermille: 0 };
const DAY = { replications: 3, seed: 5 };

describe('a simulated dismissal', () => {
  it('is a batch queue when everybody is punctual', () => {
    // A gate so wide that passing takes no time worth counting: 120 pairs, 2 points, 4 s each.
    const gates = [gate('east', { clearWidthCentimetres: 10_000, handoverPoints: 2 })];
    const school = schoolWith({ gates, dismissal: PUNCTUAL });
    const result = simulateDismissal(school, stream([unit('a', 120, '17:30')]), DAY);
    expect(result.waitSeconds.mean).toBeGreaterThanOrEqual(122);
    expect(result.waitSeconds.mean).toBeLessThanOrEqual(123);
    expect(result.waitSeconds.p95).toBeGreaterThanOrEqual(228);
    expect(result.waitSeconds.p95).toBeLessThanOrEqual(230);
    expect(result.lastAwayMinute).toEqual({ p50: at('17:35'), p95: at('17:35') });
    // All guardians stand there when the first pupils come out.
    expect(result.peakPeople.p50).toBeGreaterThanOrEqual(120);
  });

  it('a narrow gate makes pupils wait for the gate', () => {
    const wait = (clearWidthCentimetres: number): number => {
      const school = schoolWith({
        gates: [gate('east', { clearWidthCentimetres, handoverPoints: 50 })],
        dismissal: PUNCTUAL,
      });
      return simulateDismissal(school, stream([unit('a', 100, '17:30')]), DAY).waitSeconds.mean;
    };
    // 0.5 pupils a second: the k-th pupil waits 2k seconds and 4 for the handover.
    expect(wait(80)).toBe(105);
    expect(wait(430)).toBe(17);
  });

  it('those who leave alone pass; those met by car are loaded at the kerb', () => {
    const gates = [gate('east', { clearWidthCentimetres: 10_000, kerbMetres: 15 })];
    const school = schoolWith({ gates, dismissal: PUNCTUAL });
    const alone = simulateDismissal(school, stream([unit('a', 40, '17:30', { alone: 40, cars: 0 })]), DAY);
    expect(alone.waitSeconds.p95).toBeLessThanOrEqual(1);
    expect(alone.peakPeople.p95).toBe(0);
    const byCar = simulateDismissal(school, stream([unit('a', 10, '17:30', { alone: 0, cars: 10 })]), DAY);
    // Two bays, 48 s a car: pairs are away after 48, 96 … 240 s.
    expect(byCar.waitSeconds.mean).toBe(144);
    expect(byCar.kerbQueueCars.p50).toBe(8);
    expect(byCar.kerbQueueMetres.p50).toBe(60);
    // Without a kerb drivers park elsewhere and come on foot.
    const none = schoolWith({
      gates: [gate('east', { clearWidthCentimetres: 10_000, kerbMetres: 0, handoverPoints: 2 })],
      dismissal: PUNCTUAL,
    });
    expect(
      simulateDismissal(none, stream([unit('a', 10, '17:30', { alone: 0, cars: 10 })]), DAY).waitSeconds.mean,
    ).toBe(12);
  });

  it('lets everybody out who goes in, and the same day again with the same seed', () => {
    const school = schoolWith({ gates: [gate('east'), gate('west')] });
    const units = [unit('a', 90, '17:30'), unit('b', 70, '17:40'), unit('c', 30, '17:30', { gate: 'west' })];
    const result = simulateDismissal(school, stream(units), { replications: 20, seed: 3 });
    expect(result.pupils).toBe(190);
    expect(result.lastAwayMinute.p50).toBeGreaterThan(at('17:40'));
    expect(simulateDismissal(school, stream(units), { replications: 20, seed: 3 })).toEqual(result);
    expect(simulateDismissal(school, stream([...units].reverse()), { replications: 20, seed: 3 })).toEqual(
      result,
    );
    expect(simulateDismissal(school, stream(units), { replications: 20, seed: 4 })).not.toEqual(result);
  });

  it('two plans see the same day: a group that is not touched waits the same', () => {
    const school = schoolWith({ gates: [gate('east'), gate('west')] });
    const day = (minute: string) =>
      simulateDismissal(
        school,
        stream([unit('a', 60, '17:30', { gate: 'west' }), unit('b', 60, minute)]),
        DAY,
      );
    const alone = simulateDismissal(school, stream([unit('a', 60, '17:30', { gate: 'west' })]), DAY);
    const later = simulateDismissal(school, stream([unit('b', 60, '17:50')]), DAY);
    // Gates do not touch each other: the pooled mean is the mean of both.
    const pooled = (alone.waitSeconds.mean + later.waitSeconds.mean) / 2;
    expect(Math.abs(day('17:50').waitSeconds.mean - pooled)).toBeLessThanOrEqual(1);
    expect(day('17:50').waitSeconds.mean).toBe(day('17:40').waitSeconds.mean);
  });

  it('gates that are unknown or have no width let nobody pass', () => {
    const school = schoolWith({ gates: [gate('east', { clearWidthCentimetres: 30 })] });
    const result = simulateDismissal(
      school,
      stream([unit('a', 9, '17:30'), unit('b', 9, '17:30', { gate: 'x' })]),
      DAY,
    );
    expect(result.pupils).toBe(0);
    expect(result.waitSeconds).toEqual({ p50: 0, p95: 0, mean: 0 });
  });
});
