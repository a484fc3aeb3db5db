import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { Club } from '../../model/menu.ts';
import type { Session } from '../../model/session.ts';
import { sessionTime } from '../../model/session-dates.ts';

/**
 * Minutes of something that recurs on one weekday: a pair per day of that weekday, in the order of dates;
 * `NOT_HELD` where it does not take place.
 */
export interface DatedTimes {
  readonly weekday: number;
  readonly starts: Int16Array;
  readonly ends: Int16Array;
}

export const NOT_HELD = -1;
/** Gap of two things that never take place on the same date. */
export const NEVER_TOGETHER = 32767;

/** Days of the term by the weekday whose table they follow; entry 0 is empty. */
export function daysByWeekday(calendar: TermCalendar): readonly (readonly TermDay[])[] {
  const days: TermDay[][] = [[], [], [], [], [], []];
  for (const day of calendar.days) days[day.weekday].push(day);
  return days;
}

/** What `sessionTime` reads of a session. */
export type TimedSession = Pick<Session, 'weekday' | 'block' | 'weeks' | 'kind' | 'mode' | 'grades'>;

/** Dated minutes of a session, exactly as the model defines when it runs. */
export function datedTimes(
  session: TimedSession,
  days: readonly TermDay[],
  calendar: TermCalendar,
  club: Club | undefined,
): DatedTimes {
  const starts = new Int16Array(days.length).fill(NOT_HELD);
  const ends = new Int16Array(days.length).fill(NOT_HELD);
  const asSession: Session = {
    ...session,
    id: '',
    classes: [],
    room: '',
    leaders: [],
    assistants: 0,
    supervisors: 0,
    post: '',
    pupils: 0,
  };
  for (let i = 0; i < days.length; i++) {
    const time = sessionTime(asSession, days[i], calendar, club);
    if (time === null) continue;
    starts[i] = time.startMinute;
    ends[i] = time.endMinute;
  }
  return { weekday: session.weekday, starts, ends };
}

const timesOfGroups = new WeakMap<TermCalendar, WeakMap<TimedSession, DatedTimes>>();

/** Dated minutes of a group of whole classes. The same group is asked for again and again while a school is compiled. */
export function groupTimes(
  group: TimedSession,
  days: readonly (readonly TermDay[])[],
  calendar: TermCalendar,
): DatedTimes {
  const known = timesOfGroups.get(calendar) ?? new WeakMap<TimedSession, DatedTimes>();
  timesOfGroups.set(calendar, known);
  const times = known.get(group) ?? datedTimes(group, days[group.weekday], calendar, undefined);
  known.set(group, times);
  return times;
}

/** Does it take place at all? */
export function everHeld(times: DatedTimes): boolean {
  return times.starts.some((start) => start !== NOT_HELD);
}

/**
 * Least number of minutes between two things over all dates on which both take place, below zero where they overlap;
 * `NEVER_TOGETHER` without a common date. `parity` restricts the dates to odd (1) or even (2) weeks of the term;
 * 3 means all. `days` are the days of the weekday.
 */
export function leastGap(a: DatedTimes, b: DatedTimes, days: readonly TermDay[], parity = 3): number {
  if (a.weekday !== b.weekday) return NEVER_TOGETHER;
  let least = NEVER_TOGETHER;
  for (let i = 0; i < a.starts.length; i++) {
    if (a.starts[i] === NOT_HELD || b.starts[i] === NOT_HELD) continue;
    if ((parity & (days[i].week % 2 === 1 ? 1 : 2)) === 0) continue;
    least = Math.min(least, Math.max(a.starts[i] - b.ends[i], b.starts[i] - a.ends[i]));
  }
  return least;
}

/** Do they ever take place at the same minute? */
export function overlap(a: DatedTimes, b: DatedTimes): boolean {
  if (a.weekday !== b.weekday) return false;
  for (let i = 0; i < a.starts.length; i++) {
    if (a.starts[i] === NOT_HELD || b.starts[i] === NOT_HELD) continue;
    if (a.starts[i] < b.ends[i] && b.starts[i] < a.ends[i]) return true;
  }
  return false;
}

/** Text that is equal for equal times: to find things that run at the same minutes on the same dates. */
export function timesKey(times: DatedTimes): string {
  return `${times.weekday}:${times.starts.join(',')}/${times.ends.join(',')}`;
}
