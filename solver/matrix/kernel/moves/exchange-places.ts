import { drawBelow } from '../../../numeric/annealing/draw.ts';
import { CLOSED } from '../occupancy.ts';
import type { Operator } from '../operator.ts';
import { UNPLACED } from '../placement.ts';

/**
 * An event goes to a slot and a room drawn at random; who sits there takes its place in exchange. Shift, swap and
 * change of room in one. Places that people exclude are not proposed.
 */
export const exchangePlaces: Operator = {
  name: 'exchange-places',
  share: 4,
  draw(state, move, rng) {
    const { placement, occupancy } = state;
    const { events, series, slots, rooms } = state.form;
    const event = drawBelow(rng, events.count);
    const from = placement.slot[event];
    if (from === UNPLACED || events.lockedRoom[event] >= 0) return false;
    const allowed = events.slots[event];
    const slot = allowed[drawBelow(rng, allowed.length)];
    const suitable = series.rooms[events.series[event]];
    const room = suitable[drawBelow(rng, suitable.length)];
    const old = placement.room[event];
    if (slot === from && room === old) return false;
    const other = occupancy.occupant(event, slot, room);
    if (other === CLOSED) return false;
    if (other >= 0) {
      if (events.lockedRoom[other] >= 0) return false;
      if (events.slotAllowed[other * slots.count + from] === 0) return false;
      if (series.roomFits[events.series[other] * rooms.count + old] === 0) return false;
      if (slot !== from && !occupancy.peopleFree(other, from, event)) return false;
    }
    if (slot !== from && !occupancy.peopleFree(event, slot, other)) return false;
    if (other >= 0) move.send(other, from, old);
    move.send(event, slot, room);
    return true;
  },
};
