import type { Context } from 'hono';
import { PLAN_PARTS, WHOLE_PLAN } from '../../jobs/plan-parts.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { servePacked } from '../http/serve-json.ts';
import { type ComponentName, PART_COMPONENTS } from '../openapi/components.ts';
import { createRoute, problems, sends } from '../openapi/route.ts';
import { PlanParams } from '../schemas/common.ts';
import type { Services } from '../services.ts';

const route = (part: string, component: ComponentName, summary: string) =>
  createRoute({
    method: 'get',
    path: `/v1/schools/{school}/plans/{plan}/${part}`,
    tags: ['plan parts'],
    summary,
    request: { params: PlanParams },
    responses: {
      200: sends('As stored; of a running plan the best so far', component),
      ...problems('PLAN_UNKNOWN', 'PLAN_NOT_READY'),
    },
  });

/** Reading a plan, whole or part by part, as it lies in the store. */
export const planPartRoutes: Resource = (services) => {
  const app = newResource();
  app.openapi(route(WHOLE_PLAN, 'Plan', 'The whole plan document'), (c) =>
    partAnswer(c, services, c.req.valid('param'), WHOLE_PLAN),
  );
  for (const part of PLAN_PARTS) {
    app.openapi(route(part, PART_COMPONENTS[part], `\`${part}\` of the plan document`), (c) =>
      partAnswer(c, services, c.req.valid('param'), part),
    );
  }
  return app;
};

async function partAnswer(
  c: Context,
  { store, district }: Services,
  params: { readonly school: string; readonly plan: string },
  part: string,
): Promise<Response> {
  const key = { district, ...params };
  const found = await store.plans.part(key, part);
  if (found) return servePacked(c, found.packed, found.revision);
  return problem(c, (await store.plans.get(key)) ? 'PLAN_NOT_READY' : 'PLAN_UNKNOWN');
}
