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
  /** The different times of a block for a grade on a weekday; empty where it never takes place. */
  times(block: string, weekday: number, grade: string): readonly BlockTime[];
  /** The different times of a block on a weekday over all grades. */
  timesOfAll(block: string, weekday: number): readonly BlockTime[];
  /** Does the block take place for the grade on some date without clubs (replacement groups)? */
  withoutClubs(block: string, weekday: number, grade: string): boolean;
  meetings(club: Club): ClubMeetings;
}

/** One plan covers one term; a longer one is a wrong year. */
export const MOST_TERM_DAYS = 366;

/** Days from one ISO date to another, both included; at most zero where the order is wrong. */
export function daysSpanned(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

/** Reads the calendar once; null where the term's own dates make that impossible. */
export function heldOf(school: School): Held | null {
  const days = daysSpanned(school.term.start, school.term.end);
  if (days < 1 || days > MOST_TERM_DAYS) return null;
  const calendar = buildCalendar(school);
  const times = new Map<string, BlockTime[]>();
  const replaced = new Set<string>();
  for (const day of calendar.days) {
    for (const grade of school.grades) {
      const gradeDay = day.grades.get(grade.id);
      if (!gradeDay?.service) continue;
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
  return {
    calendar,
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
  };
}

/** Ids hold no slash, so a key cannot be read in two ways. */
const keyOf = (block: string, weekday: number, grade: string): string => `${weekday}/${block}/${grade}`;

function addTime(times: Map<string, BlockTime[]>, key: string, time: BlockTime): void {
  const list = times.get(key);
  if (!list) times.set(key, [time]);
  else if (!list.some((known) => known.startMinute === time.startMinute && known.endMinute === time.endMinute)) list.push(time);
}

/** The club blocks in which a club may meet by its own wish. */
export function clubBlocks(school: School, club: Club): string[] {
  return school.blocks
    .filter((block) => block.kind === 'club' && (!club.blocks || club.blocks.includes(block.id)))
    .map((block) => block.id);
}

function meetingsOf(school: School, calendar: TermCalendar, club: Club): ClubMeetings {
  const blocks = clubBlocks(school, club);
  const cells = new Map<string, Cell>();
  let from = '';
  let to = '';
  for (const day of calendar.days) {
    if (club.weekdays && !club.weekdays.includes(day.weekday)) continue;
    for (const block of blocks) {
      if (!club.grades.some((grade) => clubMeets(club, day, grade) && calendar.blockTime(day, grade, block))) continue;
      cells.set(`${day.weekday}/${block}`, { weekday: day.weekday, block });
      if (from === '') from = day.date;
      to = day.date;
    }
  }
  return { cells: [...cells.values()].sort((a, b) => a.weekday - b.weekday), from, to };
}

/** Does the block take place on the date for the grade? */
export function takesPlaceOn(held: Held, day: TermDay | undefined, grade: string, block: string): boolean {
  return day !== undefined && held.calendar.blockTime(day, grade, block) !== null;
}

/** Do two spans of minutes share more than a border? */
export function overlap(a: BlockTime, b: BlockTime): boolean {
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute;
}
