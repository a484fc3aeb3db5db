import type { Gate } from '../model/place.ts';
import type { School } from '../model/school.ts';

/** Grades 1 and 2 walk slower (0.9 against 1.1 m/s). */
const SLOW_GRADES_UP_TO = 2;

/** Minutes on foot from a room to a gate: stairs, then the way; infinite between campuses. Rounded up. */
export function walkMinutes(school: School, roomId: string, gate: Gate, slowest: number): number {
  const room = school.rooms.find(({ id }) => id === roomId);
  const building = school.buildings.find(({ id }) => id === room?.building);
  if (!room || !building || building.campus !== gate.campus) return Number.POSITIVE_INFINITY;
  const metres = Math.abs(building.x - gate.x) + Math.abs(building.y - gate.y);
  const { walkMetresPerMinuteLower, walkMetresPerMinuteUpper, secondsPerFloor } = school.dismissal;
  const pace = slowest <= SLOW_GRADES_UP_TO ? walkMetresPerMinuteLower : walkMetresPerMinuteUpper;
  const stairs = (Math.abs(room.floor - 1) * secondsPerFloor) / 60;
  return Math.max(1, Math.ceil(metres / pace + stairs));
}

/** Persons a minute that a gate lets through: 1.0 a metre of effective width and second (clear width less 0.30 m). */
export function gateFlowPerMinute(gate: Gate): number {
  return Math.max(0, ((gate.clearWidthCentimetres - 30) / 100) * 60);
}
