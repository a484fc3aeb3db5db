import type { MiddlewareHandler } from 'hono';
import { problem } from './problem-response.ts';

/**
 * Refuses changes that a browser makes for another website: without accounts, being reachable from the school's own
 * computer is all the permission there is. Programs send no `Origin` and are not concerned.
 */
export const refuseForeignOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.method !== 'OPTIONS') {
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (origin !== undefined && hostOf(origin) !== host) return problem(c, 'FOREIGN_ORIGIN');
    if (c.req.header('sec-fetch-site') === 'cross-site') return problem(c, 'FOREIGN_ORIGIN');
  }
  return next();
};

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
