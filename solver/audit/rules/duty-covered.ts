import type { AuditRule, Finding } from '../audit.ts';
import { dutyName } from '../describe.ts';

/** 每一项值守任务都有人承担。 Every duty has a person, unless the school has locked it to stay empty. */
export const dutyCovered: AuditRule = {
  id: 'duty-covered',
  check(context) {
    const keptEmpty = new Set(
      context.school.locks.flatMap((lock) =>
        lock.kind === 'duty' && lock.person === null ? [lock.duty] : [],
      ),
    );
    return context.plan.roster.duties
      .filter((duty) => duty.person === null && !keptEmpty.has(duty.id))
      .map((duty): Finding => {
        const name = dutyName(context, duty);
        return {
          who: [],
          where: duty.id,
          when: duty.date,
          sentence: { zh: `${name.zh}无人承担。`, en: `Nobody takes this duty: ${name.en}.` },
          remedy: {
            zh: '按未落实事项中的办法补人。',
            en: 'See the open items for the cheapest remedies.',
          },
        };
      });
  },
};
