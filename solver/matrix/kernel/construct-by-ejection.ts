import type { Rng } from '../../numeric/rng.ts';
import { CLOSED } from './occupancy.ts';
import { UNPLACED } from './placement.ts';
import type { TermState } from './term-state.ts';

/** Tries per event before the construction gives up with events left out. */
const TRIES_PER_EVENT = 60;

/**
 * First placement: the events with the fewest places first, each where it costs least. An event for which no place is
 * left takes the one whose events have been sent away least often; those come back into the queue (iterative forward
 * search with conflict statistics: T. Müller, "ITC2007 solver description: a hybrid approach", Annals of Operations
 * Research 172, 2009). Returns how many events stay out.
 */
export function constructByEjection(state: TermState, rng: Rng): number {
  const { placement, occupancy } = state;
  const { events, series } = state.form;
  const sentAway = new Int32Array(events.count);
  const queue = Array.from({ length: events.count }, (_, event) => event).filter(
    (event) => placement.slot[event] === UNPLACED,
  );
  const places = (event: number): number =>
    (events.slots[event].length * series.rooms[events.series[event]].length) /
    (1 + series.conflicts[events.series[event]].length);
  const tie = Float64Array.from({ length: events.count }, () => rng.uint32());
  queue.sort((a, b) => places(a) - places(b) || tie[a] - tie[b] || a - b);
  const delta = new Float64Array(state.levelWeights.length);
  const inTheWay = (event: number, slot: number, room: number): number[] => {
    const found: number[] = [];
    found.length = occupancy.clashing(event, slot, room, found);
    return found;
  };
  const roomsOf = (event: number): ArrayLike<number> =>
    events.lockedRoom[event] >= 0 ? [events.lockedRoom[event]] : series.rooms[events.series[event]];
  for (let tries = TRIES_PER_EVENT * events.count; queue.length > 0 && tries > 0; tries--) {
    const event = queue.shift() as number;
    const rooms = roomsOf(event);
    let best = Number.POSITIVE_INFINITY;
    let [bestSlot, bestRoom] = [UNPLACED, UNPLACED];
    const consider = (slot: number, room: number, cost: number): void => {
      if (cost >= best) return;
      [best, bestSlot, bestRoom] = [cost, slot, room];
    };
    for (const slot of events.slots[event]) {
      for (let i = 0; i < rooms.length; i++) {
        if (!state.allowed(event, slot, rooms[i])) continue;
        delta.fill(0);
        state.insertion(event, slot, rooms[i], delta);
        consider(slot, rooms[i], state.sumOf(delta) + rng.fraction());
      }
    }
    if (bestSlot === UNPLACED) {
      for (const slot of events.slots[event]) {
        for (let i = 0; i < rooms.length; i++) {
          if (occupancy.occupant(event, slot, rooms[i]) === CLOSED) continue;
          const others = inTheWay(event, slot, rooms[i]);
          if (others.some((other) => events.slots[other].length === 1 && events.lockedRoom[other] >= 0))
            continue;
          const times = others.reduce((sum, other) => sum + 1 + sentAway[other], 0);
          if (others.length > 0) consider(slot, rooms[i], times + rng.fraction());
        }
      }
      if (bestSlot === UNPLACED) continue;
      for (const other of inTheWay(event, bestSlot, bestRoom)) {
        state.remove(other);
        sentAway[other] += 1;
        queue.push(other);
      }
      if (!state.allowed(event, bestSlot, bestRoom)) {
        queue.push(event);
        continue;
      }
    }
    state.place(event, bestSlot, bestRoom);
  }
  return placement.slot.reduce((n, slot) => n + (slot === UNPLACED ? 1 : 0), 0);
}
