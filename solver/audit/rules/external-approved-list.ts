import type { AuditRule, Finding } from '../audit.ts';
import { datesText } from '../describe.ts';
import { within } from '../school-days.ts';
import { vendorsAtWork } from '../vendors.ts';

/** 只引进经审核列入名单的机构。 A vendor whose people work in the plan is on the approved list on all these dates. */
export const externalApprovedList: AuditRule = {
  id: 'external-approved-list',
  check(context) {
    return vendorsAtWork(context).flatMap(({ id, vendor, dates }): Finding[] => {
      const name = vendor?.name ?? id;
      const approved = vendor?.approved;
      const outside = dates.filter((date) => !approved || !within(date, approved));
      if (outside.length === 0 && approved) return [];
      const when = outside.length > 0 ? datesText(outside) : { zh: '整个学期', en: 'the whole term' };
      return [
        {
          who: [id],
          where: id,
          when: outside.join(', '),
          sentence: approved
            ? {
                zh: `${name}在 ${approved.from} 至 ${approved.to} 之外没有列入名单，却安排了课（${when.zh}）。`,
                en: `${name} is on the approved list from ${approved.from} to ${approved.to} only, but works outside it (${when.en}).`,
              }
            : {
                zh: `${name}没有列入审核通过的名单，却安排了课（${when.zh}）。`,
                en: `${name} is on no approved list, but works in the plan (${when.en}).`,
              },
          remedy: {
            zh: '选用名单内的机构，或补登批准日期。',
            en: 'Use a listed vendor, or record its approval.',
          },
        },
      ];
    });
  },
};
