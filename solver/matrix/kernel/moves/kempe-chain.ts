import { drawMovable, drawSlot, freeRoom } from '../draws.ts';
import type { Operator } from '../operator.ts';
import { UNPLACED } from '../placement.ts';

const LONGEST = 8;

/**
 * Kempe chain between two slots: an event goes to the other slot, everything it clashes with there (room, people)
 * comes back to its slot, and so on, until nothing clashes. Rooms are kept where they are free.
 * See C. Morgenstern and H. Shapiro, "Coloration neighborhood structures for general graph coloring", SODA 1990.
 */
export const kempeChain: Operator = {
  name: 'kempe-chain',
  share: 3,
  draw(state, move, rng) {
    const first = drawMovable(state, rng);
    if (first < 0) return false;
    const target = drawSlot(state, first, rng);
    if (target < 0) return false;
    const { placement, occupancy } = state;
    const { events, slots, series } = state.form;
    // Two events of one series that change places leave everything as it was.
    const siblings = series.events[events.series[first]];
    for (let i = 0; i < siblings.length; i++) if (placement.slot[siblings[i]] === target) return false;
    const home = placement.slot[first];
    const { found } = move;
    // The move itself is the chain.
    move.send(first, target, placement.room[first]);
    for (let k = 0; k < move.count; k++) {
      const event = move.events[k];
      const to = move.slots[k];
      if (events.slotAllowed[event * slots.count + to] === 0) return false;
      const n = occupancy.clashing(event, to, placement.room[event], found);
      for (let i = 0; i < n; i++) {
        const other = found[i];
        if (move.indexOf(other) >= 0) continue;
        if (move.count === LONGEST) return false;
        move.send(other, to === target ? home : target, placement.room[other]);
      }
    }
    if (move.count === 1) {
      const room = freeRoom(state, first, target, placement.room[first], rng);
      if (room === UNPLACED) return false;
      move.send(first, target, room);
    }
    return true;
  },
};
