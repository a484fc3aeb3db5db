import { DateTime } from 'luxon';
import type { School } from '../model/school.ts';

/**
 * The audit's own expansion of the term, written apart from the planner's calendar on purpose: it asks, date by date
 * and grade by grade, what the school document says.
 */
export interface AuditDay {
  /** Place in the list of school days, from 0. */
  readonly index: number;
  readonly date: string;
  /** Weekday of the table that is followed, 1–5. */
  readonly follows: number;
  /** Week of the term, from 1. */
  readonly week: number;
  readonly season: string;
  readonly makeUp: boolean;
  readonly vendorsCome: boolean;
  /** Grades with service, and of these the grades whose clubs meet. */
  readonly service: ReadonlySet<string>;
  readonly clubs: ReadonlySet<string>;
}

export type Span = readonly [start: number, end: number];

/** Does the ISO date lie in the range, both ends included? */
export function within(date: string, range: { from: string; to: string }): boolean {
  return range.from <= date && date <= range.to;
}

/** Every school day of the term, in order, also those without service. */
export function auditDays(school: School): AuditDay[] {
  const { term } = school;
  const first = DateTime.fromISO(term.start, { zone: 'utc' });
  const last = DateTime.fromISO(term.end, { zone: 'utc' });
  const firstMonday = first.minus({ days: first.weekday - 1 });
  const days: AuditDay[] = [];
  for (let moment = first; moment <= last; moment = moment.plus({ days: 1 })) {
    const date = moment.toISODate() as string;
    const special = term.makeUpDays.filter((day) => day.date === date).at(-1);
    if (!special) {
      if (moment.weekday > 5) continue;
      if (term.holidays.some(({ dates }) => within(date, dates))) continue;
    }
    const service = new Set<string>();
    const clubs = new Set<string>();
    for (const { id } of school.grades) {
      const entry = term.dayKinds
        .filter((kind) => within(date, kind.dates) && (kind.grades?.includes(id) ?? true))
        .at(-1);
      const rule = term.dayRules[entry?.kind ?? 'normal'];
      if (!rule.service || special?.service === false) continue;
      service.add(id);
      if (!rule.clubs || special?.clubs === false) continue;
      if (term.clubWindow && !within(date, term.clubWindow)) continue;
      clubs.add(id);
    }
    days.push({
      index: days.length,
      date,
      follows: special ? special.follows : moment.weekday,
      week: 1 + Math.floor(moment.diff(firstMonday, 'days').days / 7),
      season: term.seasons.find(({ dates }) => within(date, dates))?.id ?? '-',
      makeUp: special !== undefined,
      vendorsCome: special ? special.vendors : true,
      service,
      clubs,
    });
  }
  return days;
}

/** Minutes of a block for a grade on a day; null where the block does not take place. */
export function auditBlockMinutes(
  school: School,
  day: AuditDay,
  grade: string,
  blockId: string,
): Span | null {
  if (!day.service.has(grade)) return null;
  const block = school.blocks.find(({ id }) => id === blockId);
  if (!block?.weekdays.includes(day.follows)) return null;
  if (block.grades && !block.grades.includes(grade)) return null;
  const time = auditTemplate(school, day, grade)?.times.find((entry) => entry.block === blockId);
  return time ? [minutes(time.start), minutes(time.end)] : null;
}

/** The bell times in force for a grade on a day: the first template all of whose conditions hold. */
export function auditTemplate(
  school: School,
  day: AuditDay,
  grade: string,
): School['templates'][number] | undefined {
  return school.templates.find(
    ({ seasons, weekdays, grades }) =>
      (seasons === undefined || seasons.includes(day.season)) &&
      (weekdays === undefined || weekdays.includes(day.follows)) &&
      (grades === undefined || grades.includes(grade)),
  );
}

/** Minutes after midnight of a bell time. */
export function minutes(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

/** Does a two-week rhythm include a week of the term? */
export function inWeeks(weeks: 'every' | 'odd' | 'even', week: number): boolean {
  if (weeks === 'every') return true;
  return weeks === (week % 2 === 0 ? 'even' : 'odd');
}
