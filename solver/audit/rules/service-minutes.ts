import type { AuditRule } from '../audit.ts';
import { textParam, wholeParam } from '../policy-params.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/**
 * 每天的课后服务时间达到规定的长度。
 * From the first start to the last end of a grade's service, breaks between included and extended care left out, as
 * long as the region says: at least, or about.
 */
export const serviceMinutes: AuditRule = {
  id: 'service-minutes',
  check(context) {
    const { policy } = context;
    const due = wholeParam(policy, 'service-minutes', 'minutes');
    if (due === undefined) return [];
    const about = textParam(policy, 'service-minutes', 'sense') === 'about';
    const tolerance = about ? (wholeParam(policy, 'about-tolerance', 'minutes') ?? 0) : 0;
    const wrong = serviceDays(context).flatMap(({ day, grade, span }) => {
      if (!span) return [];
      const length = span[1] - span[0];
      const fits = about ? Math.abs(length - due) <= tolerance : length >= due;
      if (fits) return [];
      const should = about ? `${due - tolerance}–${due + tolerance}` : `${due}`;
      return [
        {
          day,
          grade,
          zh: `课后服务 ${length} 分钟，应为${about ? '' : '至少'} ${should} 分钟`,
          en: `has ${length} minutes of service; ${about ? '' : 'at least '}${should} are asked for`,
        },
      ];
    });
    return byGradeAndWeekday(wrong, { zh: '调整时段的起止时间。', en: 'Change the times of the blocks.' });
  },
};
