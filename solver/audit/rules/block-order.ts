import type { AuditRule } from '../audit.ts';
import { clock } from '../describe.ts';
import { listParam } from '../policy-params.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/** 课后服务采取1+X：先作业，后社团。 The kinds of blocks follow one another in the region's order. */
export const blockOrder: AuditRule = {
  id: 'block-order',
  check(context) {
    const order = listParam(context.policy, 'block-order', 'order');
    const wrong = serviceDays(context).flatMap(({ day, grade, blocks }) => {
      const found = order.slice(1).flatMap((kind, at) => {
        const earlier = blocks.filter(({ block }) => block.kind === order[at]);
        const later = blocks.filter(({ block }) => block.kind === kind);
        const first = later[0];
        const last = earlier.at(-1);
        return first && last && first.span[0] < last.span[1] ? [{ first, last }] : [];
      });
      return found.slice(0, 1).map(({ first, last }) => ({
        day,
        grade,
        zh: `“${first.block.name}” ${clock(first.span[0])} 开始，早于“${last.block.name}”结束的 ${clock(last.span[1])}`,
        en: `has ${first.block.name} from ${clock(first.span[0])}, before ${last.block.name} ends at ${clock(last.span[1])}`,
      }));
    });
    return byGradeAndWeekday(wrong, {
      zh: '把作业时段排在社团时段之前。',
      en: 'Put the homework block before the clubs.',
    });
  },
};
