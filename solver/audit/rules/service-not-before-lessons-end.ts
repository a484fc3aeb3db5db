import type { AuditRule } from '../audit.ts';
import { clock } from '../describe.ts';
import { auditTemplate, minutes } from '../school-days.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/** 课后服务在当天课程全部结束之后才开始。 No block of the service begins before the lessons of the grade end. */
export const serviceNotBeforeLessonsEnd: AuditRule = {
  id: 'service-not-before-lessons-end',
  check(context) {
    const wrong = serviceDays(context).flatMap(({ day, grade, blocks }) => {
      const template = auditTemplate(context.school, day, grade.id);
      const [first] = blocks;
      if (!template || !first || first.span[0] >= minutes(template.lessonsEnd)) return [];
      return [
        {
          day,
          grade,
          zh: `“${first.block.name}” ${clock(first.span[0])} 开始，课程 ${template.lessonsEnd} 才结束`,
          en: `has ${first.block.name} from ${clock(first.span[0])}, but lessons end at ${template.lessonsEnd}`,
        },
      ];
    });
    return byGradeAndWeekday(wrong, {
      zh: '把课后服务推迟到课程结束之后。',
      en: 'Begin the service after the lessons.',
    });
  },
};
