import type { AuditRule, Finding } from '../audit.ts';
import { gradeName, pupilName, sessionName } from '../describe.ts';

/** 学生只进入面向本年级的班次。 A pupil is only in clubs that are open to his or her grade; closed groups name members. */
export const sectionGrades: AuditRule = {
  id: 'section-grades',
  check(context) {
    return context.plan.enrolment.placements.flatMap(({ pupil: id, session: at }): Finding[] => {
      const session = context.session.get(at);
      const club = context.club.get(session?.club ?? '');
      const grade = context.gradeOfClass.get(context.pupil.get(id)?.class ?? '') ?? '';
      if (!session || !club) return [];
      const admitted = club.members ? club.members.includes(id) : club.grades.includes(grade);
      // Strangers in a closed group are the matter of `closed-group`.
      if (session.grades.includes(grade) && (admitted || club.members)) return [];
      const [who, where] = [pupilName(context, id), sessionName(context, session)];
      return [
        {
          who: [id],
          where: at,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${who}在${where.zh}，但该班次不面向${gradeName(context, grade)}。`,
            en: `${who} is in ${where.en}, which is not open to ${gradeName(context, grade)}.`,
          },
          remedy: { zh: '转到面向本年级的社团。', en: 'Move the pupil to a club for the grade.' },
        },
      ];
    });
  },
};
