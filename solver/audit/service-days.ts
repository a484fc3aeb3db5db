import type { Grade } from '../model/school.ts';
import type { Block } from '../model/term.ts';
import type { Finding } from './audit.ts';
import type { AuditContext, Span } from './context.ts';
import { datesText, weekdayName } from './describe.ts';
import type { AuditDay } from './school-days.ts';

export interface ServiceBlock {
  readonly block: Block;
  readonly span: Span;
}

/** What a grade is offered after the lessons of one day: the blocks of the after-school ledger, in order of time. */
export interface ServiceDay {
  readonly day: AuditDay;
  readonly grade: Grade;
  readonly blocks: readonly ServiceBlock[];
  /** The service itself: breaks at its ends and extended care are no part of it. Null where there is none. */
  readonly span: Span | null;
}

/** Every grade with classes on every date on which it has service. */
export function serviceDays(context: AuditContext): ServiceDay[] {
  const { school } = context;
  const taught = new Set(school.classes.map(({ grade }) => grade));
  const grades = school.grades.filter(({ id }) => taught.has(id));
  const own = school.blocks.filter(({ ledger }) => ledger === 'afterSchool');
  return context.days.flatMap((day) =>
    grades
      .filter(({ id }) => day.service.has(id))
      .map((grade): ServiceDay => {
        const blocks = own
          .flatMap((block): ServiceBlock[] => {
            const span = context.blockSpan(day, grade.id, block.id);
            return span ? [{ block, span }] : [];
          })
          .sort((a, b) => a.span[0] - b.span[0]);
        const core = blocks.filter(({ block }) => block.kind !== 'break' && block.kind !== 'extended');
        const span: Span | null =
          core.length === 0
            ? null
            : [
                Math.min(...core.map((entry) => entry.span[0])),
                Math.max(...core.map((entry) => entry.span[1])),
              ];
        return { day, grade, blocks, span };
      }),
  );
}

/** One finding for all dates of a weekday on which the same is wrong for a grade. */
export function byGradeAndWeekday(
  wrong: readonly {
    readonly day: AuditDay;
    readonly grade: Grade;
    readonly zh: string;
    readonly en: string;
  }[],
  remedy: Finding['remedy'],
): Finding[] {
  const groups = new Map<string, { first: (typeof wrong)[number]; dates: string[] }>();
  for (const entry of wrong) {
    const key = `${entry.grade.id}|${entry.day.follows}|${entry.zh}`;
    const group = groups.get(key) ?? { first: entry, dates: [] };
    group.dates.push(entry.day.date);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, dates }): Finding => {
    const [day, when] = [weekdayName(first.day.follows), datesText(dates)];
    return {
      who: [],
      where: first.grade.id,
      when: dates.join(', '),
      sentence: {
        zh: `${first.grade.name}${day.zh}${first.zh}（${when.zh}）。`,
        en: `${first.grade.name} on ${day.en} ${first.en} (${when.en}).`,
      },
      remedy,
    };
  });
}
