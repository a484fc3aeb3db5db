import { inRange, minuteOf } from '../../model/primitives.ts';
import { weekFits } from '../../model/session-dates.ts';
import { concernsBlock } from './covers-block.ts';
import type { EligibilityRule } from './rule.ts';

/** 固定不在岗的时间（教研、会议、哺乳时间等）不排岗。 Recurring times at which somebody cannot be there are kept free. */
export const recurringUnavailability: EligibilityRule = {
  id: 'recurring-unavailability',
  sentence: {
    zh: '每周固定不能到岗的时间不排岗。',
    en: 'Recurring times at which somebody cannot be there are kept free.',
  },
  scope: 'date',
  bars({ staff }, duty, context) {
    const { demand, day } = duty;
    return (staff?.unavailable ?? []).some((entry) => {
      if (entry.weekday !== undefined && entry.weekday !== day.weekday) return false;
      if (!weekFits(entry.weeks, day.week)) return false;
      if (entry.dates !== undefined && !inRange(day.date, entry.dates)) return false;
      if (entry.from !== undefined && demand.endMinute <= minuteOf(entry.from)) return false;
      if (entry.to !== undefined && demand.startMinute >= minuteOf(entry.to)) return false;
      return entry.block === undefined || concernsBlock(duty, entry.block, context);
    });
  },
};
