import { useSyncExternalStore } from 'react';
import { PLAN_VIEWS, type PlanView } from './plan-views.ts';

export type Route =
  | { readonly page: 'schools' }
  | { readonly page: 'plans'; readonly school: string }
  | { readonly page: 'plan'; readonly school: string; readonly plan: string; readonly view: PlanView }
  /** Two plans of a school; the reader chooses those that the address does not name. */
  | { readonly page: 'compare'; readonly school: string; readonly before?: string; readonly after?: string }
  | { readonly page: 'unknown' };

/** Addresses lie behind `#`, so that the page works behind any proxy and prefix. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'plans':
      return `#/schools/${encodeURIComponent(route.school)}`;
    case 'plan':
      return `#/schools/${encodeURIComponent(route.school)}/plans/${route.plan}/${route.view}`;
    case 'compare':
      return ['#/schools', encodeURIComponent(route.school), 'compare', route.before, route.after]
        .filter((part) => part !== undefined)
        .join('/');
    default:
      return '#/';
  }
}

export function routeOf(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  const [head, school, plans, plan, view = 'overview'] = parts;
  if (head === undefined) return { page: 'schools' };
  if (head !== 'schools' || school === undefined) return { page: 'unknown' };
  if (plans === undefined) return { page: 'plans', school };
  if (plans === 'compare') {
    const after = parts[4];
    return {
      page: 'compare',
      school,
      ...(plan === undefined ? {} : { before: plan }),
      ...(after === undefined ? {} : { after }),
    };
  }
  const known = PLAN_VIEWS.find((name) => name === view);
  if (plans === 'plans' && plan !== undefined && known) return { page: 'plan', school, plan, view: known };
  return { page: 'unknown' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return routeOf(hash);
}
