import type { Duty } from '../../model/duty.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { fixedBySchool } from '../locked.ts';

/**
 * 每个人每天、每周的任务数不超过本人的上限；没有本人上限时按学校的默认上限。
 * Caps on the duties of a date and of a week, and on the load of a week, hold. What the school itself has locked may
 * exceed them; nothing is added then.
 */
export const personCaps: AuditRule = {
  id: 'person-caps',
  check(context) {
    const byDate = new Map<string, Duty[]>();
    const byWeek = new Map<string, Duty[]>();
    const add = (lists: Map<string, Duty[]>, key: string, duty: Duty): void => {
      const list = lists.get(key);
      if (list) list.push(duty);
      else lists.set(key, [duty]);
    };
    for (const duty of context.plan.roster.duties) {
      const day = context.dayOn.get(duty.date);
      if (duty.person === null || !day || !context.staff.has(duty.person)) continue;
      add(byDate, `${duty.person}|${duty.date}`, duty);
      add(byWeek, `${duty.person}|${day.week}`, duty);
    }
    const { defaultCaps } = context.school.options;
    const findings: Finding[] = [];
    const report = (
      key: string,
      duties: readonly Duty[],
      count: number,
      cap: number,
      zh: string,
      en: string,
    ) => {
      if (count <= cap || duties.every((duty) => fixedBySchool(context, duty))) return false;
      const [person, when] = key.split('|');
      const name = context.staff.get(person)?.name ?? person;
      findings.push({
        who: [person],
        where: duties.map(({ id }) => id).join(', '),
        when,
        sentence: {
          zh: `${name}${zh.replace('#', when)}有 ${count}，上限 ${cap}。`,
          en: `${name} has ${count} ${en.replace('#', when)}; the cap is ${cap}.`,
        },
        remedy: {
          zh: '把多出的任务换给别人，或提高上限。',
          en: 'Give some of it to others, or raise the cap.',
        },
      });
      return true;
    };
    for (const [key, duties] of byDate) {
      const cap = context.staff.get(key.split('|')[0])?.caps.perDay ?? defaultCaps.perDay;
      report(key, duties, duties.length, cap, '在 # 的任务数', 'duties on #');
    }
    for (const [key, duties] of byWeek) {
      const member = context.staff.get(key.split('|')[0]);
      const cap = member?.caps.perWeek ?? defaultCaps.perWeek;
      const units = duties.reduce((sum, duty) => sum + duty.units, 0);
      const most = member?.weeklyLoad.most ?? Number.POSITIVE_INFINITY;
      if (report(key, duties, duties.length, cap, '在第 # 周的任务数', 'duties in week #')) continue;
      report(key, duties, units, most, '在第 # 周的工作量', 'units of load in week #');
    }
    return findings;
  },
};
