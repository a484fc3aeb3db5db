import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** One line a request: what, how it ended, how long it took. Neither bodies nor queries. */
export function accessLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - start);
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds }, 'request');
  };
}
