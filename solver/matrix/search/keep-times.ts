/**
 * Improves what stands below the wishes without touching them: leaders, and rooms that take as many pupils as before.
 * Times stay, and no section loses a seat, so an enrolment of the matrix stays as it is.
 */
import type { Control } from '../../numeric/control.ts';
import type { Rng } from '../../numeric/rng.ts';
import { changeRoom } from '../kernel/moves/change-room.ts';
import { UNPLACED } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';
import type { TeamMove } from './move.ts';
import { changeLeader } from './moves/change-leader.ts';
import type { MatrixOperator } from './operator.ts';
import { descend } from './polish.ts';
import { polishLeaders } from './polish-slots.ts';

const PROPOSALS_PER_EVENT = 80;

/** A change of rooms in which no section loses a seat. Shared rooms are left alone: their seats depend on all groups. */
const keepSeats: MatrixOperator = {
  name: 'keep-seats',
  share: changeRoom.share,
  draw: (state, move, rng) => changeRoom.draw(state, move, rng) && losesNoSeat(state, move),
};

/** Ends after a fixed number of proposals, or when the control says so. */
export function improveAtFixedTimes(state: SearchState, rng: Rng, control: Control): void {
  const { slots, events } = state.problem;
  for (let slot = 0; slot < slots.count; slot++) polishLeaders(state, slot);
  descend(state, [changeLeader, keepSeats], rng, PROPOSALS_PER_EVENT * events.count, control);
  for (let slot = 0; slot < slots.count; slot++) polishLeaders(state, slot);
}

function losesNoSeat({ problem, placement }: SearchState, move: TeamMove): boolean {
  const { rooms, sections, events } = problem;
  for (let i = 0; i < move.count; i++) {
    const event = move.events[i];
    const [now, next] = [placement.room[event], move.rooms[i]];
    if (now === UNPLACED || next === UNPLACED) return false;
    if (rooms.shared[now] === 1 || rooms.shared[next] === 1) return false;
    const most = sections.mostSeats[events.section[event]];
    if (Math.min(most, rooms.capacity[next]) < Math.min(most, rooms.capacity[now])) return false;
  }
  return true;
}
