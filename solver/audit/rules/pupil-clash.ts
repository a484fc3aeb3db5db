import type { AuditRule, Finding } from '../audit.ts';
import { blockName, className, pupilName, weekdayName } from '../describe.ts';

/** 同一名学生在同一时段只在一个活动组。 One pupil, one club in a block; one class, one group in a block and mode. */
export const pupilClash: AuditRule = {
  id: 'pupil-clash',
  check(context) {
    const findings: Finding[] = [];
    const report = (who: string, name: string, where: string[], weekday: number, block: string): void => {
      const [day, blockText] = [weekdayName(weekday), blockName(context, block)];
      findings.push({
        who: [who],
        where: where.join(', '),
        when: `${weekday}/${block}`,
        sentence: {
          zh: `${name}在${day.zh}“${blockText}”同时属于 ${where.length} 个组：${where.join('、')}。`,
          en: `${name} belongs to ${where.length} groups at once on ${day.en} in ${blockText}: ${where.join(', ')}.`,
        },
        remedy: { zh: '只保留其中一个组。', en: 'Keep one of the groups.' },
      });
    };
    const ofPupil = new Map<string, string[]>();
    for (const { pupil, weekday, block, session } of context.plan.enrolment.placements) {
      const key = `${pupil}|${weekday}|${block}`;
      ofPupil.set(key, [...(ofPupil.get(key) ?? []), session]);
    }
    for (const [key, sessions] of ofPupil) {
      if (sessions.length < 2) continue;
      const [pupil, weekday, block] = key.split('|');
      report(pupil, pupilName(context, pupil), sessions.sort(), Number(weekday), block);
    }
    const ofClass = new Map<string, string[]>();
    for (const { kind, classes, mode, weekday, block, id } of context.plan.matrix.sessions) {
      if (kind !== 'group') continue;
      for (const schoolClass of classes) {
        for (const each of mode === 'always' ? ['normal', 'replacement'] : [mode]) {
          const key = `${schoolClass}|${weekday}|${block}|${each}`;
          ofClass.set(key, [...(ofClass.get(key) ?? []), id]);
        }
      }
    }
    const reported = new Set<string>();
    for (const [key, sessions] of ofClass) {
      const [schoolClass, weekday, block] = key.split('|');
      const cell = `${schoolClass}|${weekday}|${block}`;
      if (sessions.length < 2 || reported.has(cell)) continue;
      reported.add(cell);
      report(schoolClass, className(context, schoolClass), sessions.sort(), Number(weekday), block);
    }
    return findings;
  },
};
