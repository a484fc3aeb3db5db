/** Gates as the planner sees them: what passes, what waits, when they are open, how far they are. */
import type { Gate } from '../model/place.ts';
import { inRange, minuteOf } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Unit } from './leaving.ts';

/** Centimetres of a clear width that are lost to the edges. */
const EDGE_CENTIMETRES = 30;
/** Orderly flow in pupils per metre of effective width and second: below 1.6 measured (Fire Technology 56, 2020). */
const FLOW_PER_METRE = 1;
/** People per square metre at which a waiting area counts as full. */
const FULL_PER_SQUARE_METRE = 2;
/** Up to this grade children walk at the lower pace. */
const LAST_SLOW_GRADE = 2;

export interface GateModel {
  readonly gate: Gate;
  /** Pupils that pass in a second. */
  readonly flow: number;
  /** People the waiting area holds. */
  readonly capacity: number;
  readonly squareMetres: number;
  /** Cars that can stop at the kerb at once; 0: drivers park elsewhere and come on foot. */
  readonly bays: number;
  readonly handoverPoints: number;
  /** Minutes of the day at which it is open, both ends included. */
  readonly open: readonly (readonly [from: number, to: number])[];
}

export function gateModel(school: School, gate: Gate): GateModel {
  const effective = Math.max(0, gate.clearWidthCentimetres - EDGE_CENTIMETRES) / 100;
  return {
    gate,
    flow: effective * FLOW_PER_METRE,
    capacity: gate.waitingSquareMetres * FULL_PER_SQUARE_METRE,
    squareMetres: gate.waitingSquareMetres,
    bays: Math.floor((gate.kerbMetres * 100) / school.dismissal.carLengthCentimetres),
    handoverPoints: gate.handoverPoints,
    open: gate.open.map(({ from, to }) => [minuteOf(from), minuteOf(to)]),
  };
}

export function isOpenAt(gate: GateModel, minute: number): boolean {
  return gate.open.some(([from, to]) => from <= minute && minute <= to);
}

/** Dates of a list on which the gate is closed. */
export function closedOn(gate: Gate, dates: readonly string[]): string[] {
  return dates.filter((date) => gate.closedDates.some((range) => inRange(date, range)));
}

/**
 * Minutes on foot from a group's room to a gate: metres along the two axes at the pace of its youngest, and stairs;
 * whole, at least one. Null where there is no way: unknown room, or another campus.
 */
export function walkMinutes(school: School, unit: Pick<Unit, 'room' | 'grades'>, gate: Gate): number | null {
  const room = school.rooms.find(({ id }) => id === unit.room);
  const building = room && school.buildings.find(({ id }) => id === room.building);
  if (!room || !building || building.campus !== gate.campus) return null;
  const { walkMetresPerMinuteLower, walkMetresPerMinuteUpper, secondsPerFloor } = school.dismissal;
  const slow = school.grades.some(({ id, number }) => number <= LAST_SLOW_GRADE && unit.grades.includes(id));
  const metres = Math.abs(building.x - gate.x) + Math.abs(building.y - gate.y);
  const pace = slow ? walkMetresPerMinuteLower : walkMetresPerMinuteUpper;
  const seconds = Math.abs(room.floor - 1) * secondsPerFloor;
  return Math.max(1, Math.ceil(metres / pace + seconds / 60));
}
