/** Views of a plan, in the order of the menu. */
export const PLAN_VIEWS = [
  'overview',
  'matrix',
  'roster',
  'standIns',
  'enrolment',
  'fairness',
  'dismissal',
  'audit',
  'compliance',
  'downloads',
] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];
