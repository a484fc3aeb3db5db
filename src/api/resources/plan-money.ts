import type { Context } from 'hono';
import { WHOLE_PLAN } from '../../jobs/plan-parts.ts';
import type { PlanTask } from '../desk/plan-task.ts';
import { readSmall } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { createRoute, DOCUMENT_PROBLEMS, problems, receives, sends } from '../openapi/route.ts';
import { PlanParams } from '../schemas/common.ts';
import { BudgetPost } from '../schemas/plan-money.ts';
import type { Services } from '../services.ts';

const PLAN_PROBLEMS = ['PLAN_UNKNOWN', 'PLAN_NOT_READY', 'SCHOOL_VERSION_UNKNOWN'] as const;

const accounts = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans/{plan}/accounts',
  tags: ['money and reports'],
  summary: 'Fees, pay, vendors and accounts month by month, planned and by the attendance recorded so far',
  request: { params: PlanParams },
  responses: {
    200: sends('Counted now, recounted by the audit', 'Accounts'),
    ...problems(...PLAN_PROBLEMS, 'BUSY', 'DOCUMENT_TOO_DEMANDING'),
  },
});

const reports = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans/{plan}/term-reports',
  tags: ['money and reports'],
  summary: 'Survey, satisfaction and exits, monthly direct report, performance summary, pay review',
  request: { params: PlanParams },
  responses: {
    200: sends('Counted now', 'TermReports'),
    ...problems(...PLAN_PROBLEMS, 'BUSY', 'DOCUMENT_TOO_DEMANDING'),
  },
});

const budget = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/plans/{plan}/budget',
  tags: ['money and reports'],
  summary:
    'What a fee cap would buy: the largest menu within it, and the cheapest leaders for the menu of the plan',
  request: { params: PlanParams, ...receives('BudgetPost') },
  responses: {
    200: sends('The answer; nothing is stored', 'Budget'),
    ...problems(...PLAN_PROBLEMS, 'REQUEST_INVALID', ...DOCUMENT_PROBLEMS),
  },
});

/** Money of a finished plan. Attendance, invoices and scores are those of the school as it is now. */
export const planMoneyRoutes: Resource = (services) => {
  const app = newResource();
  app.openapi(accounts, (c) => moneyAnswer(c, services, c.req.valid('param'), { kind: 'accounts' }));
  app.openapi(reports, (c) => moneyAnswer(c, services, c.req.valid('param'), { kind: 'termReports' }));
  app.openapi(budget, async (c) => {
    const body = await readSmall(c, BudgetPost);
    if (body instanceof Response) return body;
    return moneyAnswer(c, services, c.req.valid('param'), { kind: 'budget', request: body.value });
  });
  return app;
};

async function moneyAnswer(
  c: Context,
  { store, desk, district, clock }: Services,
  params: { readonly school: string; readonly plan: string },
  task: PlanTask,
): Promise<Response> {
  const key = { district, ...params };
  const record = await store.plans.get(key);
  if (!record) return problem(c, 'PLAN_UNKNOWN');
  const part = record.document === 'final' ? await store.plans.part(key, WHOLE_PLAN) : null;
  if (!part) return problem(c, 'PLAN_NOT_READY');
  const of = { district, school: params.school };
  const school = await store.schools.document(of, record.schoolVersion);
  if (!school) return problem(c, 'SCHOOL_VERSION_UNKNOWN');
  const used = await desk.planTask({
    school: school.document,
    plan: part.packed,
    packs: record.request.packs,
    now: clock.now(),
    task,
    current: (await store.schools.document(of))?.document ?? null,
  });
  if (used.outcome === 'used') return c.json(used.answer as object, 200);
  // Only changes of a plan are refused, and nothing is changed here.
  if (used.outcome === 'refused') throw new Error(`refused: ${used.refusal.code}`);
  return deskProblem(c, used);
}
