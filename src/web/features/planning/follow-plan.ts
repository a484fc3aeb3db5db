import { useEffect, useRef, useState } from 'react';
import type { PlanSummary, Progress } from '../../shared/types.ts';

export interface Followed {
  readonly plan: PlanSummary;
  readonly progress: Progress | null;
  /** The latest event that told how good the plan is; later stages tell only how far they are. */
  readonly best: Progress | null;
}

/**
 * Follows a run by its events. Every event is a full snapshot; the browser opens a broken stream again by itself and
 * says what it has seen.
 */
export function useFollowedPlan(start: PlanSummary, onEnd: () => void): Followed {
  const [followed, setFollowed] = useState<Followed>(() =>
    withProgress({ plan: start, progress: null, best: null }, start.progress),
  );
  const ended = useRef(onEnd);
  ended.current = onEnd;
  const address = `/v1/schools/${encodeURIComponent(start.school)}/plans/${start.id}/events`;
  useEffect(() => {
    const source = new EventSource(address);
    const read = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;
    const take = (plan: PlanSummary): void =>
      setFollowed((before) => withProgress({ ...before, plan }, plan.progress));
    source.addEventListener('progress', (event) => {
      const progress = read<Progress>(event);
      setFollowed((before) => withProgress(before, progress));
    });
    source.addEventListener('state', (event) => take(read<PlanSummary>(event)));
    source.addEventListener('end', (event) => {
      source.close();
      take(read<PlanSummary>(event));
      ended.current();
    });
    return () => source.close();
  }, [address]);
  return followed;
}

function withProgress(before: Followed, progress: Progress | null): Followed {
  if (!progress) return before;
  return { ...before, progress, best: progress.best === null ? before.best : progress };
}
