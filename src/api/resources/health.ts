import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { createRoute, problems, sends } from '../openapi/route.ts';
import { PROBLEM_CODES, PROBLEMS } from '../problems.ts';

const alive = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['service'],
  summary: 'The process answers',
  responses: { 200: sends('Alive', 'Health') },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['service'],
  summary: 'The store answers and plans can be made',
  responses: { 200: sends('Ready', 'Health'), ...problems('NOT_READY') },
});

const index = createRoute({
  method: 'get',
  path: '/v1/problems',
  tags: ['service'],
  summary: 'Every code a request can be refused with',
  responses: { 200: sends('The index', 'ProblemIndex') },
});

export const healthRoutes: Resource = ({ store, planner, stopping, log }) => {
  const app = newResource();
  app.openapi(alive, (c) => c.json({ status: 'ok' }));
  app.openapi(ready, async (c) => {
    if (stopping.aborted || !planner.ready()) return problem(c, 'NOT_READY');
    try {
      await store.ping();
    } catch (error) {
      log.error({ err: error }, 'the store does not answer');
      return problem(c, 'NOT_READY');
    }
    return c.json({ status: 'ok' });
  });
  app.openapi(index, (c) => c.json({ items: PROBLEM_CODES.map((code) => ({ code, ...PROBLEMS[code] })) }));
  return app;
};
