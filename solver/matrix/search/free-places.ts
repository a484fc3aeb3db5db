import type { Rng } from '../../numeric/rng.ts';
import { REFUSED } from '../compile/people-tables.ts';
import { TEAM, UNPLACED } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';

/**
 * Quick looks at what is free, to draw moves that have a chance. They overlook ways between buildings and seats of
 * shared rooms; whether a move is allowed is decided by the rules.
 */

/** Can the person lead the event in the slot, as far as presence and other sections go? `except` is left out. */
export function personFree(
  state: SearchState,
  person: number,
  weeks: number,
  event: number,
  slot: number,
  except = -1,
): boolean {
  const { placement, problem } = state;
  const { people, profiles, events, sections, slots } = problem;
  const profile = placement.profile(event, slot);
  if (profile < 0 || (people.available[person * profiles.count + profile] & weeks) !== weeks) return false;
  const section = events.section[event];
  if (people.unwilling[(person * slots.count + slot) * people.workCount + sections.work[section]] === REFUSED)
    return false;
  const others = placement.personEvents[person];
  for (let k = 0; k < others.length; k++) {
    const other = others[k];
    if (other === event || other === except) continue;
    const at = profile * profiles.count + placement.profile(other, placement.slot[other]);
    const common = weeks & placement.weeksOfPerson(events.section[other], person);
    if ((common & 1) !== 0 && profiles.gapOdd[at] < 0) return false;
    if ((common & 2) !== 0 && profiles.gapEven[at] < 0) return false;
  }
  return true;
}

/** Can the whole team of the event's section be there? */
export function teamFree(state: SearchState, event: number, slot: number): boolean {
  const { placement, problem } = state;
  const section = problem.events.section[event];
  for (let i = 0; i < TEAM; i++) {
    const person = placement.team[section * TEAM + i];
    if (person >= 0 && !personFree(state, person, placement.weeksOf(section, i), event, slot)) return false;
  }
  return true;
}

/** The event that sits in the room when this one would be there; −1 for none, −2 where the room is closed. */
export function occupant(state: SearchState, event: number, slot: number, room: number): number {
  const { placement, problem } = state;
  const { rooms, profiles, moments } = problem;
  const profile = placement.profile(event, slot);
  if (profile < 0 || rooms.free[room * profiles.count + profile] === 0) return CLOSED;
  if (rooms.shared[room] === 1) {
    for (const moment of moments.ofProfile[profile]) {
      let groups = 1;
      let last = -1;
      for (const other of placement.roomEvents[room]) {
        if (other === event) continue;
        if (moments.covers[placement.profile(other, placement.slot[other]) * moments.count + moment] === 0)
          continue;
        groups += 1;
        last = other;
      }
      if (groups > rooms.places[room * moments.count + moment]) return last;
    }
    return -1;
  }
  const others = placement.roomEvents[room];
  for (let k = 0; k < others.length; k++) {
    const other = others[k];
    if (other === event) continue;
    const at = profile * profiles.count + placement.profile(other, placement.slot[other]);
    if (profiles.gapOdd[at] < 0 || profiles.gapEven[at] < 0) return other;
  }
  return -1;
}

export const CLOSED = -2;

/** A free suitable room for the event in the slot: the wished one, else the first from a random start; −1 for none. */
export function freeRoom(state: SearchState, event: number, slot: number, wished: number, rng: Rng): number {
  const { events, sections } = state.problem;
  const locked = events.lockedRoom[event];
  if (locked >= 0) return occupant(state, event, slot, locked) === -1 ? locked : UNPLACED;
  if (wished >= 0 && occupant(state, event, slot, wished) === -1) return wished;
  const rooms = sections.rooms[events.section[event]];
  if (rooms.length === 0) return UNPLACED;
  const start = rng.intBelow(rooms.length);
  for (let k = 0; k < rooms.length; k++) {
    const room = rooms[(start + k) % rooms.length];
    if (occupant(state, event, slot, room) === -1) return room;
  }
  return UNPLACED;
}

/** A placed event drawn at random that has more than one slot, or −1. */
export function drawMovable(state: SearchState, rng: Rng): number {
  const { events } = state.problem;
  const event = rng.intBelow(events.count);
  return state.placement.slot[event] !== UNPLACED && events.slots[event].length > 1 ? event : -1;
}

/** Another allowed slot of the event, or −1. */
export function drawSlot(state: SearchState, event: number, rng: Rng): number {
  const slots = state.problem.events.slots[event];
  const slot = slots[rng.intBelow(slots.length)];
  return slot === state.placement.slot[event] ? -1 : slot;
}
