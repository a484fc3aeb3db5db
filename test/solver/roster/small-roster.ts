import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { DismissalPlan } from '../../../solver/model/dismissal-plan.ts';
import type { DutyDemand } from '../../../solver/model/duty.ts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import {
  type RosterContext,
  type RosterDuty,
  type RosterInput,
  type RosterPerson,
  rosterContext,
  rosterDuty,
} from '../../../solver/roster/context.ts';
import { parsedSmallSchool } from '../../support/small-school.ts';

const BASE = { weeks: 'every' as const, leaders: [], assistants: 0, supervisors: 0, pupils: 14 };

/** Homework in the own class on a weekday of the small school. */
export function homeworkSession(
  weekday: number,
  schoolClass: string,
  changes: Partial<Session> = {},
): Session {
  return {
    ...BASE,
    id: `${weekday}/homework/homework#${schoolClass}`,
    weekday,
    block: 'homework',
    kind: 'group',
    mode: 'always',
    activity: 'homework',
    classes: [schoolClass],
    grades: [schoolClass.slice(0, 2)],
    room: `room-${schoolClass}`,
    supervisors: 1,
    post: 'homework',
    ...changes,
  };
}

/** A section of a club of the small school. */
export function clubSession(
  weekday: number,
  club: string,
  leaders: string[],
  changes: Partial<Session> = {},
): Session {
  return {
    ...BASE,
    id: `${weekday}/clubs/${club}#1`,
    weekday,
    block: 'clubs',
    kind: 'club',
    mode: 'normal',
    club,
    section: `${club}#1`,
    classes: [],
    grades: ['g1', 'g3'],
    room: 'hall',
    leaders,
    post: 'club',
    ...changes,
  };
}

/** Those in no club (`normal`) or everybody of a grade on dates without clubs (`replacement`). */
export function readingSession(
  weekday: number,
  grade: string,
  mode: 'normal' | 'replacement',
  changes: Partial<Session> = {},
): Session {
  const classes = [`${grade}c1`, `${grade}c2`];
  return {
    ...BASE,
    id: `${weekday}/clubs/reading#${classes[0]}${mode === 'replacement' ? '!' : ''}`,
    weekday,
    block: 'clubs',
    kind: 'group',
    mode,
    activity: 'reading',
    classes,
    grades: [grade],
    room: 'library',
    supervisors: 1,
    post: 'independent',
    ...changes,
  };
}

export const NO_DISMISSAL: DismissalPlan = { streams: [], posts: [] };

/** A whole week of sessions: homework, football on Mondays, papercut on Tuesdays, robotics on Wednesdays, reading. */
export function weekOfSessions(): Session[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) => [
    ...['g1c1', 'g1c2', 'g3c1', 'g3c2'].map((id) => homeworkSession(weekday, id)),
    ...['g1', 'g3'].flatMap((grade) => [
      readingSession(weekday, grade, 'normal'),
      readingSession(weekday, grade, 'replacement'),
    ]),
    ...(weekday === 1 ? [clubSession(1, 'football', ['t-fang'])] : []),
    ...(weekday === 2 ? [clubSession(2, 'papercut', ['x-jian'], { assistants: 1 })] : []),
    ...(weekday === 3 ? [clubSession(3, 'robotics', ['x-ma'])] : []),
  ]);
}

/** What the roster gets of the small school. */
export function smallRoster(
  overrides: Partial<SchoolInput> = {},
  sessions: readonly Session[] = weekOfSessions(),
  dismissal: DismissalPlan = NO_DISMISSAL,
): RosterInput {
  const school = parsedSmallSchool(overrides);
  return { school, calendar: buildCalendar(school), sessions, dismissal };
}

export function personIn(context: RosterContext, id: string): RosterPerson {
  const person = context.people.find((entry) => entry.id === id);
  if (!person) throw new Error(`no person ${id}`);
  return person;
}

/** A homework duty of Monday 14 September 2026 at 15:30–16:20, or what the changes make of it. */
export function dutyIn(context: RosterContext, changes: Partial<DutyDemand> = {}): RosterDuty {
  return rosterDuty(context, {
    id: 'test',
    date: '2026-09-14',
    block: 'homework',
    post: 'homework',
    work: 'homework',
    startMinute: 930,
    endMinute: 980,
    units: 5,
    payUnits: 4,
    series: 'test',
    role: 'fixed',
    ...changes,
  });
}

export function smallContext(
  overrides: Partial<SchoolInput> = {},
  sessions: readonly Session[] = weekOfSessions(),
): RosterContext {
  return rosterContext(smallRoster(overrides, sessions));
}
