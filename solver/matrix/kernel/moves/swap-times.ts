import { drawMovable } from '../draws.ts';
import type { Operator } from '../operator.ts';

/** Two events exchange their slots; each takes the other's room where it suits both, else keeps its own. */
export const swapTimes: Operator = {
  name: 'swap-times',
  share: 4,
  draw(state, move, rng) {
    const a = drawMovable(state, rng);
    const b = drawMovable(state, rng);
    if (a < 0 || b < 0 || a === b) return false;
    const { events, series, slots, rooms } = state.form;
    const { slot, room } = state.placement;
    const [slotA, slotB] = [slot[a], slot[b]];
    if (slotA === slotB) return false;
    if (
      events.slotAllowed[a * slots.count + slotB] === 0 ||
      events.slotAllowed[b * slots.count + slotA] === 0
    ) {
      return false;
    }
    const [roomA, roomB] = [room[a], room[b]];
    const exchange =
      series.roomFits[events.series[a] * rooms.count + roomB] === 1 &&
      series.roomFits[events.series[b] * rooms.count + roomA] === 1;
    move.send(a, slotB, exchange ? roomB : roomA);
    move.send(b, slotA, exchange ? roomA : roomB);
    return true;
  },
};
