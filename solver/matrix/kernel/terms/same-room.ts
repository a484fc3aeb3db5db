import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** Each distinct room of a series but the first counts one. */
export function sameRoomTerm(placement: EventPlacement): BoundTerm {
  const { events, rooms, series } = placement.form;
  const { inRoom, roomsOf } = placement;
  const R = rooms.count;
  return {
    cost: () =>
      series.events.reduce((sum, list) => {
        const found = new Set<number>();
        for (const event of list) if (placement.room[event] !== UNPLACED) found.add(placement.room[event]);
        return sum + Math.max(0, found.size - 1);
      }, 0),
    insertion: (event, _slot, room) => {
      const s = events.series[event];
      return roomsOf[s] > 0 && inRoom[s * R + room] === 0 ? 1 : 0;
    },
  };
}
