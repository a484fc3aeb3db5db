import { describe, expect, it } from 'vitest';
import { constructByEjection } from '../../../../solver/matrix/kernel/construct-by-ejection.ts';
import { Move, MoveRunner } from '../../../../solver/matrix/kernel/move.ts';
import { changeRoom } from '../../../../solver/matrix/kernel/moves/change-room.ts';
import { placeLeftOut } from '../../../../solver/matrix/kernel/moves/place-left-out.ts';
import { shiftTime } from '../../../../solver/matrix/kernel/moves/shift-time.ts';
import { swapTimes } from '../../../../solver/matrix/kernel/moves/swap-times.ts';
import { proposeRooms } from '../../../../solver/matrix/kernel/room-assignment.ts';
import {
  bestTimetable,
  DEFAULT_TIMETABLE_PARAMS,
  solveTimetable,
  TIMETABLE_OPERATORS,
} from '../../../../solver/matrix/kernel/solve-timetable.ts';
import { type Timetable, timetableState } from '../../../../solver/matrix/kernel/timetable.ts';
import { WorkControl } from '../../../../solver/numeric/control.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { randomTimetable } from './random-timetable.ts';

const OPERATORS = [...TIMETABLE_OPERATORS, shiftTime, swapTimes, changeRoom, placeLeftOut];

describe('construction by ejection', () => {
  it('places everything where there is room, and breaks no hard rule where there is not', () => {
    for (let seed = 0; seed < 20; seed++) {
      const state = timetableState(randomTimetable(seed));
      const left = constructByEjection(state, new Rng(seed));
      expect(state.levels[0]).toBe(0);
      expect(state.levels[1]).toBe(left);
      expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
    }
    // Six events of one series and four slots: two stay out.
    const timetable = randomTimetable(3, { series: 1, days: 1, perDay: 4, most: 1 });
    const many: Timetable = {
      ...timetable,
      events: {
        count: 6,
        series: new Int32Array(6),
        slots: Array.from({ length: 6 }, () => Int32Array.of(0, 1, 2, 3)),
        slotAllowed: new Uint8Array(24).fill(1),
        lockedRoom: new Int32Array(6).fill(-1),
      },
      series: { ...timetable.series, events: [Int32Array.of(0, 1, 2, 3, 4, 5)] },
    };
    expect(constructByEjection(timetableState(many), new Rng(1))).toBe(2);
  });

  it('sends events away for others that have only one place', () => {
    const base = randomTimetable(5, { series: 2, days: 1, perDay: 2, rooms: 1, most: 1 });
    const slots = [Int32Array.of(0, 1), Int32Array.of(0)];
    const timetable: Timetable = {
      ...base,
      events: {
        count: 2,
        series: Int32Array.of(0, 1),
        slots,
        slotAllowed: Uint8Array.of(1, 1, 1, 0),
        lockedRoom: Int32Array.of(-1, -1),
      },
      series: { ...base.series, events: [Int32Array.of(0), Int32Array.of(1)] },
    };
    const state = timetableState(timetable);
    state.place(0, 0, 0);
    expect(constructByEjection(state, new Rng(1))).toBe(0);
    expect([...state.placement.slot]).toEqual([1, 0]);
  });
});

describe.each(OPERATORS.map((operator) => [operator.name, operator] as const))('%s', (_, operator) => {
  it('tells its effect exactly, keeps the hard rules, and leaves nothing behind when it is only probed', () => {
    let applied = 0;
    for (let seed = 0; seed < 8; seed++) {
      const state = timetableState(randomTimetable(seed, { series: 6, days: 3, perDay: 4, rooms: 3 }));
      const rng = new Rng(seed);
      constructByEjection(state, rng);
      const move = new Move();
      const runner = new MoveRunner(state);
      for (let i = 0; i < 300; i++) {
        // Something has to be left out for moves that find it a place.
        const out = rng.intBelow(state.form.events.count);
        if (i % 5 === 0 && state.placement.slot[out] >= 0) state.remove(out);
        move.clear();
        const before = [state.placement.slot.slice(), state.placement.room.slice()];
        const drawn = operator.draw(state, move, rng);
        if (drawn) {
          const effect = runner.probe(move);
          expect([state.placement.slot, state.placement.room]).toEqual(before);
          if (!effect.allowed) continue;
          const promised = Array.from(effect.delta);
          const old = Array.from(state.levels);
          runner.apply(move);
          applied += 1;
          expect(Array.from(state.levels)).toEqual(old.map((value, level) => value + promised[level]));
          expect(Array.from(state.recompute())).toEqual(Array.from(state.levels));
          expect(state.levels[0]).toBe(0);
        } else expect([state.placement.slot, state.placement.room]).toEqual(before);
      }
    }
    expect(applied).toBeGreaterThan(20);
  });
});

