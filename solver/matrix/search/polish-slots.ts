import { solveAssignment } from '../../numeric/assignment.ts';
import { LEVELS, weightedSum } from '../state/objective.ts';
import { TEAM } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';
import { personFree } from './free-places.ts';
import { Move, MoveRunner } from './move.ts';
import { better } from './polish.ts';

/**
 * Exact sub-problems of one slot. With everything else fixed, the rooms of a slot's meetings are an assignment
 * problem, and so are the leaders of its sections that meet once a week with one leader: nobody can lead two of them.
 * Costs are what each pair costs by itself with the others of the slot taken out; parts that depend on pairs of
 * meetings (shared rooms, one club's leaders) are seen only afterwards, so a solution is kept only if the objective
 * gets better level by level.
 */
export function polishSlots(state: SearchState): number {
  let kept = 0;
  for (let slot = 0; slot < state.problem.slots.count; slot++) {
    if (polishRooms(state, slot)) kept += 1;
    if (polishLeaders(state, slot)) kept += 1;
  }
  return kept;
}

/** Best rooms of one slot by an exact matching. Returns whether something got better. */
export function polishRooms(state: SearchState, slot: number): boolean {
  const { placement, problem } = state;
  const { events, sections, rooms } = problem;
  const meetings = placement.slotEvents[slot]
    .filter((event) => events.lockedRoom[event] < 0)
    .sort((a, b) => a - b);
  if (meetings.length === 0) return false;
  const old = meetings.map((event) => placement.room[event]);
  for (const event of meetings) state.take(event);
  const columns: number[] = [];
  for (let room = 0; room < rooms.ids.length; room++) {
    const copies = rooms.shared[room] === 1 ? Math.min(meetings.length, placesIn(state, room, slot)) : 1;
    for (let k = 0; k < copies; k++) columns.push(room);
  }
  const width = columns.length;
  const cost = new Float64Array(meetings.length * width).fill(Infinity);
  const delta = new Float64Array(LEVELS.length);
  meetings.forEach((event, row) => {
    const priceOf = new Map<number, number>();
    for (const room of sections.rooms[events.section[event]]) {
      if (!state.allowed(event, slot, room)) continue;
      delta.fill(0);
      state.insertion(event, slot, room, delta);
      priceOf.set(room, weightedSum(delta));
    }
    columns.forEach((room, column) => {
      const price = priceOf.get(room);
      if (price !== undefined) cost[row * width + column] = price;
    });
  });
  meetings.forEach((event, i) => {
    state.put(event, slot, old[i]);
  });
  if (width < meetings.length) return false;
  const solved = solveAssignment(meetings.length, width, cost);
  if (solved.status !== 'optimal') return false;
  const move = new Move();
  meetings.forEach((event, row) => {
    const room = columns[solved.columnOf[row]];
    if (room !== placement.room[event]) move.send(event, slot, room);
  });
  return takeIfBetter(state, move);
}

/** Most groups a shared room takes at any moment of the slot. */
function placesIn(state: SearchState, room: number, slot: number): number {
  const { rooms, moments, clubs, slots } = state.problem;
  let most = 0;
  for (let club = 0; club < clubs.ids.length; club++) {
    const profile = clubs.profile[club * slots.count + slot];
    if (profile < 0) continue;
    for (const moment of moments.ofProfile[profile])
      most = Math.max(most, rooms.places[room * moments.count + moment]);
  }
  return most;
}

/** Best leaders of one slot by an exact matching. Returns whether something got better. */
export function polishLeaders(state: SearchState, slot: number): boolean {
  const { placement, problem } = state;
  const { events, sections, people } = problem;
  const meetings = placement.slotEvents[slot]
    .filter((event) => {
      const section = events.section[event];
      return sections.events[section].length === 1 && sections.teamSize[section] === 1;
    })
    .sort((a, b) => a - b);
  if (meetings.length === 0) return false;
  const rooms = meetings.map((event) => placement.room[event]);
  const leaders = meetings.map((event) => placement.team[events.section[event] * TEAM]);
  for (const event of meetings) state.take(event);
  const width = people.ids.length;
  const cost = new Float64Array(meetings.length * width).fill(Infinity);
  const delta = new Float64Array(LEVELS.length);
  meetings.forEach((event, row) => {
    const section = events.section[event];
    for (const person of sections.candidates[section]) {
      if (!personFree(state, person, placement.weeksOf(section, 0), event, slot)) continue;
      placement.setTeam(section, [person]);
      if (!state.allowed(event, slot, rooms[row])) continue;
      delta.fill(0);
      state.insertion(event, slot, rooms[row], delta);
      cost[row * width + person] = weightedSum(delta);
    }
    placement.setTeam(section, [leaders[row]]);
  });
  meetings.forEach((event, i) => {
    state.put(event, slot, rooms[i]);
  });
  if (width < meetings.length) return false;
  const solved = solveAssignment(meetings.length, width, cost);
  if (solved.status !== 'optimal') return false;
  const move = new Move();
  meetings.forEach((event, row) => {
    if (solved.columnOf[row] === leaders[row]) return;
    move.send(event, slot, rooms[row]);
    move.setTeam(events.section[event], [solved.columnOf[row]]);
  });
  return takeIfBetter(state, move);
}

function takeIfBetter(state: SearchState, move: Move): boolean {
  if (move.events.length === 0) return false;
  const runner = new MoveRunner(state);
  const effect = runner.probe(move);
  if (!effect.allowed || !better(effect.delta)) return false;
  runner.apply(move);
  return true;
}
