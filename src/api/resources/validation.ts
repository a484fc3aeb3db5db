import type { z } from 'zod';
import type { SchoolAnswer } from '../desk/desk.ts';
import { hasBody, readBytes } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { createRoute, DOCUMENT_PROBLEMS, problems, receives, sends } from '../openapi/route.ts';
import { SchoolParams } from '../schemas/common.ts';
import type { Validation } from '../schemas/schools.ts';
import { storedPacks } from '../stored-packs.ts';

const validate = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/validate',
  tags: ['schools'],
  summary: 'Checks a school document, or the stored one where no body is sent; stores nothing',
  request: { params: SchoolParams, ...receives('SchoolInput', false) },
  responses: {
    200: sends('All findings', 'Validation'),
    ...problems('SCHOOL_UNKNOWN', ...DOCUMENT_PROBLEMS),
  },
});

/** Findings of a checked document, as an answer. */
export function validationOf(
  answer: Extract<SchoolAnswer, { outcome: 'valid' | 'invalid' }>,
): z.infer<typeof Validation> {
  return {
    valid: answer.outcome === 'valid',
    findings: [...answer.findings],
    findingsTotal: answer.total,
    figures: answer.outcome === 'valid' ? answer.figures : null,
  };
}

export const validationRoutes: Resource = ({ store, desk, district }) => {
  const app = newResource();
  app.openapi(validate, async (c) => {
    const { school } = c.req.valid('param');
    const packs = await storedPacks(store.policies, district);
    if (hasBody(c)) {
      const body = await readBytes(c);
      if (body instanceof Response) return body;
      const answer = await desk.school(body, packs);
      if (answer.outcome !== 'valid' && answer.outcome !== 'invalid') return deskProblem(c, answer);
      return c.json(validationOf(answer), 200);
    }
    const stored = await store.schools.document({ district, school });
    if (!stored) return problem(c, 'SCHOOL_UNKNOWN');
    const answer = await desk.storedSchool(stored.document, packs);
    if (answer.outcome !== 'valid' && answer.outcome !== 'invalid') return deskProblem(c, answer);
    return c.json(validationOf(answer), 200);
  });
  return app;
};
