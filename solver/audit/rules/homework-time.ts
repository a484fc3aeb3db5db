import type { AuditRule } from '../audit.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/** 有时间在校内做作业。 On every date with service a grade has a homework block. */
export const homeworkTime: AuditRule = {
  id: 'homework-time',
  check(context) {
    const wrong = serviceDays(context)
      .filter(({ span, blocks }) => span !== null && !blocks.some(({ block }) => block.kind === 'homework'))
      .map(({ day, grade }) => ({
        day,
        grade,
        zh: '有课后服务，却没有作业时段',
        en: 'has service, but no homework block',
      }));
    return byGradeAndWeekday(wrong, { zh: '安排作业时段。', en: 'Give the day a homework block.' });
  },
};
