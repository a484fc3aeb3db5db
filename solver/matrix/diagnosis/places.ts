import { REFUSED } from '../compile/people-tables.ts';
import { EVEN, EVERY, type MatrixProblem, ODD } from '../compile/problem.ts';
import { FREE } from '../kernel/occupancy.ts';
import { personFree } from '../state/occupancy.ts';
import { TEAM, UNPLACED } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';
import { mayBeFree } from './enough-places.ts';

/** One way to place a meeting. */
export interface MeetingPlace {
  readonly slot: number;
  readonly team: readonly number[];
  readonly room: number;
}

/**
 * Free places of a meeting, counted as if people and rooms were independent: 0 proves that there is none. Counting ends
 * at `enough`.
 */
export function freePlaces(state: SearchState, event: number, enough: number): number {
  const { problem, placement } = state;
  const { events, sections } = problem;
  const section = events.section[event];
  const begun = placement.placedOf[section] > 0;
  let count = 0;
  for (const slot of events.slots[event]) {
    if (begun && !state.occupancy.peopleFree(event, slot, -1)) continue;
    let people = 0;
    if (!begun) {
      for (const person of sections.candidates[section])
        if (mayBeFree(state, person, event, slot)) people += 1;
      if (people < sections.teamSize[section]) continue;
    }
    for (const room of sections.rooms[section]) {
      if (events.lockedRoom[event] >= 0 && events.lockedRoom[event] !== room) continue;
      if (state.occupancy.occupant(event, slot, room) === FREE) count += Math.max(1, people);
      if (count >= enough) return count;
    }
  }
  return count;
}

/** Lists the places of meetings; those that are in nobody's way come first. */
export class PlaceLister {
  readonly #state: SearchState;
  readonly #beside: SearchState | undefined;
  readonly #roomClass: (room: number) => string;
  readonly #personClass: (person: number) => string;

  /** `alike`: rooms and people that hard rules cannot tell apart are listed once. */
  constructor(
    state: SearchState,
    sections: readonly number[],
    beside: SearchState | undefined,
    alike = true,
  ) {
    this.#state = state;
    this.#beside = beside;
    this.#roomClass = alike ? roomClasses(state, sections) : (room) => `=${room}`;
    this.#personClass = alike ? personClasses(state, sections) : (person) => `=${person}`;
  }

  /** Places of a meeting that look free, in a fixed order. */
  list(event: number): readonly MeetingPlace[] {
    const { problem } = this.#state;
    const { events } = problem;
    const found: { place: MeetingPlace; way: number }[] = [];
    for (const slot of events.slots[event]) {
      if (!this.#inOrder(event, slot)) continue;
      const teams = this.#teams(event, slot);
      if (teams.length === 0) continue;
      for (const { item: room, way } of this.#rooms(event, slot)) {
        for (const { item: team, way: more } of teams)
          found.push({ place: { slot, team, room }, way: way + more });
      }
    }
    return found.sort((a, b) => a.way - b.way).map(({ place }) => place);
  }

  /** Equal meetings of a section follow each other in the week. */
  #inOrder(event: number, slot: number): boolean {
    const { placement, problem } = this.#state;
    const { events, sections } = problem;
    return sections.events[events.section[event]].every(
      (other) =>
        other === event ||
        placement.slot[other] === UNPLACED ||
        !interchangeable(problem, event, other) ||
        (other < event ? placement.slot[other] < slot : placement.slot[other] > slot),
    );
  }

