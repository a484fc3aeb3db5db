import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../../scenarios/generate.ts';
import { compileMatrix } from '../../../../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../../../../solver/matrix/groups/form-groups.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { construct } from '../../../../solver/matrix/search/construct.ts';
import { OPERATORS } from '../../../../solver/matrix/search/operators.ts';
import { descend } from '../../../../solver/matrix/search/polish.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import { School } from '../../../../solver/model/school.ts';
import { UNLIMITED } from '../../../../solver/numeric/control.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { Bench, withClubs, withPupils } from '../bench.ts';

describe('bounds of the rules', () => {
  it.each([
    ['national', 1],
    ['helan', 2],
    ['sanya', 3],
  ] as const)('lie below every table of a school of %s', (region, seed) => {
    const school = canonicalSchool(School.parse(generateSchool({ classes: 8, seed, region })));
    const calendar = buildCalendar(school);
    const pupils = pupilsOf(school);
    const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
      ({ mode }) => mode === 'always',
    );
    const { problem } = compileMatrix({ school, calendar, pupils, groups });
    let complete = 0;
    for (let run = 0; run < 2; run++) {
      const state = new SearchState(problem, RULES);
      const rng = Rng.keyed(seed, 'bounds', run);
      construct(state, rng);
      for (let step = 0; step < 4; step++) {
        descend(state, OPERATORS, rng, 150, UNLIMITED);
        const whole = state.placement.slot.every((slot) => slot >= 0);
        if (whole) complete += 1;
        for (const rule of RULES) {
          const bound = rule.bind(problem, state.placement);
          expect(bound.lowerBound?.() ?? 0).toBeLessThanOrEqual(bound.cost());
          if (whole) expect(bound.completeBound?.() ?? 0).toBeLessThanOrEqual(bound.cost());
        }
        state.lowerBounds(whole).forEach((bound, level) => {
          expect(bound).toBeLessThanOrEqual(state.levels[level]);
        });
      }
    }
    expect(complete).toBeGreaterThan(0);
  });

  it('are exact for the reach of one club: as good as its best day', () => {
    // Three pupils stay on Monday, two on Tuesday and Wednesday; the club meets once.
    const days = [[1], [1], [1, 2], [2, 3], [3]];
    const bench = new Bench({
      ...withClubs({ art: { sections: 1, minSize: 1 } }),
      ...withPupils((_, at) =>
        at < days.length
          ? {
              choices: ['art'],
              want: 1,
              stay: days[at].map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
            }
          : { choices: [], want: 0 },
      ),
    });
    const rule = RULES.find(({ id }) => id === 'wish-reach');
    const { problem } = bench.compiled;
    const cost = (weekday: number): number => {
      const fresh = new Bench(bench.school);
      fresh.put('choir#1', 4, 'music-room', 't-he').put('art#1', weekday, 'art-room', 't-gu');
      return fresh.cost('wish-reach');
    };
    const bound = rule?.bind(problem, bench.state.placement).lowerBound?.();
    expect(bound).toBe(Math.min(...[1, 2, 3, 4, 5].map(cost)));
    expect(cost(1)).toBe(bound);
    expect(cost(3)).toBeGreaterThan(cost(1));
  });
});
