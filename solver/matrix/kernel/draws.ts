import type { Rng } from '../../numeric/rng.ts';
import { FREE } from './occupancy.ts';
import { UNPLACED } from './placement.ts';
import type { TermState } from './term-state.ts';

/** A placed event drawn at random that has more than one slot, or −1. */
export function drawMovable(state: TermState, rng: Rng): number {
  const { events } = state.form;
  const event = rng.intBelow(events.count);
  return state.placement.slot[event] !== UNPLACED && events.slots[event].length > 1 ? event : -1;
}

/** Another allowed slot of the event, or −1. */
export function drawSlot(state: TermState, event: number, rng: Rng): number {
  const slots = state.form.events.slots[event];
  const slot = slots[rng.intBelow(slots.length)];
  return slot === state.placement.slot[event] ? -1 : slot;
}

/** A free suitable room for the event in the slot: the wished one, else the first from a random start; −1 for none. */
export function freeRoom(state: TermState, event: number, slot: number, wished: number, rng: Rng): number {
  const { occupancy } = state;
  const { events, series } = state.form;
  const locked = events.lockedRoom[event];
  if (locked >= 0) return occupancy.occupant(event, slot, locked) === FREE ? locked : UNPLACED;
  if (wished >= 0 && occupancy.occupant(event, slot, wished) === FREE) return wished;
  const rooms = series.rooms[events.series[event]];
  if (rooms.length === 0) return UNPLACED;
  const start = rng.intBelow(rooms.length);
  for (let k = 0; k < rooms.length; k++) {
    const room = rooms[(start + k) % rooms.length];
    if (occupancy.occupant(event, slot, room) === FREE) return room;
  }
  return UNPLACED;
}
