import type { Context } from 'hono';
import type { z } from 'zod';
import { WHOLE_PLAN } from '../../jobs/plan-parts.ts';
import type { PackedPlan } from '../../store/jobs.ts';
import type { PlanRecord } from '../../store/plans.ts';
import type { PlanTask } from '../desk/plan-task.ts';
import { readSmall } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { etagOf } from '../http/etag.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import type { ComponentName } from '../openapi/components.ts';
import { createRoute, DOCUMENT_PROBLEMS, problems, receives, sends } from '../openapi/route.ts';
import { PlanParams } from '../schemas/common.ts';
import { AbsencePost, FrontierPost, RecommendationPost, SwapPost } from '../schemas/plan-changes.ts';
import { planSummary } from '../schemas/plans.ts';
import type { Services } from '../services.ts';

const route = (path: string, summary: string, body: ComponentName, answer: ComponentName, keeps: boolean) =>
  createRoute({
    method: 'post',
    path: `/v1/schools/{school}/plans/{plan}/${path}`,
    tags: ['plans in use'],
    summary,
    request: { params: PlanParams, ...receives(body) },
    responses: {
      200: sends(keeps ? 'What would change; nothing is stored' : 'The answer; nothing is stored', answer),
      ...(keeps ? { 201: sends('Kept as a new plan', answer) } : {}),
      ...problems(
        'PLAN_UNKNOWN',
        'PLAN_NOT_READY',
        'SCHOOL_VERSION_UNKNOWN',
        'REQUEST_INVALID',
        'CHANGE_REFUSED',
        ...DOCUMENT_PROBLEMS,
      ),
    },
  });

const recommendations = route(
  'recommendations',
  'Ranked substitutes for every duty of an absence',
  'RecommendationPost',
  'Recommendations',
  false,
);
const absences = route(
  'absences',
  'Repairs a whole absence with the fewest changes',
  'AbsencePost',
  'AbsenceAnswer',
  true,
);
const swaps = route(
  'swaps',
  'Two people exchange a duty each; their loads stay as they were',
  'SwapPost',
  'SwapAnswer',
  true,
);

const frontier = route(
  'frontier',
  'What fairness costs in willingness for the matrix of the plan; a point is chosen by putting its options into the school',
  'FrontierPost',
  'Frontier',
  false,
);

interface Params {
  readonly school: string;
  readonly plan: string;
}

/** A finished plan in use: substitutes, repaired absences, swaps. The plan itself never changes. */
export const planChangeRoutes: Resource = (services) => {
  const app = newResource();
  app.openapi(recommendations, (c) =>
    answerTask(c, services, c.req.valid('param'), RecommendationPost, (request) => ({
      kind: 'recommendations',
      request,
    })),
  );
  app.openapi(absences, (c) =>
    answerTask(c, services, c.req.valid('param'), AbsencePost, (request) => ({ kind: 'absence', request })),
  );
  app.openapi(swaps, (c) =>
    answerTask(c, services, c.req.valid('param'), SwapPost, (request) => ({ kind: 'swap', request })),
  );
  app.openapi(frontier, (c) =>
    answerTask(c, services, c.req.valid('param'), FrontierPost, (request) => ({ kind: 'frontier', request })),
  );
  return app;
};

async function answerTask<T>(
  c: Context,
  services: Services,
  params: Params,
  schema: z.ZodType<T>,
  taskOf: (request: T) => PlanTask,
): Promise<Response> {
  const { store, desk, district, clock } = services;
  const body = await readSmall(c, schema);
  if (body instanceof Response) return body;
  const key = { district, ...params };
  const record = await store.plans.get(key);
  if (!record) return problem(c, 'PLAN_UNKNOWN');
  const part = record.document === 'final' ? await store.plans.part(key, WHOLE_PLAN) : null;
  if (!part) return problem(c, 'PLAN_NOT_READY');
  const school = await store.schools.document({ district, school: params.school }, record.schoolVersion);
  if (!school) return problem(c, 'SCHOOL_VERSION_UNKNOWN');
  const task = taskOf(body.value);
  const { packs } = record.request;
  const input = { school: school.document, plan: part.packed, packs, now: clock.now(), task };
  const used = await desk.planTask(input);
  if (used.outcome === 'refused') {
    const { code, sentence } = used.refusal;
    return problem(c, 'CHANGE_REFUSED', { params: { reason: code, zh: sentence.zh, en: sentence.en } });
  }
  if (used.outcome !== 'used') return deskProblem(c, used);
  if (task.kind !== 'absence' && task.kind !== 'swap') return c.json(used.answer as object, 200);
  const kept = used.changed && (await keep(services, record, used.changed, task.request.name));
  const name = task.kind === 'absence' ? 'repair' : 'change';
  const answer = { [name]: used.answer, plan: kept && planSummary(kept) };
  if (!kept) return c.json(answer, 200);
  const location = `/v1/schools/${encodeURIComponent(kept.school)}/plans/${kept.plan}`;
  return c.json(answer, 201, { Location: location, ETag: etagOf(kept.revision) });
}

/** Stores the changed plan beside the old one, as a plan that has ended. */
async function keep(
  { store, district, clock, newId }: Services,
  old: PlanRecord,
  plan: PackedPlan,
  name: string | undefined,
): Promise<PlanRecord | null> {
  const key = { district, school: old.school, plan: newId() };
  const at = clock.now();
  const request = { ...old.request, name: name ?? old.request.name };
  const { schoolVersion, schoolHash } = old;
  await store.plans.submit({ key, schoolVersion, schoolHash, request, at });
  await store.jobs.finish(key, 2, { state: 'done', plan, progress: null, spentMs: 0, at: clock.now() });
  return store.plans.get(key);
}
