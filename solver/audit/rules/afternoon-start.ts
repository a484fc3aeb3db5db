import type { AuditRule } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { clock } from '../describe.ts';
import { clockParam } from '../policy-params.ts';
import { type AuditDay, auditTemplate, minutes } from '../school-days.ts';
import { byGradeAndWeekday, serviceDays } from '../service-days.ts';

/**
 * 下午上课时间符合规定（按城乡和季节）。
 * Afternoon lessons begin when the region says for the setting and the season. Where a school's data do not tell the
 * season by its name, either time is accepted; a template without a time is not asked.
 */
export const afternoonStart: AuditRule = {
  id: 'afternoon-start',
  check(context) {
    const wrong = serviceDays(context).flatMap(({ day, grade }) => {
      const start = auditTemplate(context.school, day, grade.id)?.afternoonStart;
      const allowed = allowedStarts(context, day);
      if (start === undefined || allowed.length === 0 || allowed.includes(minutes(start))) return [];
      const due = allowed.map(clock).join(' / ');
      return [
        {
          day,
          grade,
          zh: `下午 ${start} 上课，应为 ${due}`,
          en: `begins afternoon lessons at ${start}; ${due} is asked for`,
        },
      ];
    });
    return byGradeAndWeekday(wrong, { zh: '按规定调整作息时间。', en: 'Change the bell times.' });
  },
};

function allowedStarts(context: AuditContext, day: AuditDay): number[] {
  const { setting, term } = context.school;
  if (setting === 'city') return [];
  const season = term.seasons.find(({ id }) => id === day.season);
  const words = `${season?.id ?? ''} ${season?.name ?? ''}`.toLowerCase();
  const summer = words.includes('夏') || words.includes('summer');
  const winter = words.includes('冬') || words.includes('winter');
  const params = [
    ...(winter && !summer ? [] : [`${setting}Summer`]),
    ...(summer && !winter ? [] : [`${setting}Winter`]),
  ];
  return params.flatMap((param) => clockParam(context.policy, 'afternoon-start', param) ?? []);
}
