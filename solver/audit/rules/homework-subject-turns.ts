import type { AuditRule, Finding } from '../audit.ts';
import { gradeName } from '../describe.ts';
import { serviceDays } from '../service-days.ts';

/** Weeks with fewer dates say little about turns. */
const LEAST_DATES = 3;

/**
 * 学科教师轮班，为学生作业答疑。
 * In every full enough week of the term teachers of at least two subjects supervise homework or answer questions in
 * each grade. One finding a grade.
 */
export const homeworkSubjectTurns: AuditRule = {
  id: 'homework-subject-turns',
  check(context) {
    const cells = new Map<
      string,
      { grade: string; week: number; dates: Set<string>; subjects: Set<string> }
    >();
    for (const duty of context.plan.roster.duties) {
      const session = context.session.get(duty.session ?? '');
      const kind = context.activity.get(session?.activity ?? '')?.kind;
      const day = context.dayOn.get(duty.date);
      if (!session || !day || (kind !== 'homework' && kind !== 'qa')) continue;
      if (context.block.get(session.block)?.ledger !== 'afterSchool') continue;
      const subjects = context.staff.get(duty.person ?? '')?.subjects ?? [];
      for (const grade of session.grades) {
        const key = `${grade}|${day.week}`;
        const cell = cells.get(key) ?? { grade, week: day.week, dates: new Set(), subjects: new Set() };
        cell.dates.add(day.date);
        for (const subject of subjects) cell.subjects.add(subject);
        cells.set(key, cell);
      }
    }
    const grades = new Set(serviceDays(context).map(({ grade }) => grade.id));
    return [...grades].flatMap((grade): Finding[] => {
      const weeks = [...cells.values()].filter(
        (cell) => cell.grade === grade && cell.dates.size >= LEAST_DATES && cell.subjects.size < 2,
      );
      if (weeks.length === 0) return [];
      const [first] = weeks;
      const subject = [...first.subjects].join() || '—';
      const name = gradeName(context, grade);
      return [
        {
          who: [],
          where: grade,
          when: weeks.map(({ week }) => `${week}`).join(', '),
          sentence: {
            zh: `${name}第 ${first.week} 周等 ${weeks.length} 周的作业答疑只有一个学科（${subject}）的教师。`,
            en: `In ${weeks.length} weeks from week ${first.week} only teachers of ${subject} help with homework in ${name}.`,
          },
          remedy: { zh: '安排不同学科的教师轮班。', en: 'Let teachers of several subjects take turns.' },
        },
      ];
    });
  },
};
