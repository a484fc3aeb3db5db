import { WHOLE_PLAN } from '../../jobs/plan-parts.ts';
import { readBytes } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { serveText } from '../http/serve-json.ts';
import { createRoute, DOCUMENT_PROBLEMS, problems, receives, sends } from '../openapi/route.ts';
import { PlanParams, SchoolParams } from '../schemas/common.ts';
import { storedPacks } from '../stored-packs.ts';

/** Requests are small: scenarios, not documents. */
const MOST_BYTES = 256 * 1024;

const simulate = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/plans/{plan}/simulations',
  tags: ['dismissal'],
  summary:
    'Simulates a day of the plan’s dismissal, and scenarios against it on the same days; stores nothing',
  request: { params: PlanParams, ...receives('SimulationRequest') },
  responses: {
    200: sends('Waits, queues over time, comparison, positions', 'DismissalComparison'),
    ...problems('PLAN_UNKNOWN', 'PLAN_NOT_READY', 'REQUEST_INVALID', ...DOCUMENT_PROBLEMS),
  },
});

const calibrate = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/calibrations',
  tags: ['dismissal'],
  summary: 'Estimates rate of handover and arrivals from the counts of one dismissal; stores nothing',
  request: { params: SchoolParams, ...receives('CalibrationRequest') },
  responses: {
    200: sends('Parameters with their errors', 'Calibration'),
    ...problems('SCHOOL_UNKNOWN', 'REQUEST_INVALID', ...DOCUMENT_PROBLEMS),
  },
});

/** What-if for the dismissal of a plan, and the calibration of its assumptions. */
export const simulationRoutes: Resource = ({ store, desk, district }) => {
  const app = newResource();

  app.openapi(simulate, async (c) => {
    const { school, plan } = c.req.valid('param');
    const body = await readBytes(c, MOST_BYTES);
    if (body instanceof Response) return body;
    const key = { district, school, plan };
    const record = await store.plans.get(key);
    if (!record) return problem(c, 'PLAN_UNKNOWN');
    const part = await store.plans.part(key, WHOLE_PLAN);
    const document = await store.schools.document({ district, school }, record.schoolVersion);
    if (!part || !document) return problem(c, 'PLAN_NOT_READY');
    const packs = await storedPacks(store.policies, district);
    const answer = await desk.simulation({ body, school: document.document, plan: part.packed, packs });
    if (answer.outcome === 'answer') return serveText(c, answer.json);
    if (answer.outcome !== 'invalid') return deskProblem(c, answer);
    return problem(c, 'REQUEST_INVALID', { findings: answer.findings, total: answer.total });
  });

  app.openapi(calibrate, async (c) => {
    const { school } = c.req.valid('param');
    const body = await readBytes(c, MOST_BYTES);
    if (body instanceof Response) return body;
    const document = await store.schools.document({ district, school });
    if (!document) return problem(c, 'SCHOOL_UNKNOWN');
    const answer = await desk.calibration(body, document.document);
    if (answer.outcome === 'answer') return serveText(c, answer.json);
    if (answer.outcome !== 'invalid') return deskProblem(c, answer);
    return problem(c, 'REQUEST_INVALID', { findings: answer.findings, total: answer.total });
  });

  return app;
};
