import { drawMovable } from '../free-places.ts';
import type { Operator } from '../operator.ts';

/** Two meetings exchange their slots; each takes the other's room where it suits both, else keeps its own. */
export const swapTimes: Operator = {
  name: 'swap-times',
  share: 4,
  draw(state, move, rng) {
    const a = drawMovable(state, rng);
    const b = drawMovable(state, rng);
    if (a < 0 || b < 0 || a === b) return false;
    const { placement, problem } = state;
    const { events, sections, slots, rooms } = problem;
    const [slotA, slotB] = [placement.slot[a], placement.slot[b]];
    if (slotA === slotB) return false;
    if (
      events.slotAllowed[a * slots.count + slotB] === 0 ||
      events.slotAllowed[b * slots.count + slotA] === 0
    ) {
      return false;
    }
    const [roomA, roomB] = [placement.room[a], placement.room[b]];
    const suits = (event: number, room: number): boolean =>
      sections.roomFits[events.section[event] * rooms.ids.length + room] === 1;
    const exchange = suits(a, roomB) && suits(b, roomA);
    move.send(a, slotB, exchange ? roomB : roomA);
    move.send(b, slotA, exchange ? roomA : roomB);
    return true;
  },
};
