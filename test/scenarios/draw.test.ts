import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw } from '../../scenarios/draw.ts';
import { NameSource } from '../../scenarios/names/person-names.ts';

describe('Draw', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5000 }), fc.string(), (seed, bound, key) => {
        const value = new Draw(seed).below(bound, key);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(bound);
      }),
      { seed: 1 },
    );
  });

  it('does not depend on what was drawn before', () => {
    const busy = new Draw(7);
    for (let i = 0; i < 100; i++) busy.below(10, 'other', i);
    expect(busy.below(1000, 'p1', 'transport')).toBe(new Draw(7).below(1000, 'p1', 'transport'));
  });

  it('orders by name, so that a new item leaves the order of the others', () => {
    const draw = new Draw(3);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const ordered = draw.order(names, String, 'x');
    const more = draw.order([...names, 'g'], String, 'x').filter((name) => name !== 'g');
    expect(more).toEqual(ordered);
    expect([...ordered].sort()).toEqual(names);
  });

  it('draws as often as the weights say', () => {
    const draw = new Draw(11);
    const counts = { rare: 0, usual: 0 };
    for (let i = 0; i < 4000; i++)
      counts[
        draw.weighted(
          [
            ['rare', 1],
            ['usual', 3],
          ] as const,
          i,
        )
      ] += 1;
    expect(counts.rare).toBeGreaterThan(900);
    expect(counts.rare).toBeLessThan(1100);
  });
});

describe('names', () => {
  const names = new NameSource(new Draw(1), [['符', 300]]);

  it('have the surnames of the country, with those of the region', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const surname = names.surname(`x${i}`);
      counts.set(surname, (counts.get(surname) ?? 0) + 1);
    }
    const common = [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([surname]) => surname);
    expect(common).toEqual(expect.arrayContaining(['王', '李', '张']));
    expect(counts.get('符')).toBeGreaterThan(100);
    expect(counts.size).toBeGreaterThan(120);
  });

  it('are mostly of two or three characters, some rare ones outside the basic plane', () => {
    const drawn = Array.from({ length: 4000 }, (_, i) =>
      names.full(`p${i}`, i % 2 === 0 ? 'male' : 'female', 'child'),
    );
    const lengths = drawn.map((name) => [...name].length);
    const usual = lengths.filter((length) => length === 2 || length === 3).length;
    expect(usual / drawn.length).toBeGreaterThan(0.98);
    expect(
      drawn.some((name) => [...name].some((character) => (character.codePointAt(0) ?? 0) > 0xffff)),
    ).toBe(true);
    expect(drawn.some((name) => name.includes('·'))).toBe(true);
  });
});