describe('what the construction leaves out', () => {
  it('finds a place in the search', () => {
    // Crowded: 12 cells for nearly as many events, half of the cells closed to each.
    let found = 0;
    for (let seed = 0; seed < 30; seed++) {
      const timetable = randomTimetable(seed, { series: 6, days: 2, perDay: 3, rooms: 2, most: 3 });
      const state = timetableState(timetable);
      const rng = new Rng(seed);
      constructByEjection(state, rng);
      // Three events are taken out; their cells are given away as far as others want them.
      const runner = new MoveRunner(state);
      const move = new Move();
      for (let event = 0; event < 3; event++) if (state.placement.slot[event] >= 0) state.remove(event);
      const before = state.levels[1];
      for (let i = 0; i < 400 && state.levels[1] > 0; i++) {
        move.clear();
        if (!placeLeftOut.draw(state, move, rng)) continue;
        const effect = runner.probe(move);
        if (effect.allowed && effect.delta[1] <= 0) runner.apply(move);
      }
      expect(state.levels[1]).toBeLessThanOrEqual(before);
      if (state.levels[1] < before) found += 1;
      expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
    }
    expect(found).toBeGreaterThan(25);
  });
});

describe('the exact rooms of a slot', () => {
  it('are as cheap as trying all', () => {
    let better = 0;
    for (let seed = 0; seed < 40; seed++) {
      const timetable = randomTimetable(seed, { series: 6, days: 1, perDay: 3, rooms: 4, most: 1 });
      const state = timetableState(timetable);
      constructByEjection(state, new Rng(seed));
      for (let slot = 0; slot < 3; slot++) {
        const events = [...state.placement.slotEvents[slot]];
        const { series, roomFits } = { ...timetable.series, series: timetable.events.series };
        const cost = (event: number, room: number): number =>
          roomFits[series[event] * 4 + room] === 1
            ? timetable.terms.roomCost[series[event] * 4 + room]
            : Number.POSITIVE_INFINITY;
        const cheapest = (at: number, taken: readonly number[]): number =>
          at === events.length
            ? 0
            : Math.min(
                ...[0, 1, 2, 3]
                  .filter((room) => !taken.includes(room))
                  .map((room) => cost(events[at], room) + cheapest(at + 1, [...taken, room])),
              );
        const least = cheapest(0, []);
        const move = new Move();
        if (proposeRooms(state, slot, move)) {
          const runner = new MoveRunner(state);
          if (runner.probe(move).delta[2] < 0) better += 1;
          runner.apply(move);
        }
        expect(events.reduce((sum, event) => sum + cost(event, state.placement.room[event]), 0)).toBe(least);
      }
    }
    expect(better).toBeGreaterThan(3);
  });
});

/** The least soft cost over all complete placements, by trying them all. */
function optimum(timetable: Timetable): number {
  const state = timetableState(timetable);
  const { events, series } = timetable;
  let best = Number.POSITIVE_INFINITY;
  const visit = (event: number): void => {
    if (event === events.count) {
      best = Math.min(best, state.levels[2]);
      return;
    }
    for (const slot of events.slots[event]) {
      for (const room of series.rooms[events.series[event]]) {
        if (!state.allowed(event, slot, room)) continue;
        state.place(event, slot, room);
        visit(event + 1);
        state.remove(event);
      }
    }
  };
  visit(0);
  return best;
}

describe('the search', () => {
  const few = { ...DEFAULT_TIMETABLE_PARAMS, proposals: 20_000 };

  it('finds the optimum of tiny timetables', () => {
    let compared = 0;
    for (let seed = 0; seed < 12; seed++) {
      const timetable = randomTimetable(seed, { series: 3, days: 2, perDay: 2, rooms: 2, most: 2 });
      const least = optimum(timetable);
      if (least === Number.POSITIVE_INFINITY) continue;
      compared += 1;
      const member = solveTimetable(timetable, seed, 0, few);
      expect(member.levels).toEqual([0, 0, least]);
    }
    expect(compared).toBeGreaterThan(6);
  });

  it('compares every delta with recomputation, and gives the same for the same seed and budget', () => {
    const timetable = randomTimetable(2, { series: 12, days: 5, perDay: 5, rooms: 4, most: 4 });
    const checked = solveTimetable(timetable, 5, 0, { ...few, assertDeltas: true });
    expect(checked.levels.slice(0, 2)).toEqual([0, 0]);
    expect(solveTimetable(timetable, 5, 0, few)).toEqual(checked);
    const other = solveTimetable(timetable, 5, 1, few);
    expect(other.statistics).not.toEqual(checked.statistics);
    expect(bestTimetable([other, checked])).toEqual(bestTimetable([checked, other]));
    expect(bestTimetable([])).toBeNull();
  });

  it('cools with the clock that stands behind it, and stops when it is told to', () => {
    const timetable = randomTimetable(2, { series: 12, days: 5, perDay: 5, rooms: 4, most: 4 });
    const asked: number[] = [];
    const control = new WorkControl({ budgetUnits: 8192 });
    const member = solveTimetable(
      timetable,
      5,
      0,
      {
        ...few,
        proposals: Number.MAX_SAFE_INTEGER,
        progress: (proposals) => {
          asked.push(proposals);
          return proposals / 8192;
        },
      },
      control,
    );
    expect(member.proposals).toBe(8192);
    expect(asked).toEqual([1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192]);
  });
});
