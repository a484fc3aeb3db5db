import { inRange } from '../../model/primitives.ts';
import type { EligibilityRule } from './rule.ts';

/**
 * 孕期（七个月起）和哺乳未满一周岁婴儿期间不延长劳动时间。 No extra hours from the seventh month of pregnancy and while a child is under one:
 * nothing in extended care and in the evening, and no leaving post after them.
 */
export const beyondHours: EligibilityRule = {
  id: 'beyond-hours',
  sentence: {
    zh: '孕晚期和婴儿未满一周岁期间不安排延时与晚间岗位。',
    en: 'Late in pregnancy and while a child is under one, no extended care and no evening duties.',
  },
  scope: 'date',
  bars({ staff }, { demand, day }, context) {
    const kind = context.block.get(demand.block)?.kind;
    if (kind !== 'extended' && kind !== 'evening') return false;
    return (staff?.statuses ?? []).some(
      (entry) =>
        (entry.kind === 'pregnancy' || entry.kind === 'childUnderOne') && inRange(day.date, entry.dates),
    );
  },
};
