import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { docsPage } from './docs-page.ts';
import { accessLog } from './http/access-log.ts';
import { methodsOf } from './http/allowed-methods.ts';
import { refuseForeignOrigin } from './http/foreign-origin.ts';
import { problem } from './http/problem-response.ts';
import { openApiDocument } from './openapi/document.ts';
import { requestFindings } from './request-findings.ts';
import { RESOURCES } from './routes.ts';
import type { ApiEnv, Services } from './services.ts';
import { webPage } from './web-page.ts';

/** Parts of a request as findings name them. */
const PARTS: Readonly<Record<string, string>> = { param: 'path', query: 'query', header: 'header' };

/** The whole service as one app: routes, their documentation, the page. */
export function createApp(services: Services): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const value = 'data' in result ? result.data : {};
      const findings = requestFindings(value, result.error.issues, PARTS[result.target] ?? result.target);
      return problem(c, 'REQUEST_INVALID', { findings });
    },
  });

  app.use(accessLog(services.log));
  app.use(
    secureHeaders({
      // The service speaks plain HTTP; whoever puts TLS in front of it decides this.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The component library writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use('/v1/*', refuseForeignOrigin);

  for (const resource of RESOURCES) app.route('/', resource(services));

  const document = JSON.stringify(openApiDocument(app));
  app.get('/openapi.json', (c) => c.body(document, 200, { 'Content-Type': 'application/json' }));
  app.route('/', docsPage());
  app.route('/', webPage(services.pageFolder));

  const methods = methodsOf(app.routes);
  app.notFound((c) => {
    const allowed = methods(c.req.path);
    if (allowed.length === 0 || allowed.includes(c.req.method)) return problem(c, 'ROUTE_UNKNOWN');
    return problem(c, 'METHOD_UNKNOWN', { headers: { Allow: allowed.join(', ') } });
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return problem(c, 'REQUEST_INVALID');
    const instance = `urn:uuid:${services.newId()}`;
    services.log.error({ err: error, instance }, 'internal error');
    return problem(c, 'INTERNAL', { instance });
  });
  return app;
}
