import type { AuditRule, Finding } from '../audit.ts';

/** 课后服务只在上课日开展。 No date of the plan and no duty lies on a day without school. One finding a date. */
export const serviceSchoolDaysOnly: AuditRule = {
  id: 'service-school-days-only',
  check(context) {
    const duties = new Map<string, number>();
    for (const { date } of context.plan.calendar.days) duties.set(date, 0);
    for (const { date } of context.plan.roster.duties) duties.set(date, (duties.get(date) ?? 0) + 1);
    return [...duties]
      .filter(([date]) => !context.dayOn.has(date))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([date, count]): Finding => ({
          who: [],
          where: date,
          when: date,
          sentence: {
            zh: `${date} 不是上课日，方案却列入了这一天（${count} 项值守任务）。`,
            en: `${date} is no school day, but the plan has it, with ${count} duties.`,
          },
          remedy: { zh: '删去这一天的安排。', en: 'Remove what is planned on this date.' },
        }),
      );
  },
};
