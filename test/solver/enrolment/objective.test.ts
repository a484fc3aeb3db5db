import { describe, expect, it } from 'vitest';
import { bestByTrial } from './brute-force.ts';
import { enrolTiny, type RandomShape, randomSchool } from './tiny-school.ts';

const SHAPES: Record<string, RandomShape> = {
  'one session each': {
    pupils: 6,
    clubs: 4,
    days: 2,
    mostWant: 1,
    mostSeats: 2,
    leastSizes: false,
    twice: false,
    fees: false,
  },
  'several days, a club once': {
    pupils: 5,
    clubs: 3,
    days: 3,
    mostWant: 3,
    mostSeats: 2,
    leastSizes: false,
    twice: false,
    fees: false,
  },
  'two sessions a week and fees': {
    pupils: 5,
    clubs: 4,
    days: 3,
    mostWant: 3,
    mostSeats: 2,
    leastSizes: false,
    twice: true,
    fees: true,
  },
  'least sizes': {
    pupils: 6,
    clubs: 4,
    days: 2,
    mostWant: 2,
    mostSeats: 4,
    leastSizes: true,
    twice: false,
    fees: false,
  },
  everything: {
    pupils: 5,
    clubs: 4,
    days: 3,
    mostWant: 2,
    mostSeats: 3,
    leastSizes: true,
    twice: true,
    fees: true,
  },
};

function compare(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}

describe('the whole objective against trying everything', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(name, { timeout: 60_000 }, () => {
      let proven = 0;
      for (let seed = 1; seed <= 25; seed++) {
        const { school, sections } = randomSchool(seed, shape);
        const result = enrolTiny(school, sections);
        const value = result.objective.slice(0, 5).map((level) => level.value);
        const best = bestByTrial(school, sections);
        if (result.status === 'optimal') {
          proven++;
          expect(value, `seed ${seed}`).toEqual(best);
        } else {
          const bound = result.objective.slice(0, 5).map((level) => level.bound ?? 0);
          expect(compare(best, value), `seed ${seed}`).toBeLessThanOrEqual(0);
          expect(compare(bound, best), `seed ${seed}`).toBeLessThanOrEqual(0);
        }
      }
      expect(proven).toBeGreaterThanOrEqual(24);
    });
  }
});
