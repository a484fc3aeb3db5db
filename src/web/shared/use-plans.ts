import { useCallback, useEffect, useState } from 'react';
import { api, dataOf } from './api.ts';
import type { PlanSummary } from './types.ts';
import type { Loaded } from './use-loaded.ts';

/** The newest plans of a school. */
export function usePlans(school: string): {
  readonly plans: Loaded<readonly PlanSummary[]>;
  readonly reload: () => void;
} {
  const [plans, setPlans] = useState<Loaded<readonly PlanSummary[]>>({ state: 'loading' });
  const reload = useCallback(() => {
    dataOf(
      api.GET('/v1/schools/{school}/plans', { params: { path: { school }, query: { limit: 50 } } }),
    ).then(
      ({ items }) => setPlans({ state: 'ready', value: items }),
      (error: unknown) => setPlans({ state: 'failed', error }),
    );
  }, [school]);
  useEffect(reload, [reload]);
  return { plans, reload };
}
