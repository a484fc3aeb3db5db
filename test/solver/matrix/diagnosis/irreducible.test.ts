import { describe, expect, it } from 'vitest';
import { irreducibleSet } from '../../../../solver/matrix/diagnosis/irreducible.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';

/** Impossible where all of one of the sets are kept. */
function question(sets: readonly (readonly number[])[]) {
  let asked = 0;
  const impossible = (kept: readonly number[]): boolean => {
    asked += 1;
    return sets.some((set) => set.every((entry) => kept.includes(entry)));
  };
  return { impossible, asked: () => asked };
}

describe('an irreducible set', () => {
  it('is null where nothing is impossible, and empty where everything is', () => {
    expect(irreducibleSet([1, 2], () => false)).toBeNull();
    expect(irreducibleSet([1, 2], () => true)).toEqual([]);
    expect(irreducibleSet([], () => true)).toEqual([]);
  });

  it('keeps what comes first', () => {
    const { impossible } = question([
      [3, 4],
      [0, 5],
    ]);
    expect(irreducibleSet([0, 1, 2, 3, 4, 5], impossible)).toEqual([3, 4]);
    expect(irreducibleSet([5, 4, 3, 2, 1, 0], impossible)).toEqual([4, 3]);
  });

  it('asks few questions', () => {
    const { impossible, asked } = question([[17, 400]]);
    const all = Array.from({ length: 512 }, (_, i) => i);
    expect(irreducibleSet(all, impossible)).toEqual([17, 400]);
    // 2·k·log₂(n/k) + 2·k, and the two of the whole and of nothing.
    expect(asked()).toBeLessThanOrEqual(2 + 2 * 2 * 8 + 2 * 2);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'can spare none of its members, and is impossible, seed %i',
    (seed) => {
      const rng = Rng.keyed(seed, 'irreducible');
      const all = Array.from({ length: 1 + rng.intBelow(14) }, (_, i) => i);
      const sets = Array.from({ length: 1 + rng.intBelow(4) }, () => all.filter(() => rng.intBelow(3) === 0));
      const { impossible } = question(sets);
      const found = irreducibleSet(all, impossible);
      expect(found).not.toBeNull();
      if (!found) return;
      expect(impossible(found)).toBe(true);
      for (const entry of found) expect(impossible(found.filter((other) => other !== entry))).toBe(false);
    },
  );
});
