import type { EligibilityRule } from './rule.ts';

/** 只在自己的校区值守。 Members of staff work on their own campuses. */
export const campus: EligibilityRule = {
  id: 'campus',
  sentence: { zh: '只在自己的校区值守。', en: 'Members of staff work on their own campuses.' },
  scope: 'series',
  bars({ staff }, { place }) {
    if (!staff || place.campus === null || staff.campuses.length === 0) return false;
    return !staff.campuses.includes(place.campus);
  },
};
