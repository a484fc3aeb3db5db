import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** Each distinct room of a series but the first counts one. */
export function sameRoomTerm(placement: EventPlacement): BoundTerm {
  const { events, rooms, series } = placement.form;
  const R = rooms.count;
  const used = new Int32Array(series.count * R);
  const different = new Int32Array(series.count);
  return {
    cost: () =>
      series.events.reduce((sum, list) => {
        const found = new Set<number>();
        for (const event of list) if (placement.room[event] !== UNPLACED) found.add(placement.room[event]);
        return sum + Math.max(0, found.size - 1);
      }, 0),
    insertion: (event, _slot, room) => {
      const s = events.series[event];
      return different[s] > 0 && used[s * R + room] === 0 ? 1 : 0;
    },
    placed: (event) => {
      const s = events.series[event];
      if (used[s * R + placement.room[event]]++ === 0) different[s] += 1;
    },
    removing: (event) => {
      const s = events.series[event];
      if (--used[s * R + placement.room[event]] === 0) different[s] -= 1;
    },
  };
}
