import { DateTime } from 'luxon';
import { type BlockTime, buildCalendar, type TermCalendar, type TermDay } from '../../calendar.ts';
import type { Club } from '../../menu.ts';
import type { School } from '../../school.ts';
import { clubMeets } from '../../session-dates.ts';

/** A weekday and block in which something may take place. */
export interface Cell {
  readonly weekday: number;
  readonly block: string;
}

/** When a club could meet, vendors' approvals aside. */
export interface ClubMeetings {
  readonly cells: readonly Cell[];
  /** First and last date; empty text where it never meets. */
  readonly from: string;
  readonly to: string;
}

/** What takes place when, read off the dated calendar. */
export interface Held {
  readonly calendar: TermCalendar;
  /** Is there service for the grade on some date that follows this weekday? */
  service(weekday: number, grade: string): boolean;
  /** The different times of a block for a grade on a weekday; empty where it never takes place. */
  times(block: string, weekday: number, grade: string): readonly BlockTime[];
  /** The different times of a block on a weekday over all grades. */
  timesOfAll(block: string, weekday: number): readonly BlockTime[];
  /** Does the block take place for the grade on some date without clubs (replacement groups)? */
  withoutClubs(block: string, weekday: number, grade: string): boolean;
  meetings(club: Club): ClubMeetings;
  /**
   * The most of these groups that are there at the same time in a block of a weekday, on any date; each group is given
   * by its grades. Grades with staggered times may use a room or a person one after the other.
   */
  atOnce(block: string, weekday: number, groups: readonly (readonly string[])[]): number;
  /** How often, at most, a room or a person can be used one after the other in a block of a weekday. */
  turns(block: string, weekday: number, grades: readonly string[]): number;
  /** Times at which two blocks run at once for a grade on some date of this weekday, or null. */
  clash(a: string, b: string, weekday: number, grade: string): Clash | null;
}

export interface Clash {
  readonly a: BlockTime;
  readonly b: BlockTime;
}

/** One plan covers one term; a longer one is a wrong year. */
export const MOST_TERM_DAYS = 366;

/** Days from one ISO date to another, both included; at most zero where the order is wrong. */
export function daysSpanned(from: string, to: string): number {
  const zone = { zone: 'utc' };
  return Math.round(DateTime.fromISO(to, zone).diff(DateTime.fromISO(from, zone), 'days').days) + 1;
}

/** Reads the calendar once; null where the term's own dates make that impossible. */
export function heldOf(school: School): Held | null {
  const days = daysSpanned(school.term.start, school.term.end);
  if (days < 1 || days > MOST_TERM_DAYS) return null;
  const calendar = buildCalendar(school);
  const times = new Map<string, BlockTime[]>();
  const replaced = new Set<string>();
  const served = new Set<string>();
  for (const day of calendar.days) {
    for (const grade of school.grades) {
      const gradeDay = day.grades.get(grade.id);
      if (!gradeDay?.service) continue;
      served.add(`${day.weekday}/${grade.id}`);
      for (const block of school.blocks) {
        const time = calendar.blockTime(day, grade.id, block.id);
        if (!time) continue;
        const key = keyOf(block.id, day.weekday, grade.id);
        addTime(times, key, time);
        addTime(times, keyOf(block.id, day.weekday, ''), time);
        if (!gradeDay.clubs) replaced.add(key);
      }
    }
  }
  const meetings = new Map<Club, ClubMeetings>();
  const clashes = new Map<string, Clash | null>();
  const turns = new Map<string, number>();
  return {
    calendar,
    service: (weekday, grade) => served.has(`${weekday}/${grade}`),
    times: (block, weekday, grade) => times.get(keyOf(block, weekday, grade)) ?? [],
    timesOfAll: (block, weekday) => times.get(keyOf(block, weekday, '')) ?? [],
    withoutClubs: (block, weekday, grade) => replaced.has(keyOf(block, weekday, grade)),
    meetings: (club) => {
      const known = meetings.get(club);
      if (known) return known;
      const found = meetingsOf(school, calendar, club);
      meetings.set(club, found);
      return found;
    },
    atOnce: (block, weekday, groups) => atOnceOf(calendar, block, weekday, groups),
    turns: (block, weekday, grades) => {
      const key = `${keyOf(block, weekday, '')}${[...new Set(grades)].sort().join('/')}`;
      const known = turns.get(key);
      if (known !== undefined) return known;
      const found = turnsOf(calendar, block, weekday, grades);
      turns.set(key, found);
      return found;
    },
    clash: (a, b, weekday, grade) => {
      const key = `${keyOf(a, weekday, grade)}/${b}`;
      const known = clashes.get(key);
      if (known !== undefined) return known;
      const found = clashOf(calendar, a, b, weekday, grade);
      clashes.set(key, found);
      return found;
    },
  };
}

