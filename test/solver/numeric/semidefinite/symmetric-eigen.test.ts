import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { symmetricEigen } from '../../../../solver/numeric/semidefinite/symmetric-eigen.ts';

function randomSymmetric(rng: Rng, order: number, entry: () => number = () => rng.intBetween(-9, 9)) {
  const matrix = new Float64Array(order * order);
  for (let i = 0; i < order; i++) {
    for (let j = 0; j <= i; j++) {
      matrix[i * order + j] = entry();
      matrix[j * order + i] = matrix[i * order + j];
    }
  }
  return matrix;
}

/** Greatest entry of A·v − λ·v over all pairs, and of VVᵀ − I. */
function errors(matrix: Float64Array, order: number) {
  const { values, vectors } = symmetricEigen(matrix, order);
  let residual = 0;
  let skew = 0;
  for (let c = 0; c < order; c++) {
    for (let i = 0; i < order; i++) {
      let image = 0;
      let inner = 0;
      for (let j = 0; j < order; j++) {
        image += matrix[i * order + j] * vectors[c * order + j];
        inner += vectors[c * order + j] * vectors[i * order + j];
      }
      residual = Math.max(residual, Math.abs(image - values[c] * vectors[c * order + i]));
      skew = Math.max(skew, Math.abs(inner - (i === c ? 1 : 0)));
    }
  }
  return { residual, skew, values };
}

describe('eigenvalues of symmetric matrices', () => {
  it.each([1, 2, 3, 5, 17, 60])('and their vectors fit together: order %i', (order) => {
    for (let seed = 0; seed < 6; seed++) {
      const rng = Rng.keyed(seed, 'eigen', order);
      const matrix = randomSymmetric(rng, order);
      const { residual, skew, values } = errors(matrix, order);
      expect(residual).toBeLessThan(1e-11 * order);
      expect(skew).toBeLessThan(1e-12 * order);
      let trace = 0;
      for (let i = 0; i < order; i++) trace += matrix[i * order + i];
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 9);
    }
  });

  it('may repeat, be zero, or differ by many orders of size', () => {
    const order = 12;
    const ones = new Float64Array(order * order).fill(1);
    const { residual, skew, values } = errors(ones, order);
    expect(Math.max(residual, skew)).toBeLessThan(1e-13);
    const falling = [...values].sort((a, b) => b - a);
    expect(falling[0]).toBeCloseTo(order, 10);
    for (const value of falling.slice(1)) expect(Math.abs(value)).toBeLessThan(1e-12);
    expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
    const steep = Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 2 ** (10 * (at / 5)) : 1));
    expect(errors(steep, 4).residual).toBeLessThan(1e-4);
    expect(errors(steep, 4).skew).toBeLessThan(1e-13);
  });

  it('are known for 2 × 2 and for a path', () => {
    const two = [...symmetricEigen(Float64Array.of(2, 1, 1, 2), 2).values].sort((a, b) => a - b);
    expect(two[0]).toBeCloseTo(1, 14);
    expect(two[1]).toBeCloseTo(3, 14);
    const path = Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0);
    const three = [...symmetricEigen(path, 3).values].sort((a, b) => a - b);
    [-Math.SQRT2, 0, Math.SQRT2].forEach((value, i) => {
      expect(three[i]).toBeCloseTo(value, 13);
    });
  });

  it('refuses what is not finite', () => {
    expect(() => symmetricEigen(Float64Array.of(0, 1, NaN, 1, 0, 2, NaN, 2, 1), 3)).toThrow(RangeError);
  });
});
