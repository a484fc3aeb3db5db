import type { TermCalendar, TermDay } from '../model/calendar.ts';
import type { StaffMember } from '../model/people.ts';
import { inRange } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { weekFits } from '../model/session-dates.ts';
import { divideNearest, lcmOf } from '../numeric/integer-math.ts';

/** Shares are agreed in twentieths: a single day off must not turn equal shares into unequal ones. */
export const TWENTIETHS = 20;

/** Greatest common multiple used for exact weights: 27,720 is the least common multiple of 1 … 12. */
const LARGEST_MULTIPLE = 27_720;

/** Is the person away for the whole day, for good reasons that lower the target? */
function awayAllDay(person: StaffMember, day: TermDay): boolean {
  return (
    person.absences.some((entry) => entry.block === undefined && inRange(day.date, entry.dates)) ||
    person.unavailable.some(
      (entry) =>
        entry.block === undefined &&
        entry.from === undefined &&
        entry.to === undefined &&
        (entry.weekday === undefined || entry.weekday === day.weekday) &&
        weekFits(entry.weeks, day.week) &&
        (entry.dates === undefined || inRange(day.date, entry.dates)),
    )
  );
}

/** Days available times 1000, with dated statuses in proportion. */
export function availableMille(person: StaffMember, days: readonly TermDay[]): number {
  let sum = 0;
  for (const day of days) {
    if (awayAllDay(person, day)) continue;
    let mille = 1000;
    for (const status of person.statuses) {
      if (inRange(day.date, status.dates)) mille = Math.min(mille, status.sharePermille);
    }
    sum += mille;
  }
  return sum;
}

/**
 * Agreed shares d of the staff in twentieths of a full-time equivalent, in the order of `school.staff`: days
 * available times the full-time share, or times the wished amount measured in full-time equivalents of those who
 * state one (a wish replaces the full-time share, because part-timers wish for less by themselves). 0 means exempt.
 * Refusing lowers nobody's share.
 */
export function agreedShares(school: School, calendar: TermCalendar): number[] {
  const days = calendar.days.filter((day) => [...day.grades.values()].some((grade) => grade.service));
  let wishedSum = 0;
  let fullTimeSum = 0;
  const wishOf = (person: StaffMember): number | undefined => {
    const { wished, most } = person.weeklyLoad;
    return wished !== undefined && most !== undefined ? Math.min(wished, most) : wished;
  };
  for (const person of school.staff) {
    const wish = wishOf(person);
    if (wish === undefined || wish === 0 || person.fullTimePermille === 0) continue;
    wishedSum += wish;
    fullTimeSum += person.fullTimePermille;
  }
  return school.staff.map((person) => {
    const wish = wishOf(person);
    if (person.fullTimePermille === 0 || wish === 0 || person.weeklyLoad.most === 0 || days.length === 0) {
      return 0;
    }
    const available = availableMille(person, days);
    if (available === 0) return 0;
    const full = days.length * 1000;
    const share =
      wish === undefined
        ? divideNearest(TWENTIETHS * available * person.fullTimePermille, full * 1000)
        : divideNearest(TWENTIETHS * available * wish * fullTimeSum, full * 1000 * wishedSum);
    return Math.max(1, share);
  });
}

/**
 * Whole-number weights of the squared loads, inverse to the shares: common multiple / share, exact where the common
 * multiple is small, rounded otherwise. Equal shares give 1; share 0 gives 0.
 */
export function shareWeights(shares: readonly number[]): number[] {
  const multiple = lcmOf(shares.filter((share) => share > 0));
  const exact = multiple !== null && multiple <= LARGEST_MULTIPLE;
  return shares.map((share) => {
    if (share === 0) return 0;
    if (exact) return multiple / share;
    return Math.max(1, divideNearest(LARGEST_MULTIPLE, share));
  });
}
