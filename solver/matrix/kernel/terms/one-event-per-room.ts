import { UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';
import type { TimetablePlacement } from '../timetable-placement.ts';

/** A room holds one event at a time. */
export function oneEventPerRoom(placement: TimetablePlacement): BoundTerm {
  const { rooms, slots } = placement.form;
  const { cellCount } = placement;
  const R = rooms.count;
  return {
    cost: () => {
      const counted = new Int32Array(slots.count * R);
      placement.slot.forEach((slot, event) => {
        if (slot !== UNPLACED) counted[slot * R + placement.room[event]] += 1;
      });
      return counted.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
    },
    insertion: (_event, slot, room) => cellCount[slot * R + room],
  };
}
