import { REFUSED } from '../compile/people-tables.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { CLOSED, FREE, type Occupancy } from '../kernel/occupancy.ts';
import { mostPlaces } from './most-places.ts';
import { type Placement, TEAM } from './placement.ts';

/**
 * What is free in the school's matrix: rooms by dated minutes, shared rooms by groups, people by presence and by the
 * sections they lead. Ways between buildings and seats of shared rooms are overlooked.
 */
export function schoolOccupancy(problem: MatrixProblem, placement: Placement): Occupancy {
  return {
    occupant: (event, slot, room) => occupant(placement, event, slot, room),
    peopleFree: (event, slot, except) => teamFree(placement, event, slot, except),
    clashing: (event, slot, room, found) => clashing(placement, event, slot, room, found),
    placesIn: (room, slot) => (problem.rooms.shared[room] === 1 ? mostPlaces(problem, room, slot) : 1),
  };
}

/** Can the person lead the event in the slot, as far as presence and other sections go? `except` is left out. */
export function personFree(
  placement: Placement,
  person: number,
  weeks: number,
  event: number,
  slot: number,
  except = -1,
): boolean {
  const { people, profiles, events, sections, slots } = placement.problem;
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
function teamFree(placement: Placement, event: number, slot: number, except: number): boolean {
  const section = placement.problem.events.section[event];
  for (let i = 0; i < TEAM; i++) {
    const person = placement.team[section * TEAM + i];
    if (person >= 0 && !personFree(placement, person, placement.weeksOf(section, i), event, slot, except)) {
      return false;
    }
  }
  return true;
}

/** The event that sits in the room when this one would be there; `FREE` or `CLOSED`. */
function occupant(placement: Placement, event: number, slot: number, room: number): number {
  const { rooms, profiles, moments } = placement.problem;
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
    return FREE;
  }
  const others = placement.roomEvents[room];
  for (let k = 0; k < others.length; k++) {
    const other = others[k];
    if (other === event) continue;
    const at = profile * profiles.count + placement.profile(other, placement.slot[other]);
    if (profiles.gapOdd[at] < 0 || profiles.gapEven[at] < 0) return other;
  }
  return FREE;
}

/** The events of the slot that would share an exclusive room, a leader or members with the event for sure. */
function clashing(placement: Placement, event: number, slot: number, room: number, found: number[]): number {
  const there = placement.slotEvents[slot];
  const exclusive = placement.problem.rooms.shared[room] === 0;
  let n = 0;
  for (let i = 0; i < there.length; i++) {
    const other = there[i];
    if (other === event) continue;
    if ((exclusive && placement.room[other] === room) || shareMembers(placement, event, other))
      found[n++] = other;
  }
  return n;
}

function shareMembers(placement: Placement, a: number, b: number): boolean {
  const { events, sections } = placement.problem;
  const [sectionA, sectionB] = [events.section[a], events.section[b]];
  for (let i = 0; i < TEAM; i++) {
    const person = placement.team[sectionA * TEAM + i];
    if (person >= 0 && placement.weeksOfPerson(sectionB, person) !== 0) return true;
  }
  return sections.conflicts[sectionA].includes(sectionB);
}
