import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareFractions,
  divideDown,
  divideNearest,
  divideUp,
  gcd,
  isqrt,
  lcm,
  lcmOf,
} from '../../../solver/numeric/integer-math.ts';

const FIXED = { seed: 20260901, numRuns: 300 };
const whole = fc.maxSafeInteger();
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe('integer math', () => {
  it('gcd and lcm', () => {
    expect([gcd(12, 18), gcd(-12, 18), gcd(0, 5), gcd(0, 0)]).toEqual([6, 6, 5, 0]);
    expect([lcm(4, 6), lcm(-4, 6), lcm(0, 3), lcm(2 ** 52, 2 ** 52 - 1)]).toEqual([12, 12, 0, null]);
    expect([lcmOf([]), lcmOf([2, 3, 4]), lcmOf([2 ** 50, 3 ** 20])]).toEqual([1, 12, null]);
    expect(() => gcd(0.5, 1)).toThrow(RangeError);
  });

  it('isqrt is exact up to the greatest safe integer', () => {
    const check = (value: number): void => {
      const root = BigInt(isqrt(value));
      expect(root * root <= BigInt(value)).toBe(true);
      expect((root + 1n) * (root + 1n) > BigInt(value)).toBe(true);
    };
    for (const value of [0, 1, 2, 3, 4, 8, 9, Number.MAX_SAFE_INTEGER, 94906265 ** 2, 94906265 ** 2 - 1])
      check(value);
    fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), check), FIXED);
    expect(() => isqrt(-1)).toThrow(RangeError);
  });

  it('compares fractions as exact cross products do', () => {
    const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);
    fc.assert(
      fc.property(whole, positive, whole, positive, (a, b, c, d) => {
        expect(compareFractions(a, b, c, d)).toBe(sign(BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)));
      }),
      FIXED,
    );
    expect(compareFractions(1, 3, 2, 6)).toBe(0);
    expect(compareFractions(2 ** 52 + 1, 2 ** 52, 2 ** 52 + 2, 2 ** 52 + 1)).toBe(1);
    expect(() => compareFractions(1, 0, 1, 1)).toThrow(RangeError);
  });

  it('divides down, up and to the nearest', () => {
    expect([divideDown(7, 2), divideDown(-7, 2), divideUp(7, 2), divideUp(-7, 2)]).toEqual([3, -4, 4, -3]);
    expect([divideNearest(5, 2), divideNearest(-5, 2), divideNearest(4, 3), divideNearest(5, 3)]).toEqual([
      3, -2, 1, 2,
    ]);
    expect(Object.is(divideDown(0, 5), 0)).toBe(true);
    fc.assert(
      fc.property(whole, positive, (a, b) => {
        const down = divideDown(a, b);
        expect(BigInt(down) * BigInt(b) <= BigInt(a)).toBe(true);
        expect((BigInt(down) + 1n) * BigInt(b) > BigInt(a)).toBe(true);
      }),
      FIXED,
    );
    expect(() => divideDown(1, 0)).toThrow(RangeError);
  });
});
