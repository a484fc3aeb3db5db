import { drawMovable, drawSlot, freeRoom } from '../draws.ts';
import type { Operator } from '../operator.ts';

/** An event moves to another slot, in its room if that is free there, else in any free one. */
export const shiftTime: Operator = {
  name: 'shift-time',
  share: 4,
  draw(state, move, rng) {
    const event = drawMovable(state, rng);
    if (event < 0) return false;
    const slot = drawSlot(state, event, rng);
    if (slot < 0 || !state.occupancy.peopleFree(event, slot, -1)) return false;
    const room = freeRoom(state, event, slot, state.placement.room[event], rng);
    if (room < 0) return false;
    move.send(event, slot, room);
    return true;
  },
};
