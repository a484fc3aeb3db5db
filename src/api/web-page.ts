import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { ApiEnv } from './services.ts';

/**
 * The built page. Files with a hash in their name never change; the page itself is asked for every time. Addresses
 * inside the page (no file, asked for by a browser) get the page. Without a built page the root leads to the API's
 * documentation.
 */
export function webPage(folder: string | null): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  if (folder === null) {
    app.get('/', (c) => c.redirect('/docs'));
    return app;
  }
  const index = serveStatic({ root: folder, path: 'index.html' });
  app.use(compress());
  app.get('/assets/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.get('*', serveStatic({ root: folder }));
  app.get('*', async (c, next) => {
    const browses = (c.req.header('accept') ?? '').includes('text/html');
    const page = browses && !/^\/(v1|docs|openapi\.json|healthz|readyz)(\/|$)/.test(c.req.path);
    return page ? index(c, next) : next();
  });
  return app;
}
