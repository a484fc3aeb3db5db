import { describe, expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../../../scenarios/index.ts';
import { levelBounds } from '../../../../solver/matrix/bounds/level-bounds.ts';
import { type CompiledMatrix, compileMatrix } from '../../../../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../../../../solver/matrix/groups/form-groups.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { DEFAULT_PARAMS, planMatrixMember } from '../../../../solver/matrix/search/member.ts';
import { LEVELS, levelIndex } from '../../../../solver/matrix/state/objective.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import { School } from '../../../../solver/model/school.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { compiledSchool } from './generated.ts';

const OFFERS = levelIndex('offers');

/** Bounds against what a search finds, and against the same tables with some events taken out. */
function holds(compiled: CompiledMatrix, seed: number): void {
  const { problem } = compiled;
  const { assignment } = planMatrixMember(compiled, seed, 0, DEFAULT_PARAMS);
  const state = new SearchState(problem, RULES);
  state.load(assignment);
  const rng = Rng.keyed(seed, 'taken out');
  for (let gone = 0; gone < 4; gone++) {
    levelBounds(problem, state.levels[OFFERS]).forEach((bound, level) => {
      expect(bound, LEVELS[level]).toBeLessThanOrEqual(state.levels[level]);
    });
    const event = rng.intBelow(problem.events.count);
    if (state.placement.slot[event] >= 0) state.remove(event);
  }
}

describe('bounds of the levels of whole schools', () => {
  it.each(REFERENCE_SCHOOLS.map((school) => [school.id, school] as const))('hold for %s', (_, { build }) => {
    const school = canonicalSchool(School.parse(build()));
    const calendar = buildCalendar(school);
    const pupils = pupilsOf(school);
    const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
      ({ mode }) => mode === 'always',
    );
    const compiled = compileMatrix({ school, calendar, pupils, groups });
    holds(compiled, 1);
  });

  it.each([
    [12, 'national'],
    [12, 'helan'],
    [18, 'sanya'],
    [24, 'national'],
    [36, 'chongming'],
  ] as const)('hold for %i classes of %s', (classes, region) => {
    for (const seed of [21, 22, 23]) {
      const compiled = compiledSchool(classes, seed, region);
      holds(compiled, seed);
    }
  });
});
