import type { AuditRule, Finding } from '../audit.ts';
import { serviceDays } from '../service-days.ts';

const PARTS = [
  { kind: 'homework', zh: '基础部分（作业时段）', en: 'basic part (homework)' },
  { kind: 'club', zh: '特色部分（社团时段）', en: 'special part (clubs)' },
] as const;

/**
 * 课后服务由基础部分和特色部分组成，两部分都要有。
 * Every grade has homework blocks and club blocks in the week; where somebody stays for clubs, the plan has a club that
 * is open to the grade.
 */
export const twoParts: AuditRule = {
  id: 'two-parts',
  check(context) {
    const services = serviceDays(context);
    const grades = new Map(services.map(({ grade }) => [grade.id, grade]));
    const clubs = context.plan.matrix.sessions.flatMap(({ club }) => context.club.get(club ?? '') ?? []);
    return [...grades.values()].flatMap((grade): Finding[] => {
      const own = services.filter((entry) => entry.grade.id === grade.id);
      const missing = PARTS.filter(
        ({ kind }) => !own.some(({ blocks }) => blocks.some(({ block }) => block.kind === kind)),
      );
      const wanted = context.pupils.some(
        (pupil) => context.gradeOfClass.get(pupil.class) === grade.id && pupil.choices.length > 0,
      );
      const noClub = missing.length === 0 && wanted && !clubs.some((club) => club.grades.includes(grade.id));
      if (missing.length === 0 && !noClub) return [];
      const what = noClub ? [PARTS[1]] : missing;
      return [
        {
          who: [],
          where: grade.id,
          when: '',
          sentence: {
            zh: `${grade.name}没有${what.map(({ zh }) => zh).join('和')}。`,
            en: `${grade.name} has no ${what.map(({ en }) => en).join(' and no ')}.`,
          },
          remedy: { zh: '为该年级补上这一部分。', en: 'Offer this part to the grade.' },
        },
      ];
    });
  },
};
