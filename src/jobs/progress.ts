import type { ProgressEvent } from '../../solver/model/progress.ts';
import type { ProgressSnapshot } from '../store/plans.ts';

/** A progress event with what only the job knows. An event without figures keeps those of its own stage. */
export function snapshotOf(
  event: ProgressEvent,
  elapsedMs: number,
  previous: ProgressSnapshot | null,
): ProgressSnapshot {
  const same = previous?.stage === event.stage ? previous : null;
  const best = event.best ?? same?.best ?? null;
  const bound = event.bound ?? (event.best ? null : (same?.bound ?? null));
  return {
    stage: event.stage,
    donePermille: Math.max(event.donePermille, previous?.donePermille ?? 0),
    best,
    bound,
    gap: gapOf(best, bound),
    elapsedMs,
  };
}

/**
 * (best − bound) / bound at the first level where they differ (bound 0: the difference itself). Zero where all levels
 * are equal, null where either is unknown: a bound of one level says nothing about the next.
 */
export function gapOf(best: readonly number[] | null, bound: readonly number[] | null): number | null {
  if (best === null || bound === null || bound.length === 0) return null;
  for (const [level, value] of bound.entries()) {
    const reached = best[level];
    if (reached === undefined) return null;
    if (reached !== value) return (reached - value) / Math.max(1, Math.abs(value));
  }
  return best.length > bound.length ? null : 0;
}
