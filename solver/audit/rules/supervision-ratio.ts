import type { AuditRule, Finding } from '../audit.ts';
import { sessionName } from '../describe.ts';

/**
 * 每组学生数与看护人数之比不超过学校规定的比例。
 * Pupils per person stay within the activity's figure and the school's. One finding a session, its worst date.
 */
export const supervisionRatio: AuditRule = {
  id: 'supervision-ratio',
  check(context) {
    const { pupilsPerSupervisor } = context.school.options;
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      const activity = context.activity.get(session.activity ?? '');
      const ratio = Math.min(activity?.pupilsPerSupervisor ?? pupilsPerSupervisor, pupilsPerSupervisor);
      const club = context.club.get(session.club ?? '');
      const leaders = club?.leaders.alternating ? 1 : (club?.leaders.count ?? 1);
      const people = session.kind === 'club' ? leaders + session.assistants : session.supervisors;
      let worst = { date: '', pupils: 0 };
      for (const { day } of context.runsOn(session)) {
        const pupils = context.present(session, day);
        if (pupils > worst.pupils) worst = { date: day.date, pupils };
      }
      if (worst.pupils <= ratio * people) return [];
      const name = sessionName(context, session);
      return [
        {
          who: [session.id],
          where: session.room,
          when: worst.date,
          sentence: {
            zh: `${name.zh}在 ${worst.date} 有 ${worst.pupils} 名学生、${people} 名看护人，每人最多看护 ${ratio} 名。`,
            en: `${name.en} has ${worst.pupils} pupils and ${people} people in charge on ${worst.date}; at most ${ratio} pupils each.`,
          },
          remedy: { zh: '增加一名看护人或分组。', en: 'Add a supervisor, or split the group.' },
        },
      ];
    });
  },
};
