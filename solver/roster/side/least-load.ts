import type { RosterContext } from '../context.ts';
import { availableMille } from '../shares.ts';

/** School days of a week, for turning a weekly amount into one for the days available. */
const DAYS_PER_WEEK = 5;

/**
 * Least units over the term per person (by index; 0: none asked): `weeklyLoad.least` for every five service days on which
 * the person is available, days with a lower target counted in proportion, rounded down.
 */
export function requiredUnits(context: RosterContext): number[] {
  const days = context.calendar.days.filter((day) => [...day.grades.values()].some(({ service }) => service));
  return context.people.map(({ staff, share }) => {
    const least = staff?.weeklyLoad.least ?? 0;
    if (!staff || least === 0 || share === 0) return 0;
    return Math.floor((least * availableMille(staff, days)) / (DAYS_PER_WEEK * 1000));
  });
}
