import type { AuditRule, Finding } from '../audit.ts';
import { rosterView } from '../certificate/roster-view.ts';
import { nameOf } from '../describe.ts';
import { lateDates, pairsApart } from '../side/measures.ts';

/**
 * 互相回避的两个人（如同校双职工父母）不在同一天晚走；学校自己锁定的除外。
 * Two people of whom one names the other are not late on the same date, unless the school itself has given both what
 * keeps them.
 */
export const notWith: AuditRule = {
  id: 'not-with',
  check(context) {
    const late = lateDates({ context, view: rosterView(context) }, 'after');
    return pairsApart({ context }).flatMap((pair): Finding[] => {
      const [first, second] = pair.map((id) => late.get(id) ?? new Map<string, boolean>());
      const dates = [...first.keys()].filter(
        (date) => second.has(date) && (first.get(date) || second.get(date)),
      );
      return dates.sort().map((date) => {
        const [a, b] = pair.map((id) => nameOf(context, id));
        return {
          who: [...pair],
          where: date,
          when: date,
          sentence: {
            zh: `${a}和${b}不应同一天晚走，但 ${date} 两人都有晚间任务。`,
            en: `${a} and ${b} must not be late on the same date, but both are on ${date}.`,
          },
          remedy: {
            zh: '把其中一人的晚间任务换给别人。',
            en: 'Give the late duties of one of them to others.',
          },
        };
      });
    });
  },
};
