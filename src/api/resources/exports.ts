import { z } from 'zod';
import { EXPORTS } from '../../exchange/exports.ts';
import { WHOLE_PLAN } from '../../jobs/plan-parts.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { HTML_TYPE, serveFile, XLSX_TYPE } from '../http/serve-file.ts';
import { createRoute, problems } from '../openapi/route.ts';
import { PlanParams } from '../schemas/common.ts';

const FILES = EXPORTS.flatMap(({ id }) => [`${id}.xlsx`, `${id}.html`]);

const read = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans/{plan}/exports/{file}',
  tags: ['exports'],
  summary: 'A table of the plan: a workbook (.xlsx) or a page to print (.html)',
  request: {
    params: PlanParams.extend({ file: z.string().describe(`One of ${FILES.join(', ')}`) }),
    query: z.object({
      weekday: z.coerce.number().int().min(1).max(5).default(1).describe('Roll-call sheets: the weekday'),
    }),
  },
  responses: {
    200: {
      description: 'The file',
      content: {
        [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } },
        'text/html': { schema: { type: 'string' } },
      },
    },
    ...problems(
      'PLAN_UNKNOWN',
      'PLAN_NOT_READY',
      'EXPORT_UNKNOWN',
      'REQUEST_INVALID',
      'BUSY',
      'DOCUMENT_TOO_DEMANDING',
    ),
  },
});

/** The tables of a plan as files, made at the desk. */
export const exportRoutes: Resource = ({ store, desk, district }) => {
  const app = newResource();
  app.openapi(read, async (c) => {
    const { school, plan, file } = c.req.valid('param');
    const { weekday } = c.req.valid('query');
    if (!FILES.includes(file)) return problem(c, 'EXPORT_UNKNOWN');
    const key = { district, school, plan };
    const record = await store.plans.get(key);
    if (!record) return problem(c, 'PLAN_UNKNOWN');
    const part = await store.plans.part(key, WHOLE_PLAN);
    const document = await store.schools.document({ district, school }, record.schoolVersion);
    if (!part || !document) return problem(c, 'PLAN_NOT_READY');
    const [id, form] = file.split('.') as [string, 'xlsx' | 'html'];
    const answer = await desk.planExport({
      school: document.document,
      plan: part.packed,
      id,
      form,
      weekday,
      packs: record.request.packs,
      current: (await store.schools.document({ district, school }))?.document ?? null,
    });
    if (answer === null) return problem(c, 'EXPORT_UNKNOWN');
    if (answer.outcome !== 'file') return deskProblem(c, answer);
    const name = EXPORTS.find((entry) => entry.id === id)?.perWeekday ? `${id}-${weekday}.${form}` : file;
    return form === 'xlsx'
      ? serveFile(c, answer.bytes, XLSX_TYPE, `${school}-${name}`)
      : serveFile(c, answer.bytes, HTML_TYPE, null);
  });
  return app;
};
