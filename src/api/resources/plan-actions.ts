import { ifMatch } from '../http/etag.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { createRoute, IfMatchHeader, problems, sends } from '../openapi/route.ts';
import { PlanParams } from '../schemas/common.ts';
import { currentPlan, planAnswer } from './plans.ts';

const stop = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/plans/{plan}/stop',
  tags: ['plans'],
  summary: 'Ends the search soon and keeps the best so far; changes nothing where the plan has ended',
  request: { params: PlanParams },
  responses: {
    200: sends('It had ended already', 'PlanSummary'),
    202: sends('It ends soon; its events tell when', 'PlanSummary'),
    ...problems('PLAN_UNKNOWN'),
  },
});

const cancel = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/plans/{plan}/cancel',
  tags: ['plans'],
  summary: 'Gives the plan up; changes nothing where it has ended',
  request: { params: PlanParams },
  responses: { 200: sends('The plan as it is now', 'PlanSummary'), ...problems('PLAN_UNKNOWN') },
});

const publish = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/plans/{plan}/publish',
  tags: ['plans'],
  summary: 'Marks a finished plan as published; it can no longer be removed',
  request: { params: PlanParams, headers: IfMatchHeader },
  responses: {
    200: sends('The plan as it is now', 'PlanSummary'),
    ...problems('PLAN_UNKNOWN', 'PLAN_NOT_FINAL', 'VERSION_STALE', 'VERSION_MISSING'),
  },
});

const REFUSALS = {
  missing: 'PLAN_UNKNOWN',
  stale: 'VERSION_STALE',
  withoutDocument: 'PLAN_NOT_FINAL',
} as const;

/** What can be done to a plan. */
export const planActionRoutes: Resource = (services) => {
  const { store, runner, district, clock } = services;
  const app = newResource();

  app.openapi(stop, async (c) => {
    const params = c.req.valid('param');
    if (!(await currentPlan(services, params))) return problem(c, 'PLAN_UNKNOWN');
    const unfinished = await runner.stop({ district, ...params });
    const record = await currentPlan(services, params);
    return record ? planAnswer(c, record, unfinished ? 202 : 200) : problem(c, 'PLAN_UNKNOWN');
  });

  app.openapi(cancel, async (c) => {
    const params = c.req.valid('param');
    if (!(await currentPlan(services, params))) return problem(c, 'PLAN_UNKNOWN');
    await runner.cancel({ district, ...params });
    const record = await currentPlan(services, params);
    return record ? planAnswer(c, record) : problem(c, 'PLAN_UNKNOWN');
  });

  app.openapi(publish, async (c) => {
    const key = { district, ...c.req.valid('param') };
    const expected = ifMatch(c);
    if (!expected) return problem(c, 'VERSION_MISSING');
    if (runner.live(key)?.school === key.school) return problem(c, 'PLAN_NOT_FINAL');
    const published = await store.plans.publish(key, expected.version, clock.now());
    return published.outcome === 'published'
      ? planAnswer(c, published.plan)
      : problem(c, REFUSALS[published.outcome]);
  });

  return app;
};
