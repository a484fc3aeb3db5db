import type { Rng } from '../../numeric/rng.ts';
import { freeRoom } from '../kernel/draws.ts';
import { FREE } from '../kernel/occupancy.ts';
import { LEVELS, weightedSum } from '../state/objective.ts';
import { personFree } from '../state/occupancy.ts';
import { TEAM, UNPLACED } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';

/** Places looked at for each slot: rooms, and teams. */
const ROOMS_TRIED = 4;
const TEAMS_TRIED = 3;

/**
 * First placement: the most constrained sections first (locked, closed groups, fewest combinations of slot, room and
 * leader), each where it costs least by the weighted objective. A section that finds no place stays out; the search
 * comes back to it.
 */
export function construct(state: SearchState, rng: Rng): void {
  for (const section of constructionOrder(state, rng)) placeWhole(state, section, rng);
}

function constructionOrder(state: SearchState, rng: Rng): number[] {
  const { sections, events, clubs } = state.problem;
  const key = sections.ids.map((_, section) => {
    const meetings = sections.events[section];
    const slots =
      meetings.length === 0 ? 0 : Math.min(...[...meetings].map((event) => events.slots[event].length));
    const combinations = slots * sections.rooms[section].length * sections.candidates[section].length;
    const rank = sections.locked[section] === 1 ? 0 : clubs.closedGroup[sections.club[section]] === 1 ? 1 : 2;
    return { section, rank, meetings: meetings.length, combinations, tie: rng.uint32() };
  });
  key.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.meetings - a.meetings ||
      a.combinations - b.combinations ||
      a.tie - b.tie ||
      a.section - b.section,
  );
  return key.map(({ section }) => section);
}

interface Place {
  readonly slot: number;
  readonly room: number;
  readonly team: readonly number[];
  readonly cost: number;
}

/** Places all meetings of a section, or none. */
function placeWhole(state: SearchState, section: number, rng: Rng): void {
  const meetings = state.problem.sections.events[section];
  const placed: number[] = [];
  for (const event of meetings) {
    const best = bestPlace(state, section, event, placed.length > 0, rng);
    if (best === null) {
      for (const other of placed) state.remove(other);
      return;
    }
    if (placed.length === 0) state.placement.setTeam(section, best.team);
    state.place(event, best.slot, best.room);
    placed.push(event);
  }
}

function bestPlace(
  state: SearchState,
  section: number,
  event: number,
  fixedTeam: boolean,
  rng: Rng,
): Place | null {
  const { placement, problem } = state;
  const { events, sections } = problem;
  const delta = new Float64Array(LEVELS.length);
  let best: Place | null = null;
  for (const slot of events.slots[event]) {
    const teams = fixedTeam
      ? [Array.from(placement.team.subarray(section * TEAM, section * TEAM + sections.teamSize[section]))]
      : freeTeams(state, section, event, slot, rng);
    for (const team of teams) {
      if (!fixedTeam) placement.setTeam(section, team);
      for (const room of roomsToTry(state, event, slot, rng)) {
        if (!state.allowed(event, slot, room)) continue;
        delta.fill(0);
        state.insertion(event, slot, room, delta);
        const cost = weightedSum(delta);
        if (best === null || cost < best.cost) best = { slot, room, team, cost };
      }
    }
  }
  return best;
}

/** Teams of people who are free in the slot: those with the least leading load first, ties at random. */
function freeTeams(state: SearchState, section: number, event: number, slot: number, rng: Rng): number[][] {
  const { placement, problem } = state;
  const { sections, people, events, slots } = problem;
  const size = sections.teamSize[section];
  const alternating = sections.alternating[section] === 1;
  const free = [...sections.candidates[section]]
    .map((person) => {
      let load = 0;
      for (const other of placement.personEvents[person]) load += sections.load[events.section[other]];
      const over = Math.max(0, load + sections.load[section] - people.bandLoad[person]);
      const unwilling =
        people.unwilling[(person * slots.count + slot) * people.workCount + sections.work[section]];
      return { person, over, unwilling, tie: rng.uint32() };
    })
    .sort((a, b) => a.over - b.over || a.unwilling - b.unwilling || a.tie - b.tie || a.person - b.person);
  const team: number[] = [];
  const spare: number[] = [];
  for (const { person } of free) {
    const weeks = alternating && team.length < 2 ? (team.length === 0 ? 1 : 2) : 3;
    if (!personFree(placement, person, weeks, event, slot)) continue;
    (team.length < size ? team : spare).push(person);
  }
  if (team.length < size) return [];
  const teams = [team];
  for (let k = 0; k < spare.length && teams.length < TEAMS_TRIED; k++)
    teams.push([...team.slice(0, -1), spare[k]]);
  return teams;
}

/** Free rooms: the one nearest to the pupils among those with enough seats, and some from a random start. */
function roomsToTry(state: SearchState, event: number, slot: number, rng: Rng): number[] {
  const { events, sections, rooms } = state.problem;
  const section = events.section[event];
  const result: number[] = [];
  let nearest = -1;
  for (const room of sections.rooms[section]) {
    if (
      rooms.capacity[room] < sections.mostSeats[section] ||
      state.occupancy.occupant(event, slot, room) !== FREE
    )
      continue;
    const metres = sections.walkMetres[section * rooms.ids.length + room];
    const known = nearest < 0 ? Infinity : sections.walkMetres[section * rooms.ids.length + nearest];
    if (metres < known) nearest = room;
  }
  if (nearest >= 0) result.push(nearest);
  for (let k = 0; k < ROOMS_TRIED; k++) {
    const room = freeRoom(state, event, slot, -1, rng);
    if (room !== UNPLACED && !result.includes(room)) result.push(room);
  }
  return result;
}
