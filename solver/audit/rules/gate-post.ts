import type { AuditRule, Finding } from '../audit.ts';
import { clock, datesText, gateName } from '../describe.ts';
import { streamsOn } from '../expected-duties.ts';
import { dutiesByDate } from '../posts-on-dates.ts';

/** 加强校门口值守。 Somebody is at the gate at every minute at which pupils leave after the service. One finding a gate. */
export const gatePost: AuditRule = {
  id: 'gate-post',
  check(context) {
    const duties = dutiesByDate(context, 'gate');
    const missing = new Map<string, { minute: number; dates: Set<string> }>();
    for (const day of context.days) {
      const own = duties.get(day.date) ?? [];
      for (const { after, units } of streamsOn(context, day)) {
        if (after === null) continue;
        for (const { gate, minute } of units) {
          const guarded = own.some(
            (duty) => (duty.gate ?? gate) === gate && duty.startMinute <= minute && minute <= duty.endMinute,
          );
          if (guarded) continue;
          const entry = missing.get(gate) ?? { minute, dates: new Set() };
          entry.dates.add(day.date);
          missing.set(gate, entry);
        }
      }
    }
    return [...missing].map(([gate, { minute, dates }]): Finding => {
      const [name, when] = [gateName(context, gate), datesText([...dates])];
      return {
        who: [],
        where: gate,
        when: [...dates].sort().join(', '),
        sentence: {
          zh: `${name} ${clock(minute)} 放学时无人值守（${when.zh}）。`,
          en: `Nobody is on duty at ${name} when pupils leave at ${clock(minute)} (${when.en}).`,
        },
        remedy: { zh: '为该校门设置放学值守岗位。', en: 'Set up a gate post for the dismissal.' },
      };
    });
  },
};
