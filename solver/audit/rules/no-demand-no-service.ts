import type { AuditRule, Finding } from '../audit.ts';
import { sessionName } from '../describe.ts';

/** 没有需求的，不组织服务。 No session of the plan is without pupils on all its dates. */
export const noDemandNoService: AuditRule = {
  id: 'no-demand-no-service',
  check(context) {
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      if (context.runsOn(session).some(({ day }) => context.expected(session, day) > 0)) return [];
      const name = sessionName(context, session);
      return [
        {
          who: [session.id],
          where: session.id,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${name.zh}整个学期没有学生。`,
            en: `${name.en} has no pupils on any date.`,
          },
          remedy: { zh: '取消这个组。', en: 'Close the group.' },
        },
      ];
    });
  },
};
