import { describe, expect, it } from 'vitest';
import { loadBound, willingnessBound } from '../../../../solver/matrix/bounds/leaders-bound.ts';
import { seatsBound, waysBound } from '../../../../solver/matrix/bounds/places-bound.ts';
import type { MatrixProblem } from '../../../../solver/matrix/compile/problem.ts';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { construct } from '../../../../solver/matrix/search/construct.ts';
import { OPERATORS } from '../../../../solver/matrix/search/operators.ts';
import { descend } from '../../../../solver/matrix/search/polish.ts';
import { TEAM } from '../../../../solver/matrix/state/placement.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { UNLIMITED } from '../../../../solver/numeric/control.ts';
import { highsEngine } from '../../../../solver/numeric/lp/highs-engine.ts';
import { LpModelBuilder } from '../../../../solver/numeric/lp/lp-model.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { Bench, withClubs, withStaff } from '../bench.ts';
import { compiledSchool } from './generated.ts';

/** A whole-number programme: each event a person and a slot, each person one event a slot; least unwillingness. */
async function willingnessByMip(problem: MatrixProblem, out: number): Promise<number> {
  const { events, sections, people, slots, clubs, profiles } = problem;
  const builder = new LpModelBuilder();
  const spare = builder.addRow(Number.NEGATIVE_INFINITY, out);
  const ofSlot = new Map<string, number>();
  const rowOf = (key: string, most: number): number => {
    const known = ofSlot.get(key);
    const row = known ?? builder.addRow(Number.NEGATIVE_INFINITY, most);
    ofSlot.set(key, row);
    return row;
  };
  for (let event = 0; event < events.count; event++) {
    const section = events.section[event];
    const row = builder.addRow(sections.teamSize[section], sections.teamSize[section]);
    const left = builder.addColumn({ upper: 1, integer: true });
    builder.addTerm(row, left, sections.teamSize[section]);
    builder.addTerm(spare, left, 1);
    for (const slot of events.slots[event]) {
      const profile = clubs.profile[sections.club[section] * slots.count + slot];
      for (const person of sections.candidates[section]) {
        if (people.available[person * profiles.count + profile] !== 3) continue;
        const cost =
          people.unwilling[(person * slots.count + slot) * people.workCount + sections.work[section]];
        if (cost === 255) continue;
        const column = builder.addColumn({ cost, upper: 1, integer: true });
        builder.addTerm(row, column, 1);
        builder.addTerm(rowOf(`${person}/${slot}`, 1), column, 1);
        const day = `day ${person}/${slots.weekday[slot]}`;
        builder.addTerm(rowOf(day, people.perDay[person]), column, 1);
        builder.addTerm(rowOf(`week ${person}`, people.perWeek[person]), column, 1);
      }
    }
  }
  const outcome = await highsEngine.solve(builder.build());
  if (outcome.status !== 'optimal') throw new Error(outcome.status);
  return Math.round(outcome.objective);
}

const simple = (problem: MatrixProblem): boolean =>
  problem.sections.alternating.every((alternating) => alternating === 0) &&
  problem.sections.teamSize.every((size) => size === 1);

describe('flows of leaders and places', () => {
  it('find what a whole-number programme finds, with and without events left out', async () => {
    let compared = 0;
    for (const [region, seed] of [
      ['national', 1],
      ['helan', 2],
      ['sanya', 6],
    ] as const) {
      const { problem } = compiledSchool(8, seed, region);
      if (!simple(problem)) continue;
      for (const out of [0, 2]) {
        expect(willingnessBound(problem, out)).toBe(await willingnessByMip(problem, out));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1);
  });

  it('lie below every table, leader by leader and room by room', () => {
    const { problem } = compiledSchool(8, 3, 'helan');
    for (let run = 0; run < 4; run++) {
      const state = new SearchState(problem, RULES);
      const rng = Rng.keyed(run, 'flows');
      construct(state, rng);
      descend(state, OPERATORS, rng, 300, UNLIMITED);
      const out = state.placement.slot.filter((slot) => slot < 0).length;
      const cost = (...ids: string[]): number =>
        RULES.filter(({ id }) => ids.includes(id)).reduce(
          (sum, rule) => sum + rule.weight * rule.bind(problem, state.placement).cost(),
          0,
        );
      expect(willingnessBound(problem, out)).toBeLessThanOrEqual(cost('leader-willingness'));
      expect(loadBound(problem, out)).toBeLessThanOrEqual(cost('load-bands', 'missed-dates'));
      expect(seatsBound(problem, out)).toBeLessThanOrEqual(cost('lost-seats'));
      expect(waysBound(problem, out)).toBeLessThanOrEqual(cost('walking', 'home-rooms', 'pupils-on-time'));
    }
  });

  it('count the load of the only leader beyond the band', () => {
    // Everything that needs the art teacher is led by her alone: two sections a week of 2 sub-units, band 1.
    const bench = new Bench({
      ...withClubs({ art: { leaders: { subjects: ['art'] } } }),
      ...withStaff({ 't-gu': { weeklyLoad: { wished: 1 } } }),
    });
    const { problem } = bench.compiled;
    const person = problem.people.ids.indexOf('t-gu');
    const led = [...problem.events.section].filter(
      (section) =>
        problem.sections.candidates[section].length === 1 &&
        problem.sections.candidates[section][0] === person,
    );
    const load = led.reduce((sum, section) => sum + problem.sections.load[section], 0);
    const over = load - problem.people.bandLoad[person];
    expect(over).toBeGreaterThan(0);
    expect(loadBound(problem, 0)).toBe(over * over);
    expect(loadBound(problem, led.length)).toBe(0);
    bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-gu');
    expect(bench.state.placement.team[problem.events.section[0] * TEAM]).toBe(person);
    expect(bench.cost('load-bands')).toBe(over * over);
  });

  it('let groups share a room that takes several', () => {
    // Clubs of 70 on one day: the hall takes two and more, the library seats 60, each room one club a day.
    const problemWith = (kinds: ('hall' | 'library')[], weekdays: (1 | 2)[]): MatrixProblem => {
      const club = { minSize: 1, maxSize: 70, weekdays, sections: 1, room: { kinds }, leaders: { count: 2 } };
      return new Bench({
        ...withClubs({ art: club, football: club }),
        options: { pupilsPerSupervisor: 50, defaultCaps: { perDay: 4, perWeek: 12 } },
      }).compiled.problem;
    };
    const shared = problemWith(['hall', 'library'], [1]);
    expect(shared.sections.mostSeats.filter((seats) => seats === 70)).toHaveLength(2);
    expect(seatsBound(shared, 0)).toBe(0);
    expect(seatsBound(problemWith(['library'], [1, 2]), 0)).toBe(80);
  });

  it('count seats and ways that no room spares', () => {
    const bench = new Bench(withClubs({ art: { maxSize: 400, minSize: 1 } }));
    const { problem } = bench.compiled;
    const art = problem.sections.ids.indexOf('art#1');
    const missing = Math.min(
      ...[...problem.sections.rooms[art]].map((room) =>
        Math.max(0, problem.sections.mostSeats[art] - problem.rooms.capacity[room]),
      ),
    );
    const sections = problem.sections.ids.filter((id) => id.startsWith('art#')).length;
    expect(seatsBound(problem, 0)).toBeGreaterThanOrEqual(4 * missing * sections);
    expect(waysBound(problem, 0)).toBeGreaterThanOrEqual(0);
    expect(seatsBound(problem, problem.events.count)).toBe(0);
    expect(waysBound(problem, problem.events.count)).toBe(0);
  });
});
