import type { AuditRule, Finding } from '../audit.ts';
import { clock, weekdayName } from '../describe.ts';

/** Groups stand in line for this many minutes before theirs. */
const STANDING_MINUTES = 2;

/**
 * 集合区同时列队的学生不超过其容量。
 * In no assembly area do several groups of a stream stand at once that are more than it holds. One group alone has nowhere
 * else to stand.
 */
export const assemblyCapacity: AuditRule = {
  id: 'assembly-capacity',
  check({ school, plan }) {
    return plan.dismissal.streams.flatMap(({ id, weekday, units }) =>
      school.grounds.assemblyAreas.flatMap((area) => {
        const own = units.filter(({ gate }) => area.gates.includes(gate));
        return [...new Set(own.map(({ minute }) => minute))].flatMap((minute): Finding[] => {
          const here = own.filter((unit) => unit.minute >= minute && unit.minute - minute < STANDING_MINUTES);
          const pupils = here.reduce((sum, unit) => sum + unit.pupils, 0);
          if (pupils <= area.pupils || here.length < 2) return [];
          const [day, at] = [weekdayName(weekday), clock(minute)];
          return [
            {
              who: here.map((unit) => unit.id),
              where: `${id} ${area.id}`,
              when: at,
              sentence: {
                zh: `${day.zh} ${at} 在${area.name}列队的有 ${pupils} 名学生，只能容纳 ${area.pupils} 名。`,
                en: `On ${day.en} at ${at} ${pupils} pupils stand in ${area.name}, which holds ${area.pupils}.`,
              },
              remedy: {
                zh: '分成几批，或扩大集合区。',
                en: 'Let them leave in several waves, or enlarge the area.',
              },
            },
          ];
        });
      }),
    );
  },
};
