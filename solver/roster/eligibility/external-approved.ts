import { inRange } from '../../model/primitives.ts';
import type { EligibilityRule } from './rule.ts';

/**
 * 校外人员和机构只在审核有效期内进校。 People from outside come only while they, their qualification and their vendor are approved.
 * A range that is not stated sets no limit here; whether it may be missing is the region's question.
 */
export const externalApproved: EligibilityRule = {
  id: 'external-approved',
  sentence: {
    zh: '校外人员和机构只在审核有效期内进校。',
    en: 'People from outside come only while they, their qualification and their vendor are approved.',
  },
  scope: 'date',
  bars({ external }, { day }, context) {
    if (!external) return false;
    if (external.approved && !inRange(day.date, external.approved)) return true;
    if (external.qualificationUntil !== undefined && day.date > external.qualificationUntil) return true;
    if (external.vendor === undefined) return false;
    const vendor = context.vendor.get(external.vendor);
    if (!vendor || vendor.kind === 'subject' || external.inServiceTeacher || !day.vendors) return true;
    return [vendor.approved, vendor.licence].some(
      (range) => range !== undefined && !inRange(day.date, range),
    );
  },
};
