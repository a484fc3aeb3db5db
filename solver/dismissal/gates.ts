/** Gates as the planner sees them: what passes, what waits, when they are open, how far they are. */
import type { Gate } from '../model/place.ts';
import { inRange, minuteOf } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { effectiveMetres, FLOW_PER_METRE } from './routes.ts';

/** People per square metre at which a waiting area counts as full. */
const FULL_PER_SQUARE_METRE = 2;

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
  readonly parkingPlaces: number;
  /** `Infinity`: enough for all. */
  readonly twoWheelerPlaces: number;
  /** Minutes of the day at which it is open, both ends included. */
  readonly open: readonly (readonly [from: number, to: number])[];
}

export function gateModel(school: School, gate: Gate): GateModel {
  return {
    gate,
    flow: effectiveMetres(gate.clearWidthCentimetres) * FLOW_PER_METRE,
    capacity: gate.waitingSquareMetres * FULL_PER_SQUARE_METRE,
    squareMetres: gate.waitingSquareMetres,
    bays: Math.floor((gate.kerbMetres * 100) / school.dismissal.carLengthCentimetres),
    handoverPoints: gate.handoverPoints,
    parkingPlaces: gate.parkingPlaces ?? 0,
    twoWheelerPlaces: gate.twoWheelerPlaces ?? Number.POSITIVE_INFINITY,
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
