import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../../solver/audit/figures/measures.ts';
import { COMPARABILITY } from '../../../solver/report/comparability.ts';
import { fairnessMeasures, payLessons } from '../../../solver/report/measures.ts';

const loads = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 14 });

describe('measures of fairness', () => {
  it('gives the figures of the literature', () => {
    const a = fairnessMeasures([5, 5, 2, 2, 1]);
    const b = fairnessMeasures([6, 3, 3, 2, 1]);
    for (const figures of [a, b]) {
      expect(figures.unfairness).toBeCloseTo(3.742, 3);
      expect(figures.gini).toBeCloseTo(0.293, 3);
      expect(figures.jain).toBeCloseTo(0.763, 3);
    }
    expect(a.highest).toBeLessThan(b.highest);
    expect(a.lorenz).toEqual([
      0, 0.033333, 0.066667, 0.133333, 0.2, 0.266667, 0.333333, 0.5, 0.666667, 0.833333, 1,
    ]);
  });

  it('counts idle people', () => {
    expect(fairnessMeasures([4, 4, 0]).unfairness).toBeGreaterThan(fairnessMeasures([4, 4]).unfairness);
    expect(fairnessMeasures([4, 4, 0]).jain).toBeLessThan(1);
  });

  it('calls nothing and nobody perfectly equal', () => {
    for (const list of [[], [0, 0]]) {
      const figures = fairnessMeasures(list);
      expect([figures.jain, figures.gini, figures.unfairness]).toEqual([1, 0, 0]);
      expect(figures.lorenz?.[10]).toBe(1);
    }
  });

  it('agrees with the definitions that the audit uses', () => {
    fc.assert(
      fc.property(loads, (list) => {
        const mine = fairnessMeasures(list);
        const theirs = measures(list);
        for (const key of Object.keys(theirs) as (keyof typeof theirs)[]) {
          const [a, b] = [[mine[key]].flat(), [theirs[key]].flat()];
          b.forEach((value, at) => {
            expect(Math.abs((a[at] as number) - (value as number))).toBeLessThan(1e-5);
          });
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('has a Lorenz curve that rises, bends upwards and lies under the diagonal', () => {
    fc.assert(
      fc.property(loads, (list) => {
        const { lorenz = [] } = fairnessMeasures(list);
        lorenz.forEach((value, at) => {
          expect(value).toBeLessThanOrEqual(at / 10 + 1e-6);
          if (at > 1)
            expect(value - lorenz[at - 1]).toBeGreaterThanOrEqual(lorenz[at - 1] - lorenz[at - 2] - 3e-6);
        });
        expect([lorenz[0], lorenz[10]]).toEqual([0, 1]);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('orders plans alike by what it calls alike, for the same people and total', () => {
    const sign = (value: number): number => (Math.abs(value) < 2e-6 ? 0 : Math.sign(value));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
        loads,
        (moved, base) => {
          const list = [...base, 3, 3, 3, 3];
          const other = [...list];
          // Moves load between people, so that the total stays.
          moved.forEach((amount, at) => {
            other[other.length - 1 - at] -= Math.min(amount, 3);
            other[0] += Math.min(amount, 3);
          });
          const [a, b] = [fairnessMeasures(list), fairnessMeasures(other)];
          const byUnfairness = sign(a.unfairness - b.unfairness);
          expect(sign(b.jain - a.jain) * byUnfairness).toBeGreaterThanOrEqual(0);
          expect(sign(a.standardDeviation - b.standardDeviation)).toBe(byUnfairness);
          expect(
            sign(a.coefficientOfVariation - b.coefficientOfVariation) * byUnfairness,
          ).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('keeps what has no unit when every load is doubled, and says so', () => {
    const [a, b] = [fairnessMeasures([3, 1, 2, 2]), fairnessMeasures([6, 2, 4, 4])];
    const table = COMPARABILITY.measures.filter(({ measure }) => measure in a);
    expect(table.length).toBeGreaterThan(8);
    for (const { measure, betweenSchools } of table) {
      const key = measure as keyof typeof a;
      const same = JSON.stringify(a[key]) === JSON.stringify(b[key]);
      expect(same, measure).toBe(betweenSchools);
    }
  });
});

describe('pay in lessons', () => {
  it('counts people without pay', () => {
    expect(payLessons([4, 0, 6], 4)).toEqual({
      people: 3,
      lessons: 2.5,
      mean: 0.833333,
      highest: 1.5,
      lowest: 0,
    });
    expect(payLessons([], 4)).toEqual({ people: 0, lessons: 0, mean: 0, highest: 0, lowest: 0 });
  });
});
