import type { AuditRule, Finding } from '../audit.ts';
import { sessionName } from '../describe.ts';
import { listParam } from '../policy-params.ts';

/** 低年级没有书面作业，改做户外、劳动、阅读等活动。 No group with pupils of the grades that the region names does written homework. */
export const lowerGradesNoWrittenHomework: AuditRule = {
  id: 'lower-grades-no-written-homework',
  check(context) {
    const numbers = listParam(context.policy, 'lower-grades-no-written-homework', 'grades');
    const grades = new Set(
      context.school.grades.filter(({ number }) => numbers.includes(`${number}`)).map(({ id }) => id),
    );
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      if (context.activity.get(session.activity ?? '')?.kind !== 'homework') return [];
      if (!session.grades.some((grade) => grades.has(grade))) return [];
      const name = sessionName(context, session);
      return [
        {
          who: [session.id],
          where: session.id,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${name.zh}里有没有书面作业的年级。`,
            en: `${name.en} holds pupils of a grade without written homework.`,
          },
          remedy: { zh: '改为户外、劳动或阅读等活动。', en: 'Let them play outdoors, work or read instead.' },
        },
      ];
    });
  },
};
