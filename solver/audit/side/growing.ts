/** Demands that more duties can only break more, so that what given duties break alone is a bound for every roster. */
export const GROWING_DEMANDS: ReadonlySet<string> = new Set([
  'late-days-in-a-row',
  'not-with',
  'homework-supervisor-week',
  'club-leader-same',
]);
