import { solveAssignment } from '../../numeric/assignment.ts';
import { proposeRooms } from '../kernel/room-assignment.ts';
import { LEVELS, weightedSum } from '../state/objective.ts';
import { personFree } from '../state/occupancy.ts';
import { TEAM } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';
import { TeamMove, TeamMoveRunner } from './move.ts';
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
  const move = new TeamMove();
  return proposeRooms(state, slot, move) && takeIfBetter(state, move);
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
      if (!personFree(placement, person, placement.weeksOf(section, 0), event, slot)) continue;
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
  const move = new TeamMove();
  meetings.forEach((event, row) => {
    if (solved.columnOf[row] === leaders[row]) return;
    move.send(event, slot, rooms[row]);
    move.setTeam(events.section[event], [solved.columnOf[row]]);
  });
  return takeIfBetter(state, move);
}

function takeIfBetter(state: SearchState, move: TeamMove): boolean {
  if (move.count === 0) return false;
  const runner = new TeamMoveRunner(state);
  const effect = runner.probe(move);
  if (!effect.allowed || !better(effect.delta)) return false;
  runner.apply(move);
  return true;
}
