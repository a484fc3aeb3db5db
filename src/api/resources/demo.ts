import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { serveText } from '../http/serve-json.ts';
import { createRoute, problems, sends } from '../openapi/route.ts';
import { IdParams } from '../schemas/common.ts';

const list = createRoute({
  method: 'get',
  path: '/v1/demo/schools',
  tags: ['demo'],
  summary: 'The reference schools',
  responses: { 200: sends('All of them', 'DemoSchoolList') },
});

const read = createRoute({
  method: 'get',
  path: '/v1/demo/schools/{id}',
  tags: ['demo'],
  summary: 'A reference school, ready to post',
  request: { params: IdParams },
  responses: { 200: sends('The document', 'School'), ...problems('DEMO_SCHOOL_UNKNOWN', 'BUSY') },
});

export const demoRoutes: Resource = ({ store, desk, district }) => {
  const app = newResource();

  app.openapi(list, async (c) => {
    const items = await Promise.all(
      REFERENCE_SCHOOLS.map(async ({ id, title }) => ({
        id,
        title,
        stored: (await store.schools.get({ district, school: id })) !== null,
      })),
    );
    return c.json({ items }, 200);
  });

  app.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    if (!REFERENCE_SCHOOLS.some((school) => school.id === id)) return problem(c, 'DEMO_SCHOOL_UNKNOWN');
    const answer = await desk.demoSchool(id);
    if (answer === null) return problem(c, 'DEMO_SCHOOL_UNKNOWN');
    return answer.outcome === 'answer' ? serveText(c, answer.json) : deskProblem(c, answer);
  });

  return app;
};
