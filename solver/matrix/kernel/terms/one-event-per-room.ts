import { FREE } from '../occupancy.ts';
import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** The hard term with the look at it that moves are drawn by. */
export interface OneEventPerRoom extends BoundTerm {
  /** An event that is in the room in the slot, or `FREE`. */
  occupant(slot: number, room: number): number;
}

/** A room holds one event at a time. */
export function oneEventPerRoom(placement: EventPlacement): OneEventPerRoom {
  const { rooms, slots } = placement.form;
  const R = rooms.count;
  const count = new Int32Array(slots.count * R);
  const last = new Int32Array(slots.count * R).fill(FREE);
  return {
    cost: () => {
      const counted = new Int32Array(slots.count * R);
      placement.slot.forEach((slot, event) => {
        if (slot !== UNPLACED) counted[slot * R + placement.room[event]] += 1;
      });
      return counted.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
    },
    insertion: (_event, slot, room) => count[slot * R + room],
    placed: (event) => {
      const cell = placement.slot[event] * R + placement.room[event];
      count[cell] += 1;
      last[cell] = event;
    },
    removing: (event) => {
      const slot = placement.slot[event];
      const room = placement.room[event];
      const cell = slot * R + room;
      count[cell] -= 1;
      if (last[cell] !== event) return;
      // Two in one room happen only where somebody breaks the rule on purpose; then the other one is looked for.
      last[cell] =
        count[cell] === 0
          ? FREE
          : (placement.slotEvents[slot].find((other) => other !== event && placement.room[other] === room) ??
            FREE);
    },
    occupant: (slot, room) => last[slot * R + room],
  };
}
