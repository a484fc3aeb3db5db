import { EVEN, EVERY, type MatrixProblem, ODD } from '../compile/problem.ts';
import type { TimetableForm } from '../kernel/form.ts';
import { dropFrom, EventPlacement, UNPLACED } from '../kernel/placement.ts';

export { UNPLACED };

/** Leaders a section can have at most. */
export const TEAM = 4;

/** Where the search stands: plain arrays that can be copied and sent. */
export interface Assignment {
  /** Slot of each event, or −1. */
  readonly slot: Int32Array;
  /** Room of each event, or −1. */
  readonly room: Int32Array;
  /** section × 4: leaders, or −1. */
  readonly team: Int32Array;
}

/** The club matrix read as a general timetable: sections are its series. Shares the arrays of the problem. */
function formOf({ events, slots, rooms, sections }: MatrixProblem): TimetableForm {
  return {
    events: { ...events, series: events.section },
    slots: { count: slots.count, day: slots.weekday },
    rooms: { count: rooms.ids.length },
    series: { ...sections, count: sections.ids.length },
  };
}

/**
 * The general placement with the leaders of sections. Invariant: an event is in the lists of its room and its leaders exactly
 * while it is placed; a team changes only while no event of the section is placed.
 */
export class Placement extends EventPlacement {
  readonly problem: MatrixProblem;
  readonly team: Int32Array;
  readonly roomEvents: readonly number[][];
  readonly personEvents: readonly number[][];
  readonly #atRoom: Int32Array;

  constructor(problem: MatrixProblem) {
    super(formOf(problem));
    this.problem = problem;
    this.team = new Int32Array(problem.sections.ids.length * TEAM).fill(-1);
    this.roomEvents = problem.rooms.ids.map(() => []);
    this.personEvents = problem.people.ids.map(() => []);
    this.#atRoom = new Int32Array(problem.events.count);
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

  override place(event: number, slot: number, room: number): void {
    super.place(event, slot, room);
    this.#atRoom[event] = this.roomEvents[room].push(event) - 1;
    const section = this.problem.events.section[event];
    for (let i = 0; i < TEAM; i++) {
      const person = this.team[section * TEAM + i];
      if (person >= 0) this.personEvents[person].push(event);
    }
  }

  override remove(event: number): void {
    const section = this.problem.events.section[event];
    for (let i = 0; i < TEAM; i++) {
      const person = this.team[section * TEAM + i];
      if (person >= 0) drop(this.personEvents[person], event);
    }
    dropFrom(this.roomEvents[this.room[event]], event, this.#atRoom);
    super.remove(event);
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
