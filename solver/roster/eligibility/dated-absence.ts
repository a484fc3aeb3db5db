import { inRange } from '../../model/primitives.ts';
import { concernsBlock } from './covers-block.ts';
import type { EligibilityRule } from './rule.ts';

/** 请假、外出的日期不排岗。 Nobody is given a duty on a date on which he or she is away. */
export const datedAbsence: EligibilityRule = {
  id: 'dated-absence',
  sentence: {
    zh: '请假、外出的日期不排岗。',
    en: 'Nobody is given a duty on a date on which he or she is away.',
  },
  scope: 'date',
  bars({ staff, external }, duty, context) {
    return (staff?.absences ?? external?.absences ?? []).some(
      (entry) =>
        inRange(duty.day.date, entry.dates) &&
        (entry.block === undefined || concernsBlock(duty, entry.block, context)),
    );
  },
};
