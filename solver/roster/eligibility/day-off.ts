import { inRange } from '../../model/primitives.ts';
import type { EligibilityRule } from './rule.ts';

/** 调休日不排岗，应承担量不变。 Nobody is given a duty on a day in lieu; the target stays as it is. */
export const dayOff: EligibilityRule = {
  id: 'day-off',
  sentence: {
    zh: '调休日不排岗，应承担量不变。',
    en: 'Nobody is given a duty on a day in lieu; the target stays as it is.',
  },
  scope: 'date',
  bars({ staff }, { day }) {
    return (staff?.daysOff ?? []).some((dates) => inRange(day.date, dates));
  },
};
