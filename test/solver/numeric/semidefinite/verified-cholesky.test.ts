import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { symmetricEigen } from '../../../../solver/numeric/semidefinite/symmetric-eigen.ts';
import { isPositiveSemidefinite } from '../../../../solver/numeric/semidefinite/verified-cholesky.ts';

/** BᵀB for a random B of `rank` rows, exact in whole numbers, plus `shift` on the diagonal. */
function gram(seed: number, order: number, rank: number, shift: number): Float64Array {
  const rng = Rng.keyed(seed, 'gram', order, rank);
  const rows = Array.from({ length: rank }, () => Array.from({ length: order }, () => rng.intBetween(-5, 5)));
  return Float64Array.from({ length: order * order }, (_, at) => {
    const [i, j] = [Math.floor(at / order), at % order];
    return rows.reduce((sum, row) => sum + row[i] * row[j], i === j ? shift : 0);
  });
}

describe('the proof that a matrix is positive semidefinite', () => {
  it('is found where all eigenvalues are above zero', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(isPositiveSemidefinite(gram(seed, 8, 8, 1), 8)).toBe(true);
      expect(isPositiveSemidefinite(gram(seed, 20, 3, 2 ** -30), 20)).toBe(true);
    }
  });

  it('is never given to a matrix with a negative eigenvalue, however small', () => {
    for (let seed = 0; seed < 40; seed++) {
      const order = 4 + (seed % 9);
      // A matrix of lower rank has the eigenvalue 0; moved down, it is negative by exactly that much.
      for (const shift of [-1, -(2 ** -20), -(2 ** -40)]) {
        const matrix = gram(seed, order, order - 2, shift);
        expect(isPositiveSemidefinite(matrix, order)).toBe(false);
      }
    }
  });

  it('agrees with the eigenvalues of random matrices', () => {
    let proven = 0;
    for (let seed = 0; seed < 200; seed++) {
      const rng = Rng.keyed(seed, 'signs');
      const matrix = new Float64Array(16);
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j <= i; j++) {
          matrix[i * 4 + j] = i === j ? rng.intBetween(2, 9) : rng.intBetween(-3, 3);
          matrix[j * 4 + i] = matrix[i * 4 + j];
        }
      }
      const least = Math.min(...symmetricEigen(matrix, 4).values);
      if (Math.abs(least) < 1e-9) continue;
      expect(isPositiveSemidefinite(matrix, 4)).toBe(least > 0);
      if (least > 0) proven += 1;
    }
    expect(proven).toBeGreaterThan(50);
    expect(proven).toBeLessThan(190);
  });

  it('is not given to what is not finite', () => {
    expect(isPositiveSemidefinite(Float64Array.of(1, 0, 0, NaN), 2)).toBe(false);
    expect(isPositiveSemidefinite(Float64Array.of(1, NaN, NaN, 1), 2)).toBe(false);
  });
});
