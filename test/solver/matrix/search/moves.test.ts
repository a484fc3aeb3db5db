import { describe, expect, it } from 'vitest';
import { construct } from '../../../../solver/matrix/search/construct.ts';
import { TeamMove, TeamMoveRunner } from '../../../../solver/matrix/search/move.ts';
import { OPERATORS } from '../../../../solver/matrix/search/operators.ts';
import { descend } from '../../../../solver/matrix/search/polish.ts';
import { polishLeaders, polishRooms, polishSlots } from '../../../../solver/matrix/search/polish-slots.ts';
import { compareObjective } from '../../../../solver/matrix/state/objective.ts';
import { UNLIMITED } from '../../../../solver/numeric/control.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { Bench, withClubs, withStaff } from '../bench.ts';

/** A school in which every kind of move has something to do. */
const busy = () =>
  new Bench({
    ...withClubs({
      art: { sections: 3, leaders: {}, room: {} },
      papercut: { sessionsPerWeek: 2 },
      football: { sections: 2, leaders: {}, room: { kinds: ['playground', 'hall', 'classroom'] } },
      chess: { leaders: { count: 2 }, members: ['g1c1-01', 'g3c1-01'] },
      drama: { leaders: { alternating: true }, members: ['g3c1-02', 'g3c1-03'], sessionsPerWeek: 2 },
    }),
    ...withStaff({ 't-an': { willingness: [{ level: 'reluctant' }] } }),
  });

describe('construction', () => {
  it('breaks no hard rule and keeps count', () => {
    for (let seed = 0; seed < 5; seed++) {
      const { state } = busy();
      construct(state, new Rng(seed));
      expect(state.levels[0]).toBe(0);
      expect([...state.placement.slot].filter((slot) => slot >= 0).length).toBeGreaterThan(5);
      expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
    }
  });
});

describe.each(OPERATORS.map((operator) => [operator.name, operator] as const))('%s', (_, operator) => {
  it('tells its effect exactly, keeps the hard rules, and leaves nothing behind when it is only probed', () => {
    const { state } = busy();
    const rng = new Rng(3);
    construct(state, rng);
    // Something has to be off the table for moves that put sections on it.
    const section = state.problem.sections.ids.indexOf('art#2');
    for (const event of state.problem.sections.events[section]) {
      if (state.placement.slot[event] >= 0) state.remove(event);
    }
    const move = new TeamMove();
    const runner = new TeamMoveRunner(state);
    let applied = 0;
    for (let i = 0; i < 600; i++) {
      move.clear();
      const before = state.placement.snapshot();
      const drawn = operator.draw(state, move, rng);
      expect(state.placement.snapshot()).toEqual(before);
      if (!drawn) continue;
      const effect = runner.probe(move);
      expect(state.placement.snapshot().slot).toEqual(before.slot);
      expect(state.placement.snapshot().room).toEqual(before.room);
      if (!effect.allowed) continue;
      const promised = Array.from(effect.delta);
      const old = Array.from(state.levels);
      runner.apply(move);
      applied += 1;
      expect(Array.from(state.levels)).toEqual(old.map((value, level) => value + promised[level]));
      if (applied % 10 === 1) expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
      expect(state.levels[0]).toBe(0);
    }
    expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
    expect(applied).toBeGreaterThan(0);
  });
});

describe('the descent', () => {
  it('never makes the objective worse', () => {
    const { state } = busy();
    construct(state, new Rng(5));
    let last = state.levels.slice();
    for (let round = 0; round < 10; round++) {
      descend(state, OPERATORS, new Rng(round), 200, UNLIMITED);
      expect(compareObjective(state.levels, last)).toBeLessThanOrEqual(0);
      last = state.levels.slice();
    }
    expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
  });

  it('stops when it is told to', () => {
    const { state } = busy();
    construct(state, new Rng(5));
    const stopped = { ...UNLIMITED, shouldStop: () => true };
    expect(descend(state, OPERATORS, new Rng(1), 50_000, stopped)).toBe(1024);
  });
});

describe('the exact polish of a slot', () => {
  it('exchanges rooms that are badly given', () => {
    // Papercut may use any classroom, art only the art room: each sits where the other would lose nothing.
    const bench = new Bench(withClubs({ art: { room: { kinds: ['art', 'classroom'] } } }));
    bench.put('art#1', 2, 'room-g3c2', 't-gu').put('papercut#1', 2, 'room-g1c1', 'x-jian');
    const before = bench.state.levels.slice();
    expect(polishRooms(bench.state, 1)).toBe(true);
    expect(compareObjective(bench.state.levels, before)).toBe(-1);
    expect(bench.cost('home-rooms')).toBe(1);
    expect(polishRooms(bench.state, 1)).toBe(false);
  });

  it('gives sections to those who would rather lead them', () => {
    const bench = new Bench({
      ...withStaff({
        't-gu': { willingness: [{ weekday: 1, level: 'refuse' }] },
        't-he': { subjects: ['music', 'art'], willingness: [{ weekday: 1, level: 'eager' }] },
      }),
    });
    bench.put('art#1', 1, 'art-room', 't-gu');
    expect(polishLeaders(bench.state, 0)).toBe(true);
    expect(bench.cost('leader-willingness')).toBe(0);
    expect(polishSlots(bench.state)).toBe(0);
    expect(Array.from(bench.state.levels)).toEqual(Array.from(bench.state.recompute()));
  });
});
