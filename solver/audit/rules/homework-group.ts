import type { Session } from '../../model/session.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { blockName, className, sessionName } from '../describe.ts';

/**
 * 作业班以行政班为单位，只在允许的范围内合并，每个星期几的分法相同。
 * Groups hold whole classes and share them only as far as the activity allows, homework never beyond the grade; shared
 * groups keep within the size of the activity; homework groups are the same on every weekday.
 */
export const homeworkGroup: AuditRule = {
  id: 'homework-group',
  check(context) {
    const findings: Finding[] = [];
    const partitions = new Map<string, Map<string, Session>>();
    for (const session of context.plan.matrix.sessions) {
      if (session.kind !== 'group') continue;
      const problem = wrongMerge(context, session);
      if (problem) {
        const name = sessionName(context, session);
        findings.push({
          who: session.classes,
          where: session.id,
          when: `${session.weekday}/${session.block}`,
          sentence: { zh: `${name.zh}：${problem.zh}。`, en: `${name.en} ${problem.en}.` },
          remedy: { zh: '按年级或按班分开。', en: 'Separate the classes.' },
        });
        continue;
      }
      const homework = context.activity.get(session.activity ?? '')?.kind === 'homework';
      if (!homework || session.mode !== 'always') continue;
      const partition = [...session.classes].sort().join('+');
      for (const id of session.classes) {
        const key = `${id}|${session.block}`;
        const known = partitions.get(key) ?? new Map<string, Session>();
        known.set(partition, session);
        partitions.set(key, known);
      }
    }
    const reported = new Set<string>();
    for (const [key, groups] of partitions) {
      if (groups.size < 2) continue;
      const [id, block] = key.split('|');
      const sessions = [...groups.values()].map((session) => session.id).sort();
      if (reported.has(sessions.join())) continue;
      reported.add(sessions.join());
      const [name, where] = [className(context, id), blockName(context, block)];
      findings.push({
        who: [id],
        where: sessions.join(', '),
        when: block,
        sentence: {
          zh: `${name}在“${where}”的作业班每天分法不同：${sessions.join('、')}。`,
          en: `The homework group of ${name} in ${where} differs between weekdays: ${sessions.join(', ')}.`,
        },
        remedy: { zh: '五天采用同样的分班。', en: 'Use the same groups on all weekdays.' },
      });
    }
    return findings;
  },
};

function wrongMerge(context: AuditContext, session: Session): { zh: string; en: string } | null {
  const activity = context.activity.get(session.activity ?? '');
  if (!activity) return { zh: '没有这项活动', en: 'has an activity that the school does not know' };
  const grades = new Set(session.classes.map((id) => context.gradeOfClass.get(id) ?? ''));
  if (session.classes.some((id) => !context.gradeOfClass.has(id))) {
    return { zh: '含有学校没有的班级', en: 'names a class that the school does not have' };
  }
  const stages = new Set(
    [...grades].map((grade) => context.school.grades.find(({ id }) => id === grade)?.stage),
  );
  const tooWide = {
    none: session.classes.length > 1,
    grade: grades.size > 1,
    stage: stages.size > 1,
    school: false,
  }[activity.merge];
  if (tooWide || (activity.kind === 'homework' && grades.size > 1)) {
    return { zh: '超出了允许的合班范围', en: 'merges classes beyond what is allowed' };
  }
  if (session.classes.length < 2) return null;
  const peak = Math.max(0, ...context.runsOn(session).map(({ day }) => context.present(session, day)));
  if (peak <= activity.maxSize) return null;
  return {
    zh: `合班后有 ${peak} 人，该活动每组最多 ${activity.maxSize} 人`,
    en: `has ${peak} pupils together; the activity takes ${activity.maxSize} in a group`,
  };
}
