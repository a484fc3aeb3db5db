import type { AuditRule } from '../audit.ts';
import { datesText } from '../describe.ts';
import { streamsOn } from '../expected-duties.ts';
import { dutiesByDate } from '../posts-on-dates.ts';

/**
 * 没有参加而留在学校的学生也有人看管。
 * On every date on which pupils leave who do not take part, somebody looks after those of them who wait, until the last
 * has left.
 */
export const waitingSupervision: AuditRule = {
  id: 'waiting-supervision',
  check(context) {
    const duties = dutiesByDate(context, 'waiting');
    const missing = context.days
      .filter((day) => {
        const leaving = streamsOn(context, day)
          .filter(({ after }) => after === null)
          .flatMap(({ units }) => units.filter(({ pupils }) => pupils > 0));
        if (leaving.length === 0) return false;
        const last = Math.max(...leaving.map(({ minute }) => minute));
        return !(duties.get(day.date) ?? []).some(
          ({ startMinute, endMinute }) => startMinute <= last && last <= endMinute,
        );
      })
      .map(({ date }) => date);
    if (missing.length === 0) return [];
    const when = datesText(missing);
    return [
      {
        who: [],
        where: 'waiting',
        when: missing.join(', '),
        sentence: {
          zh: `没有参加服务的学生放学时，无人看管等候的学生（${when.zh}）。`,
          en: `Nobody looks after pupils who wait although they do not take part (${when.en}).`,
        },
        remedy: { zh: '设置候接看护岗位。', en: 'Set up a waiting post for the first dismissal.' },
      },
    ];
  },
};
