/** How far it is from a group's room to a gate, and which shared ways lie between. */
import type { Route, Way } from '../model/grounds.ts';
import type { Gate } from '../model/place.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Unit } from './leaving.ts';

export type Weather = 'dry' | 'rain';

/** Centimetres of a clear width that are lost to the edges. */
const EDGE_CENTIMETRES = 30;
/** Orderly flow in pupils per metre of effective width and second: below 1.6 measured (Fire Technology 56, 2020). */
export const FLOW_PER_METRE = 1;
/** Down stairs (Safety Science 113, 2019). */
const STAIRS_FLOW_PER_METRE = 1.1;
/** Up to this grade children walk at the lower pace. */
const LAST_SLOW_GRADE = 2;

/** Metres of a clear width that people can use. */
export function effectiveMetres(clearWidthCentimetres: number): number {
  return Math.max(0, clearWidthCentimetres - EDGE_CENTIMETRES) / 100;
}

/** Pupils that pass a way in a second. */
export function wayFlow({ kind, clearWidthCentimetres }: Way): number {
  return (
    effectiveMetres(clearWidthCentimetres) * (kind === 'stairs' ? STAIRS_FLOW_PER_METRE : FLOW_PER_METRE)
  );
}

export interface Leg {
  readonly way: string;
  /** Pupils a second. */
  readonly flow: number;
  /** From its beginning to its end. */
  readonly seconds: number;
}

/** The way of a group to a gate. */
export interface Walk {
  /** Whole, at least one; until the last of the group is there, if nobody else is on the way. */
  readonly minutes: number;
  /** Until the first of the group is there. */
  readonly headSeconds: number;
  /** Shared ways in their order; empty without a route. */
  readonly legs: readonly Leg[];
}

/**
 * The way of a group from its room to a gate at the pace of its youngest: by the route that fits building, floor, gate
 * and weather best, otherwise the metres along the two axes and the stairs. Null where there is no way: unknown room,
 * another campus, routes for other weather only, or a way of no width.
 */
export function walkTo(
  school: School,
  unit: Pick<Unit, 'room' | 'grades' | 'pupils'>,
  gate: Gate,
  weather: Weather = 'dry',
): Walk | null {
  const room = school.rooms.find(({ id }) => id === unit.room);
  const building = room && school.buildings.find(({ id }) => id === room.building);
  if (!room || !building || building.campus !== gate.campus) return null;
  const { walkMetresPerMinuteLower, walkMetresPerMinuteUpper, secondsPerFloor, rain } = school.dismissal;
  const slow = school.grades.some(({ id, number }) => number <= LAST_SLOW_GRADE && unit.grades.includes(id));
  const share = weather === 'rain' ? rain.walkPermille / 1000 : 1;
  const pace = (slow ? walkMetresPerMinuteLower : walkMetresPerMinuteUpper) * share;
  const floors = (Math.abs(room.floor - 1) * secondsPerFloor) / share;
  const routes = school.grounds.routes.filter(
    (route) =>
      route.building === building.id &&
      route.gate === gate.id &&
      (route.floors === undefined || route.floors.includes(room.floor)),
  );
  if (routes.length === 0) {
    const metres = Math.abs(building.x - gate.x) + Math.abs(building.y - gate.y);
    const minutes = Math.max(1, Math.ceil(metres / pace + floors / 60));
    return { minutes, headSeconds: minutes * 60, legs: [] };
  }
  const route = bestRoute(routes, weather);
  if (!route) return null;
  const stairsPace = school.dismissal.stairsMetresPerMinute * share;
  const legs: Leg[] = [];
  let stairs = false;
  let narrowest = Number.POSITIVE_INFINITY;
  for (const id of route.ways) {
    const way = school.grounds.ways.find((candidate) => candidate.id === id);
    if (!way) return null;
    const flow = wayFlow(way);
    if (flow <= 0) return null;
    stairs ||= way.kind === 'stairs';
    narrowest = Math.min(narrowest, flow);
    legs.push({ way: id, flow, seconds: (way.metres / (way.kind === 'stairs' ? stairsPace : pace)) * 60 });
  }
  const headSeconds = legs.reduce((sum, { seconds }) => sum + seconds, stairs ? 0 : floors);
  // A billionth is rounding, not a minute.
  const minutes = Math.max(1, Math.ceil((headSeconds + unit.pupils / narrowest) / 60 - 1e-9));
  return { minutes, headSeconds, legs };
}

/** The route for this weather before one for any, one for the floor before one for all, then by id. */
function bestRoute(routes: readonly Route[], weather: Weather): Route | undefined {
  const weight = (route: Route): number => (route.weather === 'any' ? 0 : 2) + (route.floors ? 1 : 0);
  return routes
    .filter((route) => route.weather === 'any' || route.weather === weather)
    .sort((a, b) => weight(b) - weight(a) || compareText(a.id, b.id))
    .at(0);
}
