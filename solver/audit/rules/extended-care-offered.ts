import type { AuditRule } from '../audit.ts';
import { wholeParam } from '../policy-params.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/**
 * 为有特殊需要的学生提供延时托管。
 * Every grade with service is offered a block of extended care after it, as long as the region says, if it says so.
 */
export const extendedCareOffered: AuditRule = {
  id: 'extended-care-offered',
  check(context) {
    const least = wholeParam(context.policy, 'extended-care-offered', 'minutes');
    const wrong = serviceDays(context).flatMap(({ day, grade, blocks, span }) => {
      const last = span?.[1] ?? 0;
      const extended = blocks.filter(
        ({ block }) => block.kind === 'extended' && block.ledger === 'afterSchool',
      );
      if (span === null) return [];
      const until = Math.max(last, ...extended.map((entry) => entry.span[1]));
      if (extended.length > 0 && until - last >= (least ?? 1)) return [];
      return [
        {
          day,
          grade,
          zh:
            extended.length === 0
              ? '没有延时托管'
              : `延时托管只有 ${until - last} 分钟，应为 ${least ?? 1} 分钟`,
          en:
            extended.length === 0
              ? 'is offered no extended care'
              : `is offered ${until - last} minutes of extended care; ${least ?? 1} are asked for`,
        },
      ];
    });
    return byGradeAndWeekday(wrong, { zh: '增加延时托管时段。', en: 'Offer a block of extended care.' });
  },
};
