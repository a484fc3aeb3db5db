import { describe, expect, it } from 'vitest';
import { type CoolingSchedule, PacedAnnealingRule } from '../../../solver/numeric/annealing/acceptance.ts';
import { drawBelow } from '../../../solver/numeric/annealing/draw.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

describe('the quick draw', () => {
  it.each([1, 2, 7, 1000, 65536])('reaches 0 … %i − 1 about equally often', (bound) => {
    const rng = new Rng(bound);
    const counts = new Int32Array(Math.min(bound, 7));
    const draws = 70_000;
    let outside = 0;
    for (let i = 0; i < draws; i++) {
      const value = drawBelow(rng, bound);
      if (!(value >= 0 && value < bound && Number.isInteger(value))) outside += 1;
      counts[Math.floor((value * counts.length) / bound)] += 1;
    }
    expect(outside).toBe(0);
    const share = draws / counts.length;
    for (const count of counts) expect(Math.abs(count - share)).toBeLessThan(0.05 * share);
  });
});

describe('cooling that is paced from outside', () => {
  const schedule: Omit<CoolingSchedule, 'movesPerLevel'> = { start: 100, end: 1, levels: 10 };
  /** Mean worsening allowed now: the temperature. */
  const temperature = (rule: PacedAnnealingRule): number => {
    const rng = new Rng(1);
    let sum = 0;
    for (let i = 0; i < 20_000; i++) sum += rule.limit(0, rng);
    return sum / 20_000;
  };

  it('follows the progress it is told, looked at every 1024 proposals', () => {
    let progress = 0;
    let looks = 0;
    const rule = new PacedAnnealingRule(schedule, () => {
      looks += 1;
      return progress;
    });
    expect(temperature(rule)).toBeGreaterThan(95);
    progress = 1;
    for (let i = 0; i < 1023; i++) rule.advance();
    expect(looks).toBe(0);
    rule.advance();
    expect(looks).toBe(1);
    expect(temperature(rule)).toBeLessThan(1.1);
    // What lies outside 0 … 1 is taken as the nearest.
    progress = -3;
    for (let i = 0; i < 1024; i++) rule.advance();
    expect(temperature(rule)).toBeGreaterThan(95);
  });
});
