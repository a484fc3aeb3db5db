import { describe, expect, it } from 'vitest';
import { levelBounds } from '../../../../solver/matrix/bounds/level-bounds.ts';
import { seatsBound } from '../../../../solver/matrix/bounds/places-bound.ts';
import { apartPairs, resourceGroups } from '../../../../solver/matrix/bounds/resources.ts';
import { WISH_RULES, wishesBound } from '../../../../solver/matrix/bounds/wishes-bound.ts';
import type { MatrixProblem } from '../../../../solver/matrix/compile/problem.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { pricesLeftOut } from '../../../../solver/matrix/rules/open-sections.ts';
import { levelIndex } from '../../../../solver/matrix/state/objective.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { Bench, withClubs, withPupils } from '../bench.ts';
import { compiledSchool } from './generated.ts';

/**
 * Least cost of the rules over every choice of slots, whatever the rooms and leaders; pairs that are apart stay so. One
 * event may be left out.
 */
function bySlots(problem: MatrixProblem, left = -1): number {
  const { events, sections } = problem;
  const state = new SearchState(problem, RULES);
  const { placement } = state;
  const apart = apartPairs(problem);
  const terms = WISH_RULES.map((rule) => ({ weight: rule.weight, bound: rule.bind(problem, placement) }));
  let least = Infinity;
  const visit = (event: number): void => {
    if (event === events.count) {
      const cost = terms.reduce((sum, { weight, bound }) => sum + weight * bound.cost(), 0);
      least = Math.min(least, cost);
      return;
    }
    if (event === left) {
      visit(event + 1);
      return;
    }
    for (const slot of events.slots[event]) {
      let together = true;
      for (let other = 0; other < event; other++)
        if (placement.slot[other] === slot && apart[event * events.count + other] === 1) together = false;
      if (!together) continue;
      placement.place(event, slot, sections.rooms[events.section[event]][0]);
      visit(event + 1);
      placement.remove(event);
    }
  };
  visit(0);
  return least;
}

/** Six clubs that may meet on the same few days; everybody lists all of them. */
function crowdedBench(weekdays: (1 | 2 | 3)[]): Bench {
  const clubs = ['art', 'football', 'robotics', 'clay', 'ink', 'chess'];
  const open = { minSize: 1, maxSize: 60, sections: 1, weekdays, leaders: {}, room: {} };
  const added = { ...open, members: undefined };
  return new Bench({
    ...withClubs({
      art: open,
      football: open,
      robotics: { ...open, provider: 'school', vendor: undefined, feeFenPerSession: 0 },
      papercut: { sections: 1, minSize: 60 },
      clay: added,
      ink: added,
      chess: added,
    }),
    ...withPupils(() => ({ choices: clubs, want: 5, keeps: [] })),
  });
}

const all = (problem: MatrixProblem): number[] => [...problem.events.section.keys()];

describe('the bound of the wishes', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'lies below every choice of slots, and near the best one: wishes %i',
    (seed) => {
      // Six sections on five days; the pupils list what the seed says.
      const clubs = ['art', 'choir', 'football', 'papercut'];
      const bench = new Bench(
        withPupils((_, at) => ({
          choices: clubs.filter((__, i) => ((at * (seed + 2) + i * seed) % 5) % 2 === 0),
          want: 2,
          keeps: [],
        })),
      );
      const { problem } = bench.compiled;
      const { value } = wishesBound(problem, all(problem));
      const best = bySlots(problem);
      expect(value).toBeLessThanOrEqual(best);
      expect(best - value).toBeLessThanOrEqual(Math.max(6, 0.35 * best));
    },
  );

  it.each([[[1, 2]], [[1, 2, 3]]] as const)('is tight where clubs crowd on days %j', (days) => {
    const { problem } = crowdedBench([...days]).compiled;
    const best = bySlots(problem);
    const { value } = wishesBound(problem, all(problem), 4);
    expect(best).toBeGreaterThan(500);
    expect(value).toBeLessThanOrEqual(best);
    expect(value).toBeGreaterThan(0.99 * best);
    // Where the offers pay for one event, the bound may claim no more than what is left without it.
    const prices = pricesLeftOut(problem);
    let spared = 0;
    for (const event of all(problem)) {
      const bound = levelBounds(problem, prices[event])[levelIndex('wishes')];
      const without = bySlots(problem, event);
      if (without < best) spared += 1;
      expect(bound).toBeLessThanOrEqual(without + seatsBound(problem, 1));
    }
    expect(spared).toBeGreaterThan(4);
  });

  it('keeps apart what has one room or one leader, and nothing else', () => {
    const bench = new Bench(
      withClubs({ ink: { room: { kinds: ['art'] } }, clay: { room: { kinds: ['art'] } } }),
    );
    const { problem } = bench.compiled;
    const { events, sections } = problem;
    const apart = apartPairs(problem);
    const eventOf = (id: string): number => [...events.section].indexOf(sections.ids.indexOf(id));
    const isApart = (a: string, b: string): boolean =>
      apart[eventOf(a) * events.count + eventOf(b)] === 1 &&
      apart[eventOf(b) * events.count + eventOf(a)] === 1;
    expect(isApart('ink#1', 'clay#1')).toBe(true);
    expect(isApart('art#1', 'ink#1')).toBe(true);
    expect(isApart('choir#1', 'football#1')).toBe(false);
  });

  it('names groups that exceed what a slot has', () => {
    const { problem } = compiledSchool(24, 1, 'national');
    const groups = resourceGroups(problem);
    expect(groups.length).toBeGreaterThan(0);
    for (const { events, amounts, capacity } of groups) {
      expect(new Set(events).size).toBe(events.length);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeGreaterThan(capacity);
      expect(capacity).toBeGreaterThanOrEqual(1);
    }
  });
});
