import { describe, expect, it } from 'vitest';
import { daysEstimate, meanOfDays, waitFigures, wilson } from '../../../solver/dismissal/estimate.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

describe('intervals', () => {
  it("Wilson's for a share are those of the textbook", () => {
    // Agresti & Coull, The American Statistician 52 (1998): 95 % score intervals.
    const none = wilson(0, 10);
    expect([none.value, none.low]).toEqual([0, 0]);
    expect(none.high).toBeCloseTo(0.2775, 3);
    const half = wilson(10, 20);
    expect(half.low).toBeCloseTo(0.2993, 3);
    expect(half.high).toBeCloseTo(0.7007, 3);
    expect(wilson(20, 20).high).toBeCloseTo(1, 12);
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('the mean of few days has the width of Student', () => {
    const { value, low, high } = meanOfDays([1, 2, 3]);
    expect(value).toBe(2);
    expect(high - value).toBeCloseTo(4.303 / Math.sqrt(3), 6);
    expect(value - low).toBeCloseTo(high - value, 12);
    expect(meanOfDays([7])).toEqual({ value: 7, low: 7, high: 7 });
  });

  it('percentiles of days lie between order statistics, whatever their order', () => {
    const days = Array.from({ length: 200 }, (_, d) => (d * 77) % 200);
    const { p50, p95 } = daysEstimate(days);
    expect([p50.value, p95.value]).toEqual([99, 189]);
    // Ranks 86 … 115 of 200 for the median.
    expect([p50.low, p50.high]).toEqual([85, 114]);
    expect(p95.low).toBeLessThan(189);
    expect(p95.high).toBeGreaterThan(189);
    expect(daysEstimate([])).toEqual({
      p50: { value: 0, low: 0, high: 0 },
      p95: { value: 0, low: 0, high: 0 },
    });
  });

  it('of waits count days, not people: they hold the truth nineteen times of twenty', () => {
    // Every day has a mood of its own; people of one day are alike.
    let held = 0;
    const trials = 200;
    for (let trial = 0; trial < trials; trial++) {
      const rng = Rng.keyed(5, trial);
      const days = Array.from({ length: 40 }, () => {
        const mood = 100 * rng.fraction();
        return Float64Array.from({ length: 50 }, () => mood + 100 * rng.fraction());
      });
      const { mean } = waitFigures(days);
      // Sum of two uniforms on 0 … 100.
      if (mean.low <= 100 && 100 <= mean.high) held++;
    }
    expect(held / trials).toBeGreaterThan(0.89);
    expect(held / trials).toBeLessThan(0.995);
  });

  it('of nobody is nothing', () => {
    expect(waitFigures([new Float64Array(0)]).mean).toEqual({ value: 0, low: 0, high: 0 });
  });
});
