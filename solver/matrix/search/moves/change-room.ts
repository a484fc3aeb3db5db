import { UNPLACED } from '../../state/placement.ts';
import { CLOSED, occupant } from '../free-places.ts';
import type { Operator } from '../operator.ts';

/** A meeting goes to another suitable room at the same time; who sits there takes its room in exchange. */
export const changeRoom: Operator = {
  name: 'change-room',
  share: 3,
  draw(state, move, rng) {
    const { placement, problem } = state;
    const { events, sections, rooms } = problem;
    const event = rng.intBelow(events.count);
    const slot = placement.slot[event];
    if (slot === UNPLACED || events.lockedRoom[event] >= 0) return false;
    const suitable = sections.rooms[events.section[event]];
    const room = suitable[rng.intBelow(suitable.length)];
    const old = placement.room[event];
    if (room === old) return false;
    const other = occupant(state, event, slot, room);
    if (other === CLOSED) return false;
    if (other >= 0) {
      if (events.lockedRoom[other] >= 0) return false;
      if (sections.roomFits[events.section[other] * rooms.ids.length + old] === 0) return false;
      move.send(other, placement.slot[other], old);
    }
    move.send(event, slot, room);
    return true;
  },
};