  #rooms(event: number, slot: number): { item: number; way: number }[] {
    const { problem, occupancy, placement } = this.#state;
    const { events, sections, slots } = problem;
    const locked = events.lockedRoom[event];
    const seen = new Map<string, { item: number; way: number }>();
    for (const room of sections.rooms[events.section[event]]) {
      if ((locked >= 0 && locked !== room) || occupancy.occupant(event, slot, room) !== FREE) continue;
      const today = placement.roomEvents[room].some(
        (other) => slots.weekday[placement.slot[other]] === slots.weekday[slot],
      );
      const key = today ? `=${room}` : this.#roomClass(room);
      const way = this.#beside && this.#beside.occupancy.occupant(event, slot, room) !== FREE ? 1 : 0;
      const known = seen.get(key);
      if (!known || way < known.way) seen.set(key, { item: room, way });
    }
    return [...seen.values()];
  }

  #teams(event: number, slot: number): { item: readonly number[]; way: number }[] {
    const { problem, placement, occupancy } = this.#state;
    const { events, sections } = problem;
    const section = events.section[event];
    if (placement.placedOf[section] > 0) {
      const team = [...placement.team.subarray(section * TEAM, section * TEAM + TEAM)];
      return occupancy.peopleFree(event, slot, -1) ? [{ item: team, way: 0 }] : [];
    }
    const size = sections.teamSize[section];
    const alternating = sections.alternating[section] === 1;
    const weeksOf = (i: number): number => (alternating && i < 2 ? (i === 0 ? ODD : EVEN) : EVERY);
    const teams: { item: readonly number[]; way: number }[] = [];
    const grow = (team: readonly number[], way: number): void => {
      const i = team.length;
      if (i === size) {
        teams.push({ item: team, way });
        return;
      }
      // Those who lead at the same time have no order among them; who alternates has.
      const after = i > 0 && weeksOf(i) === weeksOf(i - 1) ? team[i - 1] : -1;
      for (const { item: person, way: more } of this.#people(event, slot, weeksOf(i), team)) {
        if (person > after) grow([...team, person], way + more);
      }
    };
    grow([], 0);
    return teams;
  }

  /** Free candidates; of those who cannot be told apart one, where the team has a single place. */
  #people(
    event: number,
    slot: number,
    weeks: number,
    team: readonly number[],
  ): { item: number; way: number }[] {
    const { problem, placement } = this.#state;
    const { sections, events } = problem;
    const section = events.section[event];
    const single = sections.teamSize[section] === 1;
    const seen = new Map<string, { item: number; way: number }>();
    for (const person of sections.candidates[section]) {
      if (team.includes(person) || !personFree(placement, person, weeks, event, slot)) continue;
      const unused = placement.personEvents[person].length === 0;
      const key = single && unused ? this.#personClass(person) : `=${person}`;
      const way = this.#beside && !personFree(this.#beside.placement, person, weeks, event, slot) ? 1 : 0;
      const known = seen.get(key);
      if (!known || way < known.way) seen.set(key, { item: person, way });
    }
    return [...seen.values()];
  }
}

/** Two meetings of one section without locks: the earlier one takes the earlier slot. */
export function interchangeable({ events }: MatrixProblem, a: number, b: number): boolean {
  if (events.section[a] !== events.section[b]) return false;
  if (events.lockedRoom[a] >= 0 || events.lockedRoom[b] >= 0) return false;
  const [left, right] = [events.slots[a], events.slots[b]];
  return left.length === right.length && left.every((slot, i) => slot === right[i]);
}

/** Text that is equal for rooms which no hard rule can tell apart for these sections. */
function roomClasses(state: SearchState, sections: readonly number[]): (room: number) => string {
  const { rooms, profiles, moments, sections: tables, events } = state.problem;
  const R = rooms.ids.length;
  const row = (table: Int32Array | Uint8Array, room: number, width: number): string =>
    table.subarray(room * width, (room + 1) * width).join(',');
  const locked = new Set(events.lockedRoom);
  const fallback = new Set(rooms.fallbacks);
  return remembered((room) =>
    locked.has(room)
      ? `=${room}`
      : [
          rooms.capacity[room],
          rooms.shared[room],
          rooms.outdoors[room],
          rooms.campus[room],
          fallback.has(room),
          row(rooms.free, room, profiles.count),
          row(rooms.places, room, moments.count),
          row(rooms.seats, room, moments.count),
          row(rooms.takenByGroups, room, moments.count),
          row(rooms.travelMinutes, room, R),
          sections.map((section) => tables.roomFits[section * R + room]).join(''),
        ].join('/'),
  );
}

/** Text that is equal for people whom no hard rule can tell apart for these sections. */
function personClasses(state: SearchState, sections: readonly number[]): (person: number) => string {
  const { people, profiles, slots, sections: tables } = state.problem;
  const width = slots.count * people.workCount;
  return remembered((person) => {
    const barred = people.unwilling
      .subarray(person * width, (person + 1) * width)
      .map((level) => (level === REFUSED ? 1 : 0));
    return [
      people.perDay[person],
      people.perWeek[person],
      people.mostLoad[person],
      people.available.subarray(person * profiles.count, (person + 1) * profiles.count).join(','),
      people.onCampus.subarray(person * people.campusCount, (person + 1) * people.campusCount).join(','),
      barred.join(''),
      sections.map((section) => tables.mayLead[section * people.ids.length + person]).join(''),
    ].join('/');
  });
}

/** Asks for each number once. */
function remembered(textOf: (index: number) => string): (index: number) => string {
  const known = new Map<number, string>();
  return (index) => {
    const text = known.get(index) ?? textOf(index);
    known.set(index, text);
    return text;
  };
}
