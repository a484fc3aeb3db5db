import type { AuditRule, Finding } from '../audit.ts';
import { clock, dutyName } from '../describe.ts';

/**
 * 送学生到校门的人，同一时刻不能又在看护留下的学生。
 * Where the people of a session escort it, their duty lasts until the group is at the gate and they are back, so that no
 * other duty of theirs can begin before.
 */
export const escortClash: AuditRule = {
  id: 'escort-clash',
  check(context) {
    const backAt = new Map<string, number>();
    for (const { season, weekday, units } of context.plan.dismissal.streams) {
      for (const unit of units) {
        if (unit.kind !== 'session' || unit.escort !== 'leader') continue;
        const key = `${season}|${weekday}|${unit.id}`;
        backAt.set(key, Math.max(backAt.get(key) ?? 0, unit.minute + unit.walkMinutes));
      }
    }
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const day = context.dayOn.get(duty.date);
      if (!day || duty.session === undefined) return [];
      const until = backAt.get(`${day.season}|${day.follows}|${duty.session}`);
      if (until === undefined || duty.endMinute >= until) return [];
      const name = dutyName(context, duty);
      return [
        {
          who: duty.person === null ? [] : [duty.person],
          where: duty.id,
          when: `${duty.date} ${clock(duty.endMinute)}`,
          sentence: {
            zh: `${name.zh}排到 ${clock(duty.endMinute)}，但送学生到校门后 ${clock(until)} 才能返回。`,
            en: `${name.en} ends at ${clock(duty.endMinute)}, but who escorts the group is back from the gate at ${clock(until)}.`,
          },
          remedy: { zh: '值守时间延长到送达校门并返回。', en: 'Let the duty last until the way back.' },
        },
      ];
    });
  },
};
