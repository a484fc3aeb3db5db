import type { AuditRule, Finding } from '../audit.ts';
import { sessionName } from '../describe.ts';

/** 校外人员身边配有本校助教。 Every session of a club whose leader is from outside has a place for an assistant of the school. */
export const assistantsBesideExternals: AuditRule = {
  id: 'assistants-beside-externals',
  check(context) {
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      const outside = session.leaders.some((leader) => context.external.has(leader));
      if (!outside || session.assistants > 0) return [];
      const name = sessionName(context, session);
      return [
        {
          who: [...session.leaders],
          where: session.id,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${name.zh}由校外人员带，没有本校助教。`,
            en: `${name.en} is led from outside, and nobody of the school stands beside.`,
          },
          remedy: { zh: '为这个社团配一名助教。', en: 'Ask for an assistant in this club.' },
        },
      ];
    });
  },
};
