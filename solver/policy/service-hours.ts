import type { TermCalendar } from '../model/calendar.ts';
import { compareText } from '../model/primitives.ts';
import type { Grade, School } from '../model/school.ts';
import type { Block } from '../model/term.ts';

export interface ServiceBlockTime {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** What a grade is offered after the lessons on the dates of a weekday that have the same bell times. */
export interface ServiceHours {
  readonly grade: Grade;
  readonly weekday: number;
  /** Dates that look like this, rising. */
  readonly dates: readonly string[];
  /** Blocks of the after-school ledger in order of time. */
  readonly blocks: readonly ServiceBlockTime[];
  /** First start and last end; breaks at the ends and extended care are no part of the service. Null: no service. */
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly lessonsEnd: number | null;
  readonly afternoonStart: string | null;
  readonly season: string;
}

/** The service hours of every grade with classes, by weekday and bell times, in order of grades and weekdays. */
export function serviceHours(school: School, calendar: TermCalendar): ServiceHours[] {
  const taught = new Set(school.classes.map(({ grade }) => grade));
  const own = school.blocks.filter(({ ledger }) => ledger === 'afterSchool');
  const groups = new Map<string, { hours: ServiceHours; dates: string[] }>();
  for (const day of calendar.days) {
    for (const grade of school.grades) {
      if (!taught.has(grade.id) || !day.grades.get(grade.id)?.service) continue;
      const template = calendar.template(day, grade.id);
      const key = `${grade.id} ${day.weekday} ${day.season} ${template?.id ?? ''}`;
      const known = groups.get(key);
      if (known) {
        known.dates.push(day.date);
        continue;
      }
      const blocks = own
        .flatMap((block): ServiceBlockTime[] => {
          const time = calendar.blockTime(day, grade.id, block.id);
          return time ? [{ block, start: time.startMinute, end: time.endMinute }] : [];
        })
        .sort((a, b) => a.start - b.start || compareText(a.block.id, b.block.id));
      const core = blocks.filter(({ block }) => block.kind !== 'break' && block.kind !== 'extended');
      const dates = [day.date];
      const hours: ServiceHours = {
        grade,
        weekday: day.weekday,
        dates,
        blocks,
        span:
          core.length === 0
            ? null
            : {
                start: Math.min(...core.map(({ start }) => start)),
                end: Math.max(...core.map(({ end }) => end)),
              },
        lessonsEnd: calendar.lessonsEnd(day, grade.id),
        afternoonStart: template?.afternoonStart ?? null,
        season: day.season,
      };
      groups.set(key, { hours, dates });
    }
  }
  return [...groups.values()]
    .map(({ hours }) => hours)
    .sort(
      (a, b) =>
        a.grade.number - b.grade.number ||
        compareText(a.grade.id, b.grade.id) ||
        a.weekday - b.weekday ||
        compareText(a.dates[0], b.dates[0]),
    );
}
