import { describe, expect, it } from 'vitest';
import { levelBounds } from '../../../../solver/matrix/bounds/level-bounds.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { construct } from '../../../../solver/matrix/search/construct.ts';
import { DEFAULT_PARAMS, planMatrixMember } from '../../../../solver/matrix/search/member.ts';
import { OPERATORS } from '../../../../solver/matrix/search/operators.ts';
import { descend } from '../../../../solver/matrix/search/polish.ts';
import { LEVELS, levelIndex } from '../../../../solver/matrix/state/objective.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { UNLIMITED } from '../../../../solver/numeric/control.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { Bench, withClubs } from '../bench.ts';
import { twoClubBlocks } from '../rules/cases.ts';
import { compiledSchool } from './generated.ts';

const OFFERS = levelIndex('offers');

describe('bounds of the levels', () => {
  it.each([
    ['national', 1],
    ['helan', 2],
    ['sanya', 3],
    ['chongming', 4],
  ] as const)('lie below every table of a school of %s, whole or not', (region, seed) => {
    const { problem } = compiledSchool(8, seed, region);
    const known = new Map<number, number[]>();
    const boundsFor = (offers: number): number[] => {
      const before = known.get(offers);
      const bounds = before ?? levelBounds(problem, offers);
      known.set(offers, bounds);
      return bounds;
    };
    const check = (state: SearchState): void => {
      boundsFor(state.levels[OFFERS]).forEach((bound, level) => {
        expect(bound, LEVELS[level]).toBeLessThanOrEqual(state.levels[level]);
      });
    };
    let parts = 0;
    for (let run = 0; run < 2; run++) {
      const state = new SearchState(problem, RULES);
      const rng = Rng.keyed(seed, 'level-bounds', run);
      construct(state, rng);
      check(state);
      for (let step = 0; step < 3; step++) {
        descend(state, OPERATORS, rng, 400, UNLIMITED);
        check(state);
      }
      // Some events less: the offers get worse, and what is bounded for such offers has to hold.
      for (let gone = 0; gone < 2; gone++) {
        const event = rng.intBelow(problem.events.count);
        if (state.placement.slot[event] >= 0) state.remove(event);
        check(state);
        parts += 1;
      }
    }
    expect(parts).toBeGreaterThan(0);
    expect(known.size).toBeGreaterThan(1);
  });

  it.each([
    ['two club blocks a day', twoClubBlocks],
    [
      'teams, turns and several meetings',
      withClubs({
        art: { sections: 4, minSize: 1, repeatable: true, leaders: { alternating: true } },
        football: { sessionsPerWeek: 2 },
        qa: { leaders: { count: 2, subjects: ['chinese', 'mathematics'] } },
      }),
    ],
    [
      'one room for many',
      withClubs({
        art: { sections: 5, minSize: 1, repeatable: true },
        clay: { room: { kinds: ['art'] } },
        ink: { room: { kinds: ['art'] } },
      }),
    ],
  ])('hold for %s', (_, overrides) => {
    let placed = 0;
    for (let seed = 0; seed < 6; seed++) {
      const { state, compiled } = new Bench(overrides);
      const rng = Rng.keyed(seed, 'small');
      construct(state, rng);
      for (let step = 0; step < 3; step++) {
        descend(state, OPERATORS, rng, 150, UNLIMITED);
        levelBounds(compiled.problem, state.levels[OFFERS]).forEach((bound, level) => {
          expect(bound, LEVELS[level]).toBeLessThanOrEqual(state.levels[level]);
        });
      }
      placed += state.placement.slot.filter((slot) => slot >= 0).length;
    }
    expect(placed).toBeGreaterThan(24);
  });

  it('never rise when the offers are allowed to be worse', () => {
    const { problem } = compiledSchool(8, 5, 'national');
    let before = levelBounds(problem, 0);
    for (const offers of [20, 60, 200, 1_000, 1_000_000]) {
      const bounds = levelBounds(problem, offers);
      for (let level = OFFERS + 1; level < LEVELS.length; level++) {
        expect(bounds[level], LEVELS[level]).toBeLessThanOrEqual(before[level]);
      }
      before = bounds;
    }
    // A table may then be empty: all that is left are wishes that no choice of days would reach.
    for (const level of ['loadBands', 'willingness', 'convenience'] as const)
      expect(before[levelIndex(level)]).toBe(0);
  });

  it('are close to what a search finds', () => {
    const compiled = compiledSchool(12, 1, 'national');
    const { objective } = planMatrixMember(compiled, 1, 0, { ...DEFAULT_PARAMS, proposalsPerEvent: 300 });
    const bounds = levelBounds(compiled.problem, objective[OFFERS]);
    const share = (level: (typeof LEVELS)[number]): number =>
      bounds[levelIndex(level)] / objective[levelIndex(level)];
    expect(objective[OFFERS]).toBe(0);
    expect(share('wishes')).toBeGreaterThan(0.72);
    expect(share('willingness')).toBeGreaterThan(0.5);
    expect(share('convenience')).toBeGreaterThan(0.8);
    expect(levelBounds(compiled.problem, 0)).toEqual(bounds);
  });
});
