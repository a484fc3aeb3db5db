import type { Duty } from '../../model/duty.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { clock, dutyName, nameOf } from '../describe.ts';
import { overlaps, placeOf } from '../places.ts';

/**
 * 一个人同一时间只能在一个地方，换场地要留出走路的时间。
 * Nobody is in two places at the same minute; the way between campuses and buildings takes its time.
 */
export const personClash: AuditRule = {
  id: 'person-clash',
  check(context) {
    const byPersonDay = new Map<string, Duty[]>();
    for (const duty of context.plan.roster.duties) {
      if (duty.person === null) continue;
      const key = `${duty.person}|${duty.date}`;
      const list = byPersonDay.get(key);
      if (list) list.push(duty);
      else byPersonDay.set(key, [duty]);
    }
    const findings: Finding[] = [];
    for (const list of byPersonDay.values()) {
      if (list.length < 2) continue;
      const placed = list
        .map((duty) => ({ duty, place: placeOf(context, duty) }))
        .sort((a, b) => a.duty.startMinute - b.duty.startMinute);
      placed.forEach(({ duty: first, place }, at) => {
        for (const { duty: second, place: secondPlace } of placed.slice(at + 1)) {
          if (!overlaps(context, first, place, second, secondPlace)) continue;
          const person = first.person as string;
          const [name, a, b] = [nameOf(context, person), dutyName(context, first), dutyName(context, second)];
          const when = clock(second.startMinute);
          findings.push({
            who: [person],
            where: `${first.id}, ${second.id}`,
            when: `${first.date} ${when}`,
            sentence: {
              zh: `${name}在 ${when} 同时有两个岗（含走路时间）：${a.zh}；${b.zh}。`,
              en: `${name} has two duties at ${when}, the way included: ${a.en}; ${b.en}.`,
            },
            remedy: { zh: '把其中一个岗换给别人。', en: 'Give one of the two to somebody else.' },
          });
        }
      });
    }
    return findings;
  },
};
