import { z } from 'zod';
import { readBytes } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { serveText } from '../http/serve-json.ts';
import { createRoute, DOCUMENT_PROBLEMS, problems, receives, sends } from '../openapi/route.ts';
import { storedPacks } from '../stored-packs.ts';

const analyze = createRoute({
  method: 'post',
  path: '/v1/analyze',
  tags: ['plans'],
  summary: 'Audits a plan as it is handed in, for example after it was edited by hand; stores nothing',
  request: {
    query: z.object({
      school: z.string().optional().describe('A stored school, instead of one in the body'),
      version: z.coerce.number().int().min(1).optional().describe('Missing: the current version'),
    }),
    ...receives('AnalysisRequest'),
  },
  responses: {
    200: sends('Violations, figures, loads', 'Analysis'),
    ...problems(
      'SCHOOL_UNKNOWN',
      'SCHOOL_VERSION_UNKNOWN',
      'PLAN_INVALID',
      'REQUEST_INVALID',
      ...DOCUMENT_PROBLEMS,
    ),
  },
});

export const analyzeRoutes: Resource = ({ store, desk, district }) => {
  const app = newResource();
  app.openapi(analyze, async (c) => {
    const { school, version } = c.req.valid('query');
    const body = await readBytes(c);
    if (body instanceof Response) return body;
    let stored = null;
    if (school !== undefined) {
      const document = await store.schools.document({ district, school }, version);
      if (!document) {
        const known = await store.schools.get({ district, school });
        return problem(c, known ? 'SCHOOL_VERSION_UNKNOWN' : 'SCHOOL_UNKNOWN');
      }
      stored = { packed: document.document, cacheKey: `${district}/${school}/${document.hash}` };
    }
    const packs = await storedPacks(store.policies, district);
    const answer = await desk.analysis({ body, school: stored, packs });
    if (answer.outcome === 'answer') return serveText(c, answer.json);
    if (answer.outcome !== 'invalid') return deskProblem(c, answer);
    return problem(c, 'PLAN_INVALID', { findings: answer.findings, total: answer.total });
  });
  return app;
};
