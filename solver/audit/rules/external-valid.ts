import type { AuditRule, Finding } from '../audit.ts';
import { externalInvalid } from '../availability.ts';
import { dutyName } from '../describe.ts';

/** 校外人员和机构只在批准期、资质有效期和可到校时间之内到岗。 Externals only while approved, licensed and agreed. */
export const externalValid: AuditRule = {
  id: 'external-valid',
  check(context) {
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const person = context.external.get(duty.person ?? '');
      const day = context.dayOn.get(duty.date);
      const reason = person && day && externalInvalid(context, person, day, duty);
      if (!person || !reason) return [];
      const name = dutyName(context, duty);
      return [
        {
          who: [person.id],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `校外人员${person.name}不能到岗（${reason.zh}），却排了${name.zh}。`,
            en: `${person.name} from outside may not come (${reason.en}), but has ${name.en}.`,
          },
          remedy: { zh: '换人或补办手续。', en: 'Choose somebody else or renew the papers.' },
        },
      ];
    });
  },
};
