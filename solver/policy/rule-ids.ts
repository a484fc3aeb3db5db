/** Planning rules that need no source. Each has one file in the audit. */
export const CORE_RULE_IDS = [
  'person-clash',
  'room-clash',
  'pupil-clash',
  'room-capacity',
  'room-suitability',
  'room-closed',
  'indoor-fallback',
  'section-size',
  'section-grades',
  'closed-group',
  'paid-consent',
  'person-unavailable',
  'post-eligibility',
  'refusal-binds',
  'person-caps',
  'leader-skill',
  'external-valid',
  'pupil-placed',
  'duty-covered',
  'duty-set',
  'club-window',
  'lock-honoured',
  'homework-group',
  'homework-supervisor-fixed',
  'supervision-ratio',
  'dismissal-window',
  'dismissal-gap',
  'dismissal-complete',
  'gate-open',
  'escort-clash',
  'certificate-valid',
  'figures-consistent',
] as const;
export type CoreRuleId = (typeof CORE_RULE_IDS)[number];

/** Rules of regions that can be told from the school's data and the finished plan. */
export const REGIONAL_PLAN_RULE_IDS = [
  'afternoon-start',
  'assistants-beside-externals',
  'basic-own-staff',
  'block-order',
  'duty-leader-post',
  'earliest-end',
  'elastic-booking',
  'everyone-placed',
  'extended-care-offered',
  'external-approved-list',
  'external-qualification',
  'five-days',
  'forbidden-content',
  'gate-post',
  'health-post',
  'homework-subject-turns',
  'homework-time',
  'independent-activity',
  'lower-grades-no-written-homework',
  'more-sport',
  'no-demand-no-service',
  'no-in-service-teacher-at-vendor',
  'no-subject-institution',
  'no-training-class',
  'noon-evening-separate',
  'own-staff-mainly',
  'parallel-offers',
  'patrol-post',
  'priority-pupils',
  'qa-rooms',
  'service-minutes',
  'service-not-before-lessons-end',
  'service-school-days-only',
  'staggered-dismissal',
  'two-parts',
  'vendor-only-special',
  'voluntary',
  'waiting-supervision',
  'workload-balanced',
] as const;
export type RegionalPlanRuleId = (typeof REGIONAL_PLAN_RULE_IDS)[number];

/** Clauses in which a source is silent and the school's own data fill the gap: nothing to break. */
export const SCHOOL_DATA_RULE_IDS = [
  'about-tolerance',
  'block-lengths',
  'content-words',
  'lesson-length',
  'season-switch',
  'service-times',
] as const;

const known: ReadonlySet<string> = new Set([
  ...CORE_RULE_IDS,
  ...REGIONAL_PLAN_RULE_IDS,
  ...SCHOOL_DATA_RULE_IDS,
]);

/** Does a plan show whether this rule is kept? */
export function isPlanRule(id: string): boolean {
  return known.has(id);
}
