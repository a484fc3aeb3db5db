import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../../scenarios/generate.ts';
import { compileMatrix } from '../../../../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../../../../solver/matrix/groups/form-groups.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { leastPairs } from '../../../../solver/matrix/rules/least-pairs.ts';
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
import { Bench, withClubs, withPupils, withStaff } from '../bench.ts';

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

describe('bounds of whole tables', () => {
  const bound = (id: string, ...overrides: ConstructorParameters<typeof Bench>): number => {
    const { compiled, state } = new Bench(...overrides);
    const rule = RULES.find((candidate) => candidate.id === id);
    return rule?.bind(compiled.problem, state.placement).completeBound?.() ?? Number.NaN;
  };

  it('count pairs in pigeonholes as trying every way does', () => {
    for (let things = 0; things <= 6; things++) {
      for (let places = 1; places <= 4; places++) {
        let least = Infinity;
        for (let way = 0; way < places ** things; way++) {
          const counts = new Array<number>(places).fill(0);
          for (let i = 0, rest = way; i < things; i++, rest = Math.floor(rest / places))
            counts[rest % places] += 1;
          least = Math.min(
            least,
            counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0),
          );
        }
        expect(leastPairs(things, places)).toBe(least);
      }
    }
    expect(leastPairs(3, 0)).toBe(0);
  });

  const many = { minSize: 1, repeatable: true };

  it('know clubs with more meetings than weekdays', () => {
    expect(bound('club-weekdays')).toBe(0);
    expect(bound('club-weekdays', withClubs({ art: { ...many, sections: 6 } }))).toBe(1);
    expect(bound('club-weekdays', withClubs({ art: { weekdays: [1] } }))).toBe(1);
  });

  it('know small children who have no day between', () => {
    const football = { sessionsPerWeek: 2 };
    expect(bound('small-children', withClubs({ football }))).toBe(0);
    expect(bound('small-children', withClubs({ football: { ...football, weekdays: [2, 3] } }))).toBe(1);
    expect(bound('small-children', withClubs({ football: { ...football, weekdays: [2, 3, 4] } }))).toBe(0);
    const thrice = { sessionsPerWeek: 3, weekdays: [1, 2, 3, 4] };
    expect(bound('small-children', withClubs({ football: thrice }))).toBe(1);
  });

  it('know offers of one education beyond the slots', () => {
    const few = bound('five-educations');
    const more = bound('five-educations', withClubs({ art: { ...many, sections: 8, weekdays: [1, 2] } }));
    // Four on each of two days for grade 1; grade 3 has the choir besides, on other days.
    expect(more - few).toBeGreaterThanOrEqual(12);
  });

  it('know meetings that can only be outdoors', () => {
    expect(bound('weather')).toBe(0);
    expect(bound('weather', withClubs({ football: { ...many, sections: 6 } }))).toBe(1);
  });

  it('know how many leaders a club needs at least', () => {
    const art = { ...many, sections: 4 };
    const both = withStaff({ 't-he': { subjects: ['music', 'art'] } });
    expect(bound('same-leader', { ...withClubs({ art }), ...both })).toBe(0);
    // Four meetings on two days: nobody leads more than two of them.
    expect(bound('same-leader', { ...withClubs({ art: { ...art, weekdays: [1, 2] } }), ...both })).toBe(1);
    expect(bound('same-leader', withClubs({ qa: { leaders: { count: 2, subjects: ['chinese'] } } }))).toBe(1);
  });

  it('know subjects that nobody who may lead teaches', () => {
    const team = { count: 2, subjects: ['chinese', 'mathematics'] };
    expect(bound('subject-mix', withClubs({ qa: { leaders: team } }))).toBe(0);
    const alone = { count: 2, subjects: ['chinese', 'sanskrit'] };
    expect(bound('subject-mix', withClubs({ qa: { leaders: alone } }))).toBe(1);
  });
});
