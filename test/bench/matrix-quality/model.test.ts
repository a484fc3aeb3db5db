import { describe, expect, it } from 'vitest';
import { isPlain, QUALITY_LEVELS, qualityModel } from '../../../bench/matrix-quality/model.ts';
import { RULES } from '../../../solver/matrix/rules/index.ts';
import { DEFAULT_PARAMS, planMatrixMember } from '../../../solver/matrix/search/member.ts';
import { levelIndex } from '../../../solver/matrix/state/objective.ts';
import { SearchState } from '../../../solver/matrix/state/search-state.ts';
import { findLpFault, objectiveOf } from '../../../solver/numeric/lp/check-solution.ts';
import { highsEngine } from '../../../solver/numeric/lp/highs-engine.ts';
import { compiledSchool } from '../../solver/matrix/bounds/generated.ts';

const SHORT = { ...DEFAULT_PARAMS, proposalsPerEvent: 60, leastProposals: 2000 };

describe('the whole-number programme of the club matrix', () => {
  it.each([
    ['national', 12, 1],
    ['helan', 12, 2],
    ['sanya', 12, 3],
  ] as const)(
    'takes tables of a search and counts what the search counts: %s, %i classes',
    (region, classes, seed) => {
      const compiled = compiledSchool(classes, seed, region);
      const { problem } = compiled;
      expect(isPlain(problem)).toBe(true);
      const { assignment, objective } = planMatrixMember(compiled, seed, 0, SHORT);
      expect(objective.slice(0, levelIndex('offers') + 1)).toEqual([0, 0, 0, 0]);
      for (const level of QUALITY_LEVELS) {
        const quality = qualityModel(problem, level);
        const values = quality.encode(assignment);
        expect(findLpFault(quality.model, values)).toBeNull();
        expect(objectiveOf(quality.model, values)).toBe(objective[levelIndex(level)]);
        const back = quality.decode(values);
        expect(back.slot).toEqual(assignment.slot);
        expect(back.room).toEqual(assignment.room);
        const state = new SearchState(problem, RULES);
        state.load(back);
        expect(Array.from(state.levels)).toEqual(objective);
      }
    },
  );

  it('does not take tables that break a rule or a limit', () => {
    const compiled = compiledSchool(12, 1, 'national');
    const { problem } = compiled;
    const { assignment, objective } = planMatrixMember(compiled, 1, 0, SHORT);
    const { model, encode } = qualityModel(problem, 'wishes');
    expect(findLpFault(model, encode(assignment))).toBeNull();
    const rooms = problem.rooms.ids.length;
    const room = assignment.room.slice();
    room[0] = problem.sections.roomFits.subarray(0, rooms).indexOf(0);
    expect(findLpFault(model, encode({ ...assignment, room }))).not.toBeNull();
    const team = assignment.team.fill(-1, 0, 4);
    expect(findLpFault(model, encode({ ...assignment, team }))).not.toBeNull();
    const tight = qualityModel(problem, 'willingness', {
      limits: { wishes: objective[levelIndex('wishes')] - 1 },
    });
    expect(findLpFault(tight.model, tight.encode(assignment))).not.toBeNull();
  });

  it('finds tables that the search calls valid, with the same cost', async () => {
    const compiled = compiledSchool(12, 4, 'national');
    const { problem } = compiled;
    const { assignment, objective } = planMatrixMember(compiled, 1, 0, SHORT);
    // The events of two days over again, everything else where it is.
    const { model, encode, decode } = qualityModel(problem, 'wishes', {
      open: (event, slot) => (assignment.slot[event] < 2 ? slot < 2 : slot === assignment.slot[event]),
    });
    const outcome = await highsEngine.solve(model, { start: encode(assignment), iterations: 20_000 });
    if (outcome.status !== 'optimal' && outcome.status !== 'feasible') throw new Error(outcome.status);
    const state = new SearchState(problem, RULES);
    state.load(decode(outcome.values));
    expect(state.levels[0]).toBe(0);
    expect(state.levels[levelIndex('wishes')]).toBeLessThanOrEqual(Math.round(outcome.objective));
    expect(outcome.objective).toBeLessThanOrEqual(objective[levelIndex('wishes')]);
  });
});
