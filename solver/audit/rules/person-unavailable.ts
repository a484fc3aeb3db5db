import type { AuditRule, Finding } from '../audit.ts';
import { staffUnavailable } from '../availability.ts';
import { dutyName } from '../describe.ts';

/** 有课、开会、请假、哺乳等不能到岗的时间里，不安排任何值守。 No duty of staff when the person cannot be there. */
export const personUnavailable: AuditRule = {
  id: 'person-unavailable',
  check(context) {
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const person = context.staff.get(duty.person ?? '');
      const day = context.dayOn.get(duty.date);
      const reason = person && day && staffUnavailable(context, person, day, duty);
      if (!person || !reason) return [];
      const name = dutyName(context, duty);
      return [
        {
          who: [person.id],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `${person.name}不能到岗（${reason.zh}），却排了${name.zh}。`,
            en: `${person.name} cannot be there (${reason.en}), but has ${name.en}.`,
          },
          remedy: { zh: '换一名能到岗的人。', en: 'Choose somebody who can be there.' },
        },
      ];
    });
  },
};
