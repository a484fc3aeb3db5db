import { useCallback, useEffect, useState } from 'react';
import { api, dataOf } from './api.ts';
import type { PlanSummary } from './types.ts';
import type { Loaded } from './use-loaded.ts';

/** The summary of a plan; asked again when the reader comes back to the page. */
export function usePlanSummary(school: string, plan: string): [Loaded<PlanSummary>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<PlanSummary>>({ state: 'loading' });
  const load = useCallback(() => {
    dataOf(api.GET('/v1/schools/{school}/plans/{plan}', { params: { path: { school, plan } } })).then(
      (value) => setLoaded({ state: 'ready', value }),
      (error: unknown) => setLoaded({ state: 'failed', error }),
    );
  }, [school, plan]);
  useEffect(() => {
    load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [load]);
  return [loaded, load];
}
