import { WHOLE_PLAN } from '../../jobs/plan-parts.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { serveText } from '../http/serve-json.ts';
import { createRoute, problems, sends } from '../openapi/route.ts';
import { CompareParams } from '../schemas/common.ts';

const compare = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans/{plan}/compare/{other}',
  tags: ['plans'],
  summary: 'What the other plan of the school does differently',
  request: { params: CompareParams },
  responses: {
    200: sends('The differences', 'Comparison'),
    ...problems('PLAN_UNKNOWN', 'PLAN_NOT_READY', 'BUSY', 'DOCUMENT_TOO_DEMANDING'),
  },
});

export const compareRoutes: Resource = ({ store, desk, district }) => {
  const app = newResource();
  app.openapi(compare, async (c) => {
    const { school, plan, other } = c.req.valid('param');
    const parts = [];
    for (const id of [plan, other]) {
      const key = { district, school, plan: id };
      const part = await store.plans.part(key, WHOLE_PLAN);
      if (!part) return problem(c, (await store.plans.get(key)) ? 'PLAN_NOT_READY' : 'PLAN_UNKNOWN');
      parts.push(part.packed);
    }
    const [before, after] = parts;
    const answer = await desk.comparison(before, after);
    return answer.outcome === 'answer' ? serveText(c, answer.json) : deskProblem(c, answer);
  });
  return app;
};
