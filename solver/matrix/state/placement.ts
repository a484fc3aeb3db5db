import { EVEN, EVERY, type MatrixProblem, ODD } from '../compile/problem.ts';

/** Leaders a section can have at most. */
export const TEAM = 4;
export const UNPLACED = -1;

/** Where the search stands: plain arrays that can be copied and sent. */
export interface Assignment {
  /** Slot of each event, or −1. */
  readonly slot: Int32Array;
  /** Room of each event, or −1. */
  readonly room: Int32Array;
  /** section × 4: leaders, or −1. */
  readonly team: Int32Array;
}

/**
 * The present placement with the lists that rules look things up in. Invariant: an event is in the lists of its slot,
 * its room and its leaders exactly while it is placed; a team changes only while no event of the section is placed.
 */
export class Placement {
  readonly problem: MatrixProblem;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  readonly team: Int32Array;
  readonly slotEvents: readonly number[][];
  readonly roomEvents: readonly number[][];
  readonly personEvents: readonly number[][];
  /** Placed events of each section. */
  readonly placedOf: Int32Array;

  constructor(problem: MatrixProblem) {
    const { events, sections, slots, rooms, people } = problem;
    this.problem = problem;
    this.slot = new Int32Array(events.count).fill(UNPLACED);
    this.room = new Int32Array(events.count).fill(UNPLACED);
    this.team = new Int32Array(sections.ids.length * TEAM).fill(-1);
    this.slotEvents = Array.from({ length: slots.count }, () => []);
    this.roomEvents = rooms.ids.map(() => []);
    this.personEvents = people.ids.map(() => []);
    this.placedOf = new Int32Array(sections.ids.length);
  }

  /** Dated minutes of an event in a slot. */
  profile(event: number, slot: number): number {
    const { events, sections, clubs, slots } = this.problem;
    return clubs.profile[sections.club[events.section[event]] * slots.count + slot];
  }

  /** Weeks in which member `i` of a section's team leads. */
  weeksOf(section: number, i: number): number {
    if (this.problem.sections.alternating[section] === 0 || i > 1) return EVERY;
    return i === 0 ? ODD : EVEN;
  }

  /** Weeks in which a person leads an event, 0 where not at all. */
  weeksOfPerson(section: number, person: number): number {
    for (let i = 0; i < TEAM; i++) {
      if (this.team[section * TEAM + i] === person) return this.weeksOf(section, i);
    }
    return 0;
  }

  place(event: number, slot: number, room: number): void {
    const section = this.problem.events.section[event];
    this.slot[event] = slot;
    this.room[event] = room;
    this.slotEvents[slot].push(event);
    this.roomEvents[room].push(event);
    for (let i = 0; i < TEAM; i++) {
      const person = this.team[section * TEAM + i];
      if (person >= 0) this.personEvents[person].push(event);
    }
    this.placedOf[section] += 1;
  }

  remove(event: number): void {
    const section = this.problem.events.section[event];
    drop(this.slotEvents[this.slot[event]], event);
    drop(this.roomEvents[this.room[event]], event);
    for (let i = 0; i < TEAM; i++) {
      const person = this.team[section * TEAM + i];
      if (person >= 0) drop(this.personEvents[person], event);
    }
    this.slot[event] = UNPLACED;
    this.room[event] = UNPLACED;
    this.placedOf[section] -= 1;
  }

  setTeam(section: number, team: ArrayLike<number>): void {
    if (this.placedOf[section] > 0) throw new Error('a team changes only while its section is not placed');
    for (let i = 0; i < TEAM; i++) this.team[section * TEAM + i] = team[i] ?? -1;
  }

  snapshot(): Assignment {
    return { slot: this.slot.slice(), room: this.room.slice(), team: this.team.slice() };
  }
}

function drop(list: number[], event: number): void {
  const last = list.pop() as number;
  if (last !== event) list[list.indexOf(event)] = last;
}
