import { describe, expect, it } from 'vitest';
import type { BoundTerm } from '../../../../solver/matrix/kernel/term.ts';
import { conflictFree } from '../../../../solver/matrix/kernel/terms/conflict-free.ts';
import { isolatedEvents } from '../../../../solver/matrix/kernel/terms/isolated-events.ts';
import { leastDays } from '../../../../solver/matrix/kernel/terms/least-days.ts';
import { leftOut } from '../../../../solver/matrix/kernel/terms/left-out.ts';
import { oneEventPerRoom } from '../../../../solver/matrix/kernel/terms/one-event-per-room.ts';
import { roomCost } from '../../../../solver/matrix/kernel/terms/room-cost.ts';
import { sameRoomTerm } from '../../../../solver/matrix/kernel/terms/same-room.ts';
import type { Timetable } from '../../../../solver/matrix/kernel/timetable.ts';
import { TimetablePlacement } from '../../../../solver/matrix/kernel/timetable-placement.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { randomTimetable } from './random-timetable.ts';

type Bind = (placement: TimetablePlacement, timetable: Timetable) => BoundTerm;

const TERMS: Record<string, Bind> = {
  'conflict-free': (placement) => conflictFree(placement),
  'one-event-per-room': (placement) => oneEventPerRoom(placement),
  'left-out': (placement, { events }) => leftOut(placement, new Int32Array(events.count).fill(7)),
  'room-cost': (placement, { terms }) => roomCost(placement, terms.roomCost),
  'least-days': (placement, { terms }) => leastDays(placement, terms.leastDays),
  'same-room': (placement) => sameRoomTerm(placement),
  'isolated-events': (placement, { terms }) => isolatedEvents(placement, terms.nextSlot),
};

describe.each(Object.entries(TERMS))('%s', (_, bind) => {
  it('tells by deltas what it counts from scratch, wherever events go, hard rules or not', () => {
    for (let seed = 0; seed < 12; seed++) {
      const timetable = randomTimetable(seed);
      const placement = new TimetablePlacement(timetable, timetable.terms.attendance);
      const term = bind(placement, timetable);
      const rng = new Rng(seed);
      let cost = term.cost();
      for (let step = 0; step < 300; step++) {
        const event = rng.intBelow(timetable.events.count);
        if (placement.slot[event] >= 0) {
          const [slot, room] = [placement.slot[event], placement.room[event]];
          term.removing?.(event);
          placement.remove(event);
          cost -= term.insertion(event, slot, room);
        } else {
          const slot = rng.intBelow(timetable.slots.count);
          const room = rng.intBelow(timetable.rooms.count);
          cost += term.insertion(event, slot, room);
          placement.place(event, slot, room);
          term.placed?.(event);
        }
        expect(cost).toBe(term.cost());
        expect(term.lowerBound?.() ?? 0).toBeLessThanOrEqual(cost);
      }
    }
  });
});

const PEOPLE = [{ series: Int32Array.of(0, 1), weight: 2 }];

/** Two series with two events each on one day of four slots, one room; the same people attend both. */
function pair(): { timetable: Timetable; placement: TimetablePlacement } {
  const base = randomTimetable(1, { series: 2, days: 1, perDay: 4, rooms: 2 });
  const timetable: Timetable = {
    ...base,
    events: {
      count: 4,
      series: Int32Array.of(0, 0, 1, 1),
      slots: Array.from({ length: 4 }, () => Int32Array.of(0, 1, 2, 3)),
      slotAllowed: new Uint8Array(16).fill(1),
      lockedRoom: new Int32Array(4).fill(-1),
    },
    series: { ...base.series, events: [Int32Array.of(0, 1), Int32Array.of(2, 3)] },
  };
  return { timetable, placement: new TimetablePlacement(timetable, PEOPLE) };
}

describe('what the terms mean', () => {
  const next = Int32Array.of(1, 2, 3, -1);

  it('counts an event as isolated unless another of the people is right before or after it', () => {
    const { placement } = pair();
    const term = isolatedEvents(placement, next);
    const put = (event: number, slot: number): void => {
      placement.place(event, slot, 0);
      term.placed?.(event);
    };
    put(0, 0);
    expect(term.cost()).toBe(2);
    put(2, 2);
    expect(term.cost()).toBe(4);
    expect(term.insertion(1, 1, 0)).toBe(-4);
    expect(term.insertion(1, 3, 0)).toBe(-2);
    put(1, 3);
    expect(term.cost()).toBe(2);
  });

  it('sees no neighbour across two days', () => {
    const { placement } = pair();
    const term = isolatedEvents(placement, Int32Array.of(1, -1, 3, -1));
    placement.place(0, 1, 0);
    placement.place(2, 2, 0);
    expect(term.cost()).toBe(4);
  });

  it('counts rooms beyond the first, and days that are missing', () => {
    const { placement } = pair();
    placement.place(0, 0, 0);
    placement.place(1, 1, 1);
    expect(sameRoomTerm(placement).cost()).toBe(1);
    expect(leastDays(placement, Int32Array.of(2, 1)).cost()).toBe(2);
    // One day has all slots, so a series that wants two can never have them.
    expect(leastDays(placement, Int32Array.of(2, 1)).lowerBound?.()).toBe(1);
  });
});
