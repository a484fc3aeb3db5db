import { CLOSED } from '../occupancy.ts';
import type { Operator } from '../operator.ts';
import { UNPLACED } from '../placement.ts';

/** An event goes to another suitable room at the same time; who sits there takes its room in exchange. */
export const changeRoom: Operator = {
  name: 'change-room',
  share: 3,
  draw(state, move, rng) {
    const { placement, occupancy } = state;
    const { events, series, rooms } = state.form;
    const event = rng.intBelow(events.count);
    const slot = placement.slot[event];
    if (slot === UNPLACED || events.lockedRoom[event] >= 0) return false;
    const suitable = series.rooms[events.series[event]];
    const room = suitable[rng.intBelow(suitable.length)];
    const old = placement.room[event];
    if (room === old) return false;
    const other = occupancy.occupant(event, slot, room);
    if (other === CLOSED) return false;
    if (other >= 0) {
      if (events.lockedRoom[other] >= 0) return false;
      if (series.roomFits[events.series[other] * rooms.count + old] === 0) return false;
      move.send(other, placement.slot[other], old);
    }
    move.send(event, slot, room);
    return true;
  },
};
