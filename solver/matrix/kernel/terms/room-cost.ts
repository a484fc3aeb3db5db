import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** What a room costs a series for each of its events there: seats that are missing, metres to walk. series × room. */
export function roomCost(placement: EventPlacement, table: Int32Array): BoundTerm {
  const { events, rooms, series } = placement.form;
  const R = rooms.count;
  return {
    cost: () =>
      placement.room.reduce(
        (sum, room, event) => sum + (room === UNPLACED ? 0 : table[events.series[event] * R + room]),
        0,
      ),
    insertion: (event, _slot, room) => table[events.series[event] * R + room],
    // Each event by itself in its cheapest room.
    completeBound: () => {
      let sum = 0;
      for (let event = 0; event < events.count; event++) {
        const s = events.series[event];
        const locked = events.lockedRoom[event];
        const possible = locked >= 0 ? [locked] : series.rooms[s];
        if (possible.length === 0) continue;
        let least = table[s * R + possible[0]];
        for (let i = 1; i < possible.length; i++) least = Math.min(least, table[s * R + possible[i]]);
        sum += least;
      }
      return sum;
    },
  };
}
