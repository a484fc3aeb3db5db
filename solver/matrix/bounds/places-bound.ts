import { solveMinCostFlow } from '../../numeric/min-cost-flow.ts';
import { NetworkBuilder } from '../../numeric/network.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { homeRooms } from '../rules/home-rooms.ts';
import { lostSeats } from '../rules/lost-seats.ts';
import { sittingsOf } from '../rules/open-bound.ts';
import { minutesToWalk, pupilsOnTime } from '../rules/pupils-on-time.ts';
import { METRES_PER_UNIT, walking } from '../rules/walking.ts';
import { mostPlaces } from '../state/most-places.ts';

/** Rules that `waysBound` and `seatsBound` hold for. */
export const WAY_RULES = [walking, homeRooms, pupilsOnTime] as const;
export const SEAT_RULES = [lostSeats] as const;

/** Ways of pupils, home rooms taken and minutes late, of a table that leaves at most `out` of the events out. */
export function waysBound(problem: MatrixProblem, out: number): number {
  const { events, sections, rooms, profiles } = problem;
  const R = rooms.ids.length;
  const minutes = minutesToWalk(problem);
  return leastPlaces(problem, out, (event, room, profile) => {
    const at = events.section[event] * R + room;
    return (
      walking.weight * Math.floor(sections.walkMetres[at] / METRES_PER_UNIT) +
      homeRooms.weight * rooms.home[room] +
      pupilsOnTime.weight * Math.max(0, minutes[at] - profiles.minutesBefore[profile])
    );
  });
}

/** Seats lost in rooms that are too small, of a table that leaves at most `out` of the events out. */
export function seatsBound(problem: MatrixProblem, out: number): number {
  const { events, sections, rooms } = problem;
  return leastPlaces(problem, out, (event, room) => {
    const missing = sections.mostSeats[events.section[event]] - rooms.capacity[room];
    return rooms.shared[room] === 1 ? 0 : lostSeats.weight * Math.max(0, missing);
  });
}

/**
 * Least cost of sending each event to a pair of room and slot that is open to it, no more to a pair than it holds: a
 * transport problem, exact apart from weekdays, leaders and the ways between. 0 where no such transport exists.
 */
function leastPlaces(
  problem: MatrixProblem,
  out: number,
  cost: (event: number, room: number, profile: number) => number,
): number {
  const { events, sections, rooms, clubs, slots, profiles } = problem;
  const builder = new NetworkBuilder();
  const sink = builder.addNode(-events.count);
  const left = builder.addNode();
  builder.addArc(left, sink, 0, Math.min(out, events.count), 0);
  const sittings = sittingsOf(problem);
  const places = new Map<number, number>();
  const placeOf = (room: number, slot: number): number => {
    const known = places.get(room * slots.count + slot);
    if (known !== undefined) return known;
    const node = builder.addNode();
    const held = rooms.shared[room] === 1 ? mostPlaces(problem, room, slot) : 1;
    builder.addArc(node, sink, 0, sittings[slot] * held, 0);
    places.set(room * slots.count + slot, node);
    return node;
  };
  for (let event = 0; event < events.count; event++) {
    const section = events.section[event];
    const locked = events.lockedRoom[event];
    const node = builder.addNode(1);
    builder.addArc(node, left, 0, 1, 0);
    for (const slot of events.slots[event]) {
      const profile = clubs.profile[sections.club[section] * slots.count + slot];
      for (const room of locked >= 0 ? [locked] : sections.rooms[section]) {
        if (rooms.free[room * profiles.count + profile] === 0) continue;
        builder.addArc(node, placeOf(room, slot), 0, 1, cost(event, room, profile));
      }
    }
  }
  const { status, cost: least } = solveMinCostFlow(builder.build());
  return status === 'optimal' ? least : 0;
}
