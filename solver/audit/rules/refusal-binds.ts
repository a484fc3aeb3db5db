import type { AuditRule, Finding } from '../audit.ts';
import { dutyName } from '../describe.ts';
import { fixedBySchool } from '../locked.ts';
import { willingnessOf } from '../willingness.ts';

/**
 * 学校规定“不愿意”有约束力时，不把任务派给表示不愿意的人。
 * Where refusal binds, nobody gets what he or she refused; what the school locks by hand stays its own decision.
 */
export const refusalBinds: AuditRule = {
  id: 'refusal-binds',
  check(context) {
    if (!context.school.options.refusalBinds) return [];
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const person = context.staff.get(duty.person ?? '');
      const day = context.dayOn.get(duty.date);
      if (!person || !day) return [];
      if (willingnessOf(person, day.follows, duty.block, duty.work) !== 'refuse') return [];
      if (fixedBySchool(context, duty)) return [];
      const name = dutyName(context, duty);
      return [
        {
          who: [person.id],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `${person.name}表示不愿意，学校规定有约束力，却排了${name.zh}。`,
            en: `${person.name} refused and refusal binds here, but has ${name.en}.`,
          },
          remedy: {
            zh: '换一名愿意的人，或征得本人同意。',
            en: 'Choose somebody who is willing, or ask again.',
          },
        },
      ];
    });
  },
};
