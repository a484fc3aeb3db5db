import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestPartition, lexicographicallyLess } from '../../../../solver/matrix/groups/partition.ts';

/** Cost as in the planning of groups: supervisors, then squared sizes; a group above `most` is not allowed. */
function costOf(sizes: readonly number[], ratio: number, most: number) {
  return (first: number, last: number): readonly number[] | null => {
    const size = sizes.slice(first, last + 1).reduce((sum, value) => sum + value, 0);
    if (first < last && size > most) return null;
    return [Math.max(1, Math.ceil(size / ratio)), size * size];
  };
}

/** All ways to cut a row, by a bit for each gap. */
function bruteForce(
  items: number,
  cost: (first: number, last: number) => readonly number[] | null,
): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (let cuts = 0; cuts < 2 ** (items - 1); cuts++) {
    let total: number[] | null = [0, 0];
    let first = 0;
    for (let i = 0; i < items && total !== null; i++) {
      if (i < items - 1 && ((cuts >> i) & 1) === 0) continue;
      const group = cost(first, i);
      total = group === null ? null : [total[0] + group[0], total[1] + group[1]];
      first = i + 1;
    }
    if (total !== null && (best === null || lexicographicallyLess(total, best))) best = total;
  }
  return best;
}

describe('the cheapest partition', () => {
  it('agrees with trying all cuts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 55 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 20, max: 120 }),
        (sizes, ratio, most) => {
          const cost = costOf(sizes, ratio, most);
          const result = cheapestPartition(sizes.length, cost);
          expect(result?.cost ?? null).toEqual(bruteForce(sizes.length, cost));
          expect(result?.starts[0]).toBe(0);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('merges only where that saves a supervisor', () => {
    expect(cheapestPartition(4, costOf([20, 22, 40, 41], 50, 50))?.starts).toEqual([0, 2, 3]);
    expect(cheapestPartition(2, costOf([40, 40], 40, 100))?.starts).toEqual([0, 1]);
  });

  it('says so where an item fits in no group', () => {
    expect(
      cheapestPartition(2, (first, last) =>
        first === last && first === 1 ? null : first < last ? null : [1],
      ),
    ).toBe(null);
  });
});
