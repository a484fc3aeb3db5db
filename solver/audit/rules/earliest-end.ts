import type { AuditRule } from '../audit.ts';
import { clock } from '../describe.ts';
import { clockParam } from '../policy-params.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/** 课后服务不早于规定的时刻结束。 The service, extended care left out, ends no earlier than the region says. */
export const earliestEnd: AuditRule = {
  id: 'earliest-end',
  check(context) {
    const least = clockParam(context.policy, 'earliest-end', 'notBefore');
    if (least === undefined) return [];
    const wrong = serviceDays(context).flatMap(({ day, grade, span }) =>
      span && span[1] < least
        ? [
            {
              day,
              grade,
              zh: `课后服务 ${clock(span[1])} 结束，早于 ${clock(least)}`,
              en: `has service until ${clock(span[1])}, earlier than ${clock(least)}`,
            },
          ]
        : [],
    );
    return byGradeAndWeekday(wrong, {
      zh: '延长最后一个时段，或记录不能延长的理由。',
      en: 'Let the last block end later, or record the reason.',
    });
  },
};
