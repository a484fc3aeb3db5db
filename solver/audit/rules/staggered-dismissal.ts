import type { AuditRule, Finding } from '../audit.ts';
import { clock, weekdayName } from '../describe.ts';

/** Above this many pupils at one minute and gate they are not leaving in batches. */
const MOST_AT_ONCE = 100;

/** 学生分批有序离校。 Where more than 100 pupils in several groups leave after a block, they do so in several waves or gates. */
export const staggeredDismissal: AuditRule = {
  id: 'staggered-dismissal',
  check(context) {
    return context.plan.dismissal.streams.flatMap(({ id, weekday, units }): Finding[] => {
      const pupils = units.reduce((sum, unit) => sum + unit.pupils, 0);
      const batches = new Set(units.map(({ minute, gate }) => `${minute}|${gate}`));
      if (units.length < 2 || pupils <= MOST_AT_ONCE || batches.size > 1) return [];
      const [{ minute }] = units;
      const day = weekdayName(weekday);
      return [
        {
          who: [],
          where: id,
          when: clock(minute),
          sentence: {
            zh: `${day.zh} ${clock(minute)} 有 ${pupils} 名学生（${units.length} 个组）同时从一个校门离校，没有分批。`,
            en: `On ${day.en} ${pupils} pupils in ${units.length} groups leave at ${clock(minute)} through one gate, in one batch.`,
          },
          remedy: {
            zh: '分成几批，或分几个校门。',
            en: 'Let them leave in several waves, or through several gates.',
          },
        },
      ];
    });
  },
};
