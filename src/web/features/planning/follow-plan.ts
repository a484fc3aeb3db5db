import { useEffect, useRef, useState } from 'react';
import type { PlanSummary, Progress } from '../../shared/types.ts';

export interface Followed {
  readonly plan: PlanSummary;
  readonly progress: Progress | null;
}

/**
 * Follows a run by its events. Every event is a full snapshot; the browser opens a broken stream again by itself and
 * says what it has seen.
 */
export function useFollowedPlan(start: PlanSummary, onEnd: () => void): Followed {
  const [followed, setFollowed] = useState<Followed>({ plan: start, progress: start.progress });
  const ended = useRef(onEnd);
  ended.current = onEnd;
  const address = `/v1/schools/${encodeURIComponent(start.school)}/plans/${start.id}/events`;
  useEffect(() => {
    const source = new EventSource(address);
    const read = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;
    source.addEventListener('progress', (event) => {
      const progress = read<Progress>(event);
      setFollowed(({ plan }) => ({ plan, progress }));
    });
    source.addEventListener('state', (event) => {
      const plan = read<PlanSummary>(event);
      setFollowed(({ progress }) => ({ plan, progress: plan.progress ?? progress }));
    });
    source.addEventListener('end', (event) => {
      source.close();
      const plan = read<PlanSummary>(event);
      setFollowed(({ progress }) => ({ plan, progress: plan.progress ?? progress }));
      ended.current();
    });
    return () => source.close();
  }, [address]);
  return followed;
}
