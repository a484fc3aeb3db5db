import type { OpenAPIHono } from '@hono/zod-openapi';
import { VERSION } from '../../../solver/plan/version.ts';
import type { ApiEnv } from '../services.ts';
import { componentSchemas } from './components.ts';

/** The OpenAPI 3.1 document of the routes that an app has. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '放学后 Afterbell',
      version: VERSION,
      description:
        '编排学校整学期的课后服务：提交学校数据，排课，跟踪进度，读取方案。\n\n' +
        "Plans a school's after-school service for a whole term: hand in a school, plan it, follow the run, read the plan. " +
        'Long work is a resource: a plan is accepted with 202, followed by its events, and read part by part.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
  return { ...document, components: { schemas: componentSchemas() } };
}
