import type { AuditRule, Finding } from '../audit.ts';
import { rosterView } from '../certificate/roster-view.ts';
import { lateDates, rowsOf } from '../side/measures.ts';

/**
 * 连续晚走的天数不超过本人的上限；学校自己锁定的除外。
 * Nobody is late on more consecutive dates than his or her cap; rows of nothing but given duties are the school's own.
 */
export const lateDaysInARow: AuditRule = {
  id: 'late-days-in-a-row',
  check(context) {
    const late = lateDates({ context, view: rosterView(context) }, 'after');
    return context.school.staff.flatMap(({ id, name, caps }): Finding[] => {
      const own = late.get(id);
      const most = caps.lateDaysInARow;
      if (!own || most === undefined) return [];
      return rowsOf(own.keys())
        .filter((row) => row.length > most && row.some((date) => own.get(date)))
        .map((row) => ({
          who: [id],
          where: row.join(', '),
          when: row[0],
          sentence: {
            zh: `${name}从 ${row[0]} 起连续晚走 ${row.length} 天，上限 ${most} 天。`,
            en: `${name} is late on ${row.length} dates in a row from ${row[0]}; the cap is ${most}.`,
          },
          remedy: {
            zh: '把其中一天的晚间任务换给别人。',
            en: 'Give the late duties of one of these dates to others.',
          },
        }));
    });
  },
};
