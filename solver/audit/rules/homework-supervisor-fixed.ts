import type { AuditRule, Finding } from '../audit.ts';
import { nameOf, sessionName } from '../describe.ts';
import { fixedBySchool } from '../locked.ts';

/**
 * 每个作业班在每个星期几由固定的一个人看护，临时代班除外。
 * One person per group, place and weekday; exceptions on single dates are marked as covers, and on fewer dates than not.
 */
export const homeworkSupervisorFixed: AuditRule = {
  id: 'homework-supervisor-fixed',
  check(context) {
    const series = new Map<string, { people: Set<string>; fixed: number; covers: number; locked: boolean; session: string }>();
    for (const duty of context.plan.roster.duties) {
      const session = context.session.get(duty.session ?? '');
      if (session?.kind !== 'group' || (duty.role !== 'fixed' && duty.role !== 'cover')) continue;
      if (duty.series === duty.id) continue;
      const entry = series.get(duty.series) ?? {
        people: new Set(),
        fixed: 0,
        covers: 0,
        locked: false,
        session: session.id,
      };
      if (duty.role === 'cover') entry.covers += 1;
      else {
        entry.fixed += 1;
        if (fixedBySchool(context, duty)) entry.locked = true;
        if (duty.person !== null) entry.people.add(duty.person);
      }
      series.set(duty.series, entry);
    }
    return [...series].flatMap(([id, { people, fixed, covers, locked, session: at }]): Finding[] => {
      const oneHolder = people.size < 2;
      const mostlyCovered = people.size === 1 && covers > fixed && !locked;
      if (oneHolder && !mostlyCovered) return [];
      const session = context.session.get(at);
      const name = session ? sessionName(context, session) : { zh: id, en: id };
      const who = [...people].sort();
      const names = who.map((person) => nameOf(context, person));
      return [
        {
          who,
          where: id,
          when: session ? `${session.weekday}/${session.block}` : '',
          sentence: oneHolder
            ? {
                zh: `${name.zh}名义上由${names[0]}看护，但 ${covers} 次代班多于本人的 ${fixed} 次。`,
                en: `${names[0]} is named for ${name.en}, but others cover ${covers} dates and ${names[0]} has ${fixed}.`,
              }
            : {
                zh: `${name.zh}由 ${who.length} 个人轮流看护：${names.join('、')}。`,
                en: `${name.en} is supervised by ${who.length} people in turn: ${names.join(', ')}.`,
              },
          remedy: { zh: '固定一个人，临时换人标为代班。', en: 'Keep one person; mark exceptions as covers.' },
        },
      ];
    });
  },
};
