import type { AuditRule, Finding } from '../audit.ts';
import { clock, gateName } from '../describe.ts';

/** 同一校门前后两批之间的间隔不小于学校规定的最短间隔。 Two waves of a stream at one gate keep the least gap. */
export const dismissalGap: AuditRule = {
  id: 'dismissal-gap',
  check(context) {
    const { leastGapMinutes } = context.school.dismissal;
    const findings: Finding[] = [];
    for (const { id, units } of context.plan.dismissal.streams) {
      for (const gate of new Set(units.map((unit) => unit.gate))) {
        const own = units.filter((unit) => unit.gate === gate);
        const minutes = [...new Set(own.map(({ minute }) => minute))].sort((a, b) => a - b);
        for (let i = 1; i < minutes.length; i++) {
          const gap = minutes[i] - minutes[i - 1];
          if (gap >= leastGapMinutes) continue;
          const [name, first, second] = [gateName(context, gate), clock(minutes[i - 1]), clock(minutes[i])];
          findings.push({
            who: own.filter(({ minute }) => minute === minutes[i]).map((unit) => unit.id),
            where: `${id} ${gate}`,
            when: second,
            sentence: {
              zh: `${name} ${first} 与 ${second} 两批相隔 ${gap} 分钟，至少应为 ${leastGapMinutes} 分钟。`,
              en: `The waves at ${first} and ${second} through ${name} are ${gap} minutes apart; at least ${leastGapMinutes} are needed.`,
            },
            remedy: { zh: '合并两批或拉开时间。', en: 'Merge the waves, or move them apart.' },
          });
        }
      }
    }
    return findings;
  },
};
