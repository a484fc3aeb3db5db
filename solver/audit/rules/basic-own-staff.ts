import type { AuditRule, Finding } from '../audit.ts';
import { dutyName, nameOf } from '../describe.ts';
import { textParam } from '../policy-params.ts';

/**
 * 基础课后服务由本校教师承担。
 * Groups in homework blocks of the after-school service are supervised by own staff; by own teachers (or leaders who
 * teach) where the region says so.
 */
export const basicOwnStaff: AuditRule = {
  id: 'basic-own-staff',
  check(context) {
    const teachersOnly = textParam(context.policy, 'basic-own-staff', 'staff') === 'ownTeachers';
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const session = context.session.get(duty.session ?? '');
      const block = context.block.get(session?.block ?? '');
      if (duty.person === null || session?.kind !== 'group') return [];
      if (block?.kind !== 'homework' || block.ledger !== 'afterSchool') return [];
      const person = context.staff.get(duty.person);
      const teaches =
        person?.kind === 'teacher' ||
        (person?.kind === 'leader' && person.subjects.length + person.teaches.length > 0);
      if (person && (teaches || !teachersOnly)) return [];
      const [name, what] = [nameOf(context, duty.person), dutyName(context, duty)];
      const who = teachersOnly
        ? { zh: '本校教师', en: 'an own teacher' }
        : { zh: '本校教职工', en: 'on the own staff' };
      return [
        {
          who: [duty.person],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `${what.zh}由${name}承担，但${name}不是${who.zh}。`,
            en: `${name} has ${what.en}, but is not ${who.en}.`,
          },
          remedy: { zh: '改由本校教师承担。', en: 'Give the duty to an own teacher.' },
        },
      ];
    });
  },
};
