import { inRange } from '../../model/primitives.ts';
import type { EligibilityRule } from './rule.ts';

/** 长假等状态期间（应承担量为零）不排岗。 During a status with share 0 (long leave and the like) nobody has duties. */
export const status: EligibilityRule = {
  id: 'status',
  sentence: {
    zh: '长假等应承担量为零的期间不排岗。',
    en: 'During a status with share 0 (long leave and the like) nobody has duties.',
  },
  scope: 'date',
  bars: ({ staff }, { day }) =>
    (staff?.statuses ?? []).some((entry) => entry.sharePermille === 0 && inRange(day.date, entry.dates)),
};
