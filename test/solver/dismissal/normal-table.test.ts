import { describe, expect, it } from 'vitest';
import { normalQuantile, normalShare } from '../../../solver/dismissal/normal-table.ts';

/** Φ by Marsaglia's series ("Evaluating the Normal Distribution", 2004): a second method. */
function phi(z: number): number {
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > 1e-16; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('the normal table', () => {
  it('gives Φ to the fourth digit', () => {
    for (let z = -4; z <= 4; z += 0.037) expect(Math.abs(normalShare(z) - phi(z))).toBeLessThan(7e-5);
    expect(normalShare(-9)).toBe(0);
    expect(normalShare(9)).toBe(1);
  });

  it('inverts it', () => {
    for (let share = 0.0005; share < 1; share += 0.0037) {
      expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 9);
    }
    expect(normalQuantile(0)).toBe(-4);
    expect(normalQuantile(1)).toBe(4);
    expect(normalQuantile(0.5)).toBe(0);
  });
});
