import type { AuditRule, Finding } from '../audit.ts';
import { weekdayName } from '../describe.ts';
import { listParam } from '../policy-params.ts';
import { serviceDays } from '../service-days.ts';

/**
 * 每周五天都开展课后服务。
 * On each weekday the region names a grade has after-school blocks on every date with service, and not all dates of the
 * weekday are without service.
 */
export const fiveDays: AuditRule = {
  id: 'five-days',
  check(context) {
    const weekdays = listParam(context.policy, 'five-days', 'weekdays').map(Number);
    const services = serviceDays(context);
    const grades = context.school.grades.filter(({ id }) =>
      context.school.classes.some(({ grade }) => grade === id),
    );
    return grades.flatMap((grade) =>
      weekdays.flatMap((weekday): Finding[] => {
        const dates = context.days.filter(({ follows }) => follows === weekday);
        const own = services.filter((entry) => entry.grade.id === grade.id && entry.day.follows === weekday);
        const empty = own.filter(({ span }) => span === null);
        if (dates.length === 0 || (own.length > 0 && empty.length === 0)) return [];
        const day = weekdayName(weekday);
        return [
          {
            who: [],
            where: grade.id,
            when: (own.length > 0 ? empty.map((entry) => entry.day) : dates)
              .map(({ date }) => date)
              .join(', '),
            sentence: {
              zh: `${grade.name}${day.zh}没有课后服务。`,
              en: `${grade.name} has no after-school service on ${day.en}.`,
            },
            remedy: { zh: '为这一天安排时段。', en: 'Give the weekday blocks of service.' },
          },
        ];
      }),
    );
  },
};
