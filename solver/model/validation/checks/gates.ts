import type { Gate } from '../../place.ts';
import { clockOf, inRange, minuteOf } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import type { Facts } from '../facts/facts.ts';

/** Pupils can leave: gates are wide enough, and some gate is open whenever somebody goes home. */
export const checkGates: Check = (facts, report) => {
  const { school } = facts;
  for (const [at, gate] of school.gates.entries()) {
    if (gate.clearWidthCentimetres <= LOST_CENTIMETRES) {
      const params = { gate: gate.name, width: gate.clearWidthCentimetres, lost: LOST_CENTIMETRES };
      report('GATE_NO_WIDTH', ['gates', at, 'clearWidthCentimetres'], params);
    }
  }
  checkOpening(facts, report);
  checkDates(facts, report);
  for (const [at, campus] of school.campuses.entries()) {
    const classes = school.classes.filter(
      ({ homeRoom }) => facts.campusOfRoom(homeRoom) === campus.id,
    ).length;
    if (classes > 0 && !school.gates.some((gate) => gate.campus === campus.id)) {
      report('CAMPUS_WITHOUT_GATE', ['campuses', at], { campus: campus.name, classes });
    }
  }
};

/** Lost to the edges of every gate, see `Gate.clearWidthCentimetres`. */
const LOST_CENTIMETRES = 30;

/** Minutes at which pupils go home: after the lessons, if somebody does not stay, and after each block. */
function leavingMinutes({ school, held, pupils }: Facts): number[] {
  if (!held) return [];
  const minutes = new Set<number>();
  const allStay = [...pupils.values()].every((pupil) => pupil.stay.length >= 5);
  for (const day of held.calendar.days) {
    for (const [grade, { service }] of day.grades) {
      if (!service) continue;
      const lessonsEnd = held.calendar.lessonsEnd(day, grade);
      if (lessonsEnd !== null && !allStay) minutes.add(lessonsEnd);
      for (const block of school.blocks) {
        const time = block.ledger === 'lunch' ? null : held.calendar.blockTime(day, grade, block.id);
        if (time) minutes.add(time.endMinute);
      }
    }
  }
  return [...minutes].sort((a, b) => a - b);
}

function checkOpening(facts: Facts, report: Report): void {
  const { gates, dismissal } = facts.school;
  const minutes = leavingMinutes(facts);
  const closed = minutes.filter(
    (minute) => !gates.some((gate) => opensBetween(gate, minute, minute + dismissal.windowMinutes)),
  );
  for (const minute of closed) {
    const until = clockOf(Math.min(minute + dismissal.windowMinutes, 24 * 60 - 1));
    report('NO_GATE_AT_DISMISSAL', ['gates'], { minute: clockOf(minute), until });
  }
  // Where no gate is open at any time, that has just been said.
  if (closed.length === minutes.length) return;
  for (const [at, gate] of gates.entries()) {
    if (minutes.some((minute) => opensBetween(gate, minute, minute + dismissal.windowMinutes))) continue;
    report('GATE_CLOSED_AT_DISMISSAL', ['gates', at, 'open'], {
      gate: gate.name,
      minutes: minutes.map(clockOf),
    });
  }
}

function opensBetween(gate: Gate, from: number, to: number): boolean {
  return gate.open.some((span) => minuteOf(span.from) <= to && minuteOf(span.to) > from);
}

function checkDates({ school, held }: Facts, report: Report): void {
  const dates = (held?.calendar.days ?? [])
    .filter((day) => [...day.grades.values()].some((grade) => grade.service))
    .map((day) => day.date)
    .filter((date) => school.gates.every((gate) => gate.closedDates.some((range) => inRange(date, range))));
  if (dates.length > 0) report('NO_GATE_ON_DATE', ['gates'], { dates });
}