/** Ids hold no slash, so a key cannot be read in two ways. */
const keyOf = (block: string, weekday: number, grade: string): string => `${weekday}/${block}/${grade}`;

function addTime(times: Map<string, BlockTime[]>, key: string, time: BlockTime): void {
  const list = times.get(key);
  if (!list) times.set(key, [time]);
  else if (
    !list.some((known) => known.startMinute === time.startMinute && known.endMinute === time.endMinute)
  )
    list.push(time);
}

/** The club blocks in which a club may meet by its own wish. */
export function clubBlocks(school: School, club: Club): string[] {
  return school.blocks
    .filter((block) => block.kind === 'club' && (!club.blocks || club.blocks.includes(block.id)))
    .map((block) => block.id);
}

/**
 * Cells a week that the club takes if all its sections open. A two-week rhythm takes half of them; sessions for which
 * there is no weekday are a finding of their own.
 */
export function weeklySessions(club: Club, cells: readonly Cell[]): number {
  const weekdays = new Set(cells.map((cell) => cell.weekday)).size;
  return club.sections * Math.min(club.sessionsPerWeek, weekdays) * (club.weeks === 'every' ? 1 : 0.5);
}

function meetingsOf(school: School, calendar: TermCalendar, club: Club): ClubMeetings {
  const blocks = clubBlocks(school, club);
  const cells = new Map<string, Cell>();
  let from = '';
  let to = '';
  for (const day of calendar.days) {
    if (club.weekdays && !club.weekdays.includes(day.weekday)) continue;
    for (const block of blocks) {
      if (!club.grades.some((grade) => clubMeets(club, day, grade) && calendar.blockTime(day, grade, block)))
        continue;
      cells.set(`${day.weekday}/${block}`, { weekday: day.weekday, block });
      if (from === '') from = day.date;
      to = day.date;
    }
  }
  return { cells: [...cells.values()].sort((a, b) => a.weekday - b.weekday), from, to };
}

/** Times of the block on one day, for those of the grades that have it. */
function timesOn(
  calendar: TermCalendar,
  day: TermDay,
  block: string,
  grades: readonly string[],
): BlockTime[] {
  return grades.flatMap((grade) => calendar.blockTime(day, grade, block) ?? []);
}

function atOnceOf(
  calendar: TermCalendar,
  block: string,
  weekday: number,
  groups: readonly (readonly string[])[],
): number {
  let most = 0;
  for (const day of calendar.days) {
    if (day.weekday !== weekday) continue;
    // A group of several grades lasts from the first start to the last end.
    const spans = groups.flatMap((grades) => {
      const times = timesOn(calendar, day, block, grades);
      if (times.length === 0) return [];
      const startMinute = Math.min(...times.map((time) => time.startMinute));
      return [{ startMinute, endMinute: Math.max(...times.map((time) => time.endMinute)) }];
    });
    for (const { startMinute } of spans) {
      const there = spans.filter((span) => span.startMinute <= startMinute && startMinute < span.endMinute);
      most = Math.max(most, there.length);
    }
  }
  return most;
}

/** The most spans of a day that follow each other without overlap: earliest end first is optimal. */
function turnsOf(calendar: TermCalendar, block: string, weekday: number, grades: readonly string[]): number {
  let most = 0;
  for (const day of calendar.days) {
    if (day.weekday !== weekday) continue;
    let turns = 0;
    let free = Number.NEGATIVE_INFINITY;
    for (const time of timesOn(calendar, day, block, grades).sort((a, b) => a.endMinute - b.endMinute)) {
      if (time.startMinute < free) continue;
      turns += 1;
      free = time.endMinute;
    }
    most = Math.max(most, turns);
  }
  return most;
}

/** Day by day, because the times of two seasons may overlap where those of one date do not. */
function clashOf(calendar: TermCalendar, a: string, b: string, weekday: number, grade: string): Clash | null {
  for (const day of calendar.days) {
    if (day.weekday !== weekday) continue;
    const aTime = calendar.blockTime(day, grade, a);
    const bTime = calendar.blockTime(day, grade, b);
    if (a !== b && aTime && bTime && overlap(aTime, bTime)) return { a: aTime, b: bTime };
  }
  return null;
}

/** Does the block take place on the date for the grade? */
export function takesPlaceOn(held: Held, day: TermDay | undefined, grade: string, block: string): boolean {
  return day !== undefined && held.calendar.blockTime(day, grade, block) !== null;
}

/** Do two spans of minutes share more than a border? */
export function overlap(a: BlockTime, b: BlockTime): boolean {
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute;
}
