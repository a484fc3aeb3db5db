import { DateTime } from 'luxon';
import { compareText, inRange, minuteOf } from './primitives.ts';
import type { School } from './school.ts';
import type { Block, DayKind, Template } from './term.ts';

/** What holds for one grade on one date. */
export interface GradeDay {
  readonly kind: DayKind;
  readonly service: boolean;
  /** Clubs meet for this grade; otherwise its club blocks run in replacement groups. */
  readonly clubs: boolean;
}

/** A school day of the term, also one without service. */
export interface TermDay {
  readonly date: string;
  /** Weekday of the table that is followed, 1–5. */
  readonly weekday: number;
  /** Week of the term, counted from 1; weeks start on Monday. */
  readonly week: number;
  readonly makeUp: boolean;
  readonly vendors: boolean;
  /** Season id, or `-` where the school has none on this date. */
  readonly season: string;
  readonly grades: ReadonlyMap<string, GradeDay>;
}

export interface BlockTime {
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface TermCalendar {
  readonly days: readonly TermDay[];
  /** Minutes of a block for a grade on a day; null where it does not take place. */
  blockTime(day: TermDay, grade: string, block: string): BlockTime | null;
  /** Minute at which the planned lessons of a grade end; null where no template fits. */
  lessonsEnd(day: TermDay, grade: string): number | null;
  /** The template in force. */
  template(day: TermDay, grade: string): Template | null;
}

/** All dates of a range in order, as ISO text. */
export function datesBetween(from: string, to: string): { date: string; weekday: number; monday: string }[] {
  const result = [];
  const last = DateTime.fromISO(to, { zone: 'utc' });
  for (let at = DateTime.fromISO(from, { zone: 'utc' }); at <= last; at = at.plus({ days: 1 })) {
    result.push({
      date: at.toFormat('yyyy-MM-dd'),
      weekday: at.weekday as number,
      monday: at.minus({ days: at.weekday - 1 }).toFormat('yyyy-MM-dd'),
    });
  }
  return result;
}

/** The date some days later, or earlier with a negative number. */
export function shiftedDate(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/**
 * Expands the term: teaching weekdays that are no holiday, and make-up days, with day kinds per grade, club window
 * and season. Dates are plain calendar dates: no clock and no zone enters.
 */
export function buildCalendar(school: School): TermCalendar {
  const { term } = school;
  const makeUps = new Map(term.makeUpDays.map((day) => [day.date, day]));
  const days: TermDay[] = [];
  let week = 0;
  let monday = '';
  for (const at of datesBetween(term.start, term.end)) {
    if (at.monday !== monday) {
      monday = at.monday;
      week += 1;
    }
    const makeUp = makeUps.get(at.date);
    if (!makeUp && (at.weekday > 5 || term.holidays.some((holiday) => inRange(at.date, holiday.dates))))
      continue;
    const season = term.seasons.find((candidate) => inRange(at.date, candidate.dates));
    const inWindow = !term.clubWindow || inRange(at.date, term.clubWindow);
    const grades = new Map<string, GradeDay>();
    for (const grade of school.grades) {
      const kind = dayKind(school, at.date, grade.id);
      const rule = term.dayRules[kind];
      const service = rule.service && (makeUp?.service ?? true);
      grades.set(grade.id, {
        kind,
        service,
        clubs: service && rule.clubs && inWindow && (makeUp?.clubs ?? true),
      });
    }
    days.push({
      date: at.date,
      weekday: makeUp?.follows ?? at.weekday,
      week,
      makeUp: makeUp !== undefined,
      vendors: makeUp?.vendors ?? true,
      season: season?.id ?? '-',
      grades,
    });
  }
  const blocks = new Map(school.blocks.map((block) => [block.id, block]));
  const templates = templateFinder(school.templates);
  const timesOf = (day: TermDay, grade: string): ReadonlyMap<string, BlockTime> => {
    const times = new Map<string, BlockTime>();
    if (!day.grades.get(grade)?.service) return times;
    for (const { block: id, start, end } of templates(day, grade)?.times ?? []) {
      const block = blocks.get(id);
      if (times.has(id) || !block || !blockAppliesTo(block, day.weekday, grade)) continue;
      times.set(id, { startMinute: minuteOf(start), endMinute: minuteOf(end) });
    }
    return times;
  };
  // Asked for again and again: every date and grade is looked up once.
  const known = new Map<TermDay, Map<string, ReadonlyMap<string, BlockTime>>>();
  const blockTime = (day: TermDay, grade: string, blockId: string): BlockTime | null => {
    const ofDay = known.get(day) ?? new Map<string, ReadonlyMap<string, BlockTime>>();
    const times = ofDay.get(grade) ?? timesOf(day, grade);
    if (!ofDay.has(grade)) known.set(day, ofDay.set(grade, times));
    return times.get(blockId) ?? null;
  };
  const lessonsEnd = (day: TermDay, grade: string): number | null => {
    const template = templates(day, grade);
    return template ? minuteOf(template.lessonsEnd) : null;
  };
  return { days, blockTime, lessonsEnd, template: templates };
}

export function blockAppliesTo(block: Block, weekday: number, grade: string): boolean {
  return block.weekdays.includes(weekday) && (!block.grades || block.grades.includes(grade));
}

/** Service blocks in the order of their first appearance in the templates' times. */
export function blocksInOrder(school: School): Block[] {
  const first = new Map<string, string>();
  for (const template of school.templates) {
    for (const time of template.times) {
      const known = first.get(time.block);
      if (known === undefined || time.start < known) first.set(time.block, time.start);
    }
  }
  const startOf = (block: Block): string => first.get(block.id) ?? '99:99';
  return [...school.blocks].sort((a, b) => compareText(startOf(a), startOf(b)) || compareText(a.id, b.id));
}

function dayKind(school: School, date: string, grade: string): DayKind {
  let kind: DayKind = 'normal';
  for (const entry of school.term.dayKinds) {
    if (inRange(date, entry.dates) && (!entry.grades || entry.grades.includes(grade))) kind = entry.kind;
  }
  return kind;
}

function templateFinder(templates: readonly Template[]): (day: TermDay, grade: string) => Template | null {
  const cache = new Map<string, Template | null>();
  return (day, grade) => {
    const key = `${day.season} ${day.weekday} ${grade}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const found =
      templates.find(
        (template) =>
          (!template.seasons || template.seasons.includes(day.season)) &&
          (!template.weekdays || template.weekdays.includes(day.weekday)) &&
          (!template.grades || template.grades.includes(grade)),
      ) ?? null;
    cache.set(key, found);
    return found;
  };
}
