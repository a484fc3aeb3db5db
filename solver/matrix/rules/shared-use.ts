import type { MatrixProblem } from '../compile/problem.ts';
import { type Placement, UNPLACED } from '../state/placement.ts';

/** Counters of one amount (groups, pupils) in shared rooms, and by how much they exceed what the room takes. */
export interface SharedUse {
  cost(): number;
  insertion(event: number, slot: number, room: number): number;
  placed(event: number): void;
  removing(event: number): void;
}

/**
 * Sums an amount per shared room and moment over all events that are going on then, and compares it with a limit
 * (room × moment). Moments at which the room is closed are left out; that is another rule's business.
 */
export function sharedUse(
  problem: MatrixProblem,
  placement: Placement,
  limit: Int32Array,
  amountOf: (event: number) => number,
): SharedUse {
  const { moments, rooms, events } = problem;
  const M = moments.count;
  const used = new Int32Array(rooms.ids.length * M);
  const amount = Int32Array.from({ length: events.count }, (_, event) => amountOf(event));
  const momentsOf = (event: number, slot: number): Int32Array => {
    const profile = placement.profile(event, slot);
    return profile < 0 ? NO_MOMENTS : moments.ofProfile[profile];
  };
  const add = (event: number, sign: number): void => {
    const room = placement.room[event];
    if (rooms.shared[room] === 0) return;
    for (const moment of momentsOf(event, placement.slot[event]))
      used[room * M + moment] += sign * amount[event];
  };
  return {
    cost: () => {
      const counted = new Int32Array(rooms.ids.length * M);
      for (let event = 0; event < events.count; event++) {
        const room = placement.room[event];
        if (placement.slot[event] === UNPLACED || rooms.shared[room] === 0) continue;
        for (const moment of momentsOf(event, placement.slot[event]))
          counted[room * M + moment] += amount[event];
      }
      return counted.reduce(
        (sum, total, at) => sum + (rooms.places[at] === 0 ? 0 : Math.max(0, total - limit[at])),
        0,
      );
    },
    insertion: (event, slot, room) => {
      if (rooms.shared[room] === 0) return 0;
      let delta = 0;
      const during = momentsOf(event, slot);
      for (let i = 0; i < during.length; i++) {
        const at = room * M + during[i];
        if (rooms.places[at] === 0) continue;
        const before = used[at] - limit[at];
        const after = before + amount[event];
        if (after > 0) delta += after - (before > 0 ? before : 0);
      }
      return delta;
    },
    placed: (event) => add(event, 1),
    removing: (event) => add(event, -1),
  };
}

const NO_MOMENTS = new Int32Array(0);

/** For each slot the slots that share minutes with it, itself included. */
export function touchingSlots({ slots }: MatrixProblem): readonly Int32Array[] {
  return Array.from({ length: slots.count }, (_, slot) => {
    const near: number[] = [];
    for (let other = 0; other < slots.count; other++) {
      if (slots.touches[slot * slots.count + other] === 1) near.push(other);
    }
    return Int32Array.from(near);
  });
}
