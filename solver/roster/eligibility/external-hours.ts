import type { EligibilityRule } from './rule.ts';

/** 校外人员只在约定的时间来校。 People from outside come at the times agreed with them. */
export const externalHours: EligibilityRule = {
  id: 'external-hours',
  sentence: {
    zh: '校外人员只在约定的时间来校。',
    en: 'People from outside come at the times agreed with them.',
  },
  scope: 'date',
  bars({ external }, { demand, day }) {
    if (!external || external.available.length === 0) return false;
    return !external.available.some(
      (entry) => entry.weekday === day.weekday && (entry.block === undefined || entry.block === demand.block),
    );
  },
};
