import { describe, expect, it } from 'vitest';
import { leastPriceLeftOut } from '../../../../solver/matrix/rules/open-bound.ts';
import { Bench, withClubs, withStaff } from '../bench.ts';

const bound = (bench: Bench, price = (id: string): number => (id.startsWith('art') ? 3 : 5)): number => {
  const { problem } = bench.compiled;
  const prices = Int32Array.from(problem.events.section, (section) => price(problem.sections.ids[section]));
  return leastPriceLeftOut(problem, prices);
};

describe('the least price of what stays out', () => {
  it('is nothing where everything finds a place by itself', () => {
    expect(bound(new Bench())).toBe(0);
  });

  it('counts meetings beyond the slots of the only room, cheapest first', () => {
    // Seven groups want the art room on five days: two of the cheap ones stay out.
    const bench = new Bench(
      withClubs({
        art: { sections: 5, repeatable: true },
        clay: { room: { kinds: ['art'] } },
        ink: { room: { kinds: ['art'] } },
      }),
    );
    expect(bound(bench)).toBe(6);
    expect(bound(bench, (id) => (id.startsWith('art') ? 9 : 5))).toBe(10);
  });

  it('counts meetings beyond the days of the only leader', () => {
    const bench = new Bench({
      ...withClubs({ art: { sections: 3, repeatable: true, room: {} } }),
      ...withStaff({ 't-gu': { unavailable: [{ weekday: 1 }, { weekday: 2 }, { weekday: 3 }] } }),
    });
    expect(bound(bench)).toBe(3);
  });

  it('looks at rooms only while somebody can lead', () => {
    const bench = new Bench({
      ...withClubs({
        art: { sections: 1, leaders: { subjects: ['art'] } },
        ink: { room: { kinds: ['art'] }, leaders: { subjects: ['art'] } },
      }),
      ...withStaff({
        't-gu': { unavailable: [1, 2, 3, 4].map((weekday) => ({ weekday })) },
        't-he': { subjects: ['music', 'art'], unavailable: [1, 2, 3, 4].map((weekday) => ({ weekday })) },
      }),
    });
    // Two leaders on Friday, but one art room.
    expect(bound(bench)).toBe(3);
  });
});
