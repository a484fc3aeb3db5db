import type { AuditRule, Finding } from '../audit.ts';
import { nameOf, sessionName } from '../describe.ts';

/**
 * 每个作业班在每个星期几由固定的一个人看护，临时代班除外。
 * One person per group, place and weekday; exceptions on single dates are marked as covers (that a cover was needed is
 * the matter of `certificate-valid`).
 */
export const homeworkSupervisorFixed: AuditRule = {
  id: 'homework-supervisor-fixed',
  check(context) {
    const series = new Map<string, { people: Set<string>; session: string }>();
    for (const { series: id, id: duty, session, role, person } of context.plan.roster.duties) {
      if (role !== 'fixed' || person === null || session === undefined || id === duty) continue;
      const entry = series.get(id) ?? { people: new Set(), session };
      entry.people.add(person);
      series.set(id, entry);
    }
    return [...series]
      .filter(([, { people }]) => people.size > 1)
      .map(([id, { people, session: at }]): Finding => {
        const session = context.session.get(at);
        const name = session ? sessionName(context, session) : { zh: id, en: id };
        const who = [...people].sort();
        const names = who.map((person) => nameOf(context, person)).join('、');
        return {
          who,
          where: id,
          when: session ? `${session.weekday}/${session.block}` : '',
          sentence: {
            zh: `${name.zh}由 ${who.length} 个人轮流看护：${names}。`,
            en: `${name.en} is supervised by ${who.length} people in turn: ${names}.`,
          },
          remedy: { zh: '固定一个人，临时换人标为代班。', en: 'Keep one person; mark exceptions as covers.' },
        };
      });
  },
};
