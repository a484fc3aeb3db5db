import type { BlockTime, TermCalendar, TermDay } from './calendar.ts';
import type { Club } from './menu.ts';
import type { WeekPattern } from './primitives.ts';
import { inRange } from './primitives.ts';
import type { Session } from './session.ts';

/** Term weeks count from 1. */
export function weekFits(weeks: WeekPattern, week: number): boolean {
  return weeks === 'every' || (weeks === 'odd') === (week % 2 === 1);
}

/** Does this club meet for a grade on this day (day kind, club window, own window, vendors, two-week rhythm)? */
export function clubMeets(club: Club, day: TermDay, grade: string): boolean {
  return (
    (day.grades.get(grade)?.clubs ?? false) &&
    weekFits(club.weeks, day.week) &&
    (!club.window || inRange(day.date, club.window)) &&
    (club.provider !== 'vendor' || day.vendors)
  );
}

/**
 * Minutes of a session on a day, from the earliest start to the latest end over the grades it runs for;
 * null where it does not run. `club` is the club of a club session.
 */
export function sessionTime(
  session: Session,
  day: TermDay,
  calendar: TermCalendar,
  club: Club | undefined,
): BlockTime | null {
  if (session.weekday !== day.weekday || !weekFits(session.weeks, day.week)) return null;
  let startMinute = Number.POSITIVE_INFINITY;
  let endMinute = Number.NEGATIVE_INFINITY;
  for (const grade of session.grades) {
    const gradeDay = day.grades.get(grade);
    if (!gradeDay) continue;
    if (session.kind === 'club' && (!club || !clubMeets(club, day, grade))) continue;
    if (session.kind === 'group' && session.mode === 'normal' && !gradeDay.clubs) continue;
    if (session.kind === 'group' && session.mode === 'replacement' && gradeDay.clubs) continue;
    const time = calendar.blockTime(day, grade, session.block);
    if (!time) continue;
    startMinute = Math.min(startMinute, time.startMinute);
    endMinute = Math.max(endMinute, time.endMinute);
  }
  return startMinute < endMinute ? { startMinute, endMinute } : null;
}
