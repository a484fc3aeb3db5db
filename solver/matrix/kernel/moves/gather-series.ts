import { drawBelow } from '../../../numeric/annealing/draw.ts';
import { CLOSED } from '../occupancy.ts';
import type { Operator } from '../operator.ts';
import { UNPLACED } from '../placement.ts';

/** All events of a series go to one room at their times; who sits there takes the room left in exchange. */
export const gatherSeries: Operator = {
  name: 'gather-series',
  share: 1,
  draw(state, move, rng) {
    const { placement, occupancy } = state;
    const { events, series, rooms } = state.form;
    const drawn = events.series[drawBelow(rng, events.count)];
    const suitable = series.rooms[drawn];
    if (series.events[drawn].length < 2 || suitable.length < 2) return false;
    const room = suitable[drawBelow(rng, suitable.length)];
    for (const event of series.events[drawn]) {
      const slot = placement.slot[event];
      const old = placement.room[event];
      if (slot === UNPLACED || old === room) continue;
      if (events.lockedRoom[event] >= 0) return false;
      const other = occupancy.occupant(event, slot, room);
      if (other === CLOSED) return false;
      if (other >= 0) {
        if (events.lockedRoom[other] >= 0 || move.indexOf(other) >= 0) return false;
        if (series.roomFits[events.series[other] * rooms.count + old] === 0) return false;
        move.send(other, placement.slot[other], old);
      }
      move.send(event, slot, room);
    }
    return move.count > 0;
  },
};
