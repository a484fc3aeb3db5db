import type { Context } from 'hono';
import type { PlanKey } from '../../store/keys.ts';
import type { NewPlan, PlanRecord } from '../../store/plans.ts';
import { readSmall } from '../http/body.ts';
import { keyOf, pageBody } from '../http/cursor.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { etagOf, ifMatch } from '../http/etag.ts';
import { callersKey, clashAnswer, hashOfBytes, storedAnswer } from '../http/idempotency.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import {
  createRoute,
  DOCUMENT_PROBLEMS,
  IdempotencyHeader,
  IfMatchHeader,
  KEY_PROBLEMS,
  problems,
  receives,
  sends,
} from '../openapi/route.ts';
import { DryRunQuery, PageQuery, PlanParams, SchoolParams } from '../schemas/common.ts';
import { PlanRequest, planSummary } from '../schemas/plans.ts';
import type { Services } from '../services.ts';
import { storedPacks } from '../stored-packs.ts';
import { validationOf } from './validation.ts';

const submit = createRoute({
  method: 'post',
  path: '/v1/schools/{school}/plans',
  tags: ['plans'],
  summary: 'Accepts a plan to be made; follow it at its Location',
  request: {
    params: SchoolParams,
    query: DryRunQuery,
    headers: IdempotencyHeader,
    ...receives('PlanRequest'),
  },
  responses: {
    200: sends('Dry run: the school has no errors', 'Validation'),
    202: sends('Accepted', 'PlanSummary'),
    ...problems(
      'SCHOOL_UNKNOWN',
      'SCHOOL_VERSION_UNKNOWN',
      'SCHOOL_INVALID',
      'REQUEST_INVALID',
      'NOT_READY',
      ...KEY_PROBLEMS,
      ...DOCUMENT_PROBLEMS,
    ),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans',
  tags: ['plans'],
  summary: 'Plans of a school, newest first',
  request: { params: SchoolParams, query: PageQuery },
  responses: {
    200: sends('A page', 'PlanList'),
    ...problems('SCHOOL_UNKNOWN', 'REQUEST_INVALID', 'CURSOR_INVALID'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans/{plan}',
  tags: ['plans'],
  summary: 'State, progress and figures of a plan, without the plan',
  request: { params: PlanParams },
  responses: { 200: sends('The summary', 'PlanSummary'), ...problems('PLAN_UNKNOWN') },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/schools/{school}/plans/{plan}',
  tags: ['plans'],
  summary: 'Removes a finished plan that is not published',
  request: { params: PlanParams, headers: IfMatchHeader },
  responses: {
    204: { description: 'Removed' },
    ...problems('PLAN_UNKNOWN', 'PLAN_PUBLISHED', 'PLAN_UNFINISHED', 'VERSION_STALE', 'VERSION_MISSING'),
  },
});

const REFUSALS = {
  missing: 'PLAN_UNKNOWN',
  stale: 'VERSION_STALE',
  published: 'PLAN_PUBLISHED',
  unfinished: 'PLAN_UNFINISHED',
} as const;

export const planRoutes: Resource = (services) => {
  const { store, runner, desk, district, clock, newId } = services;
  const app = newResource();

  app.openapi(submit, async (c) => {
    const { school } = c.req.valid('param');
    const body = await readSmall(c, PlanRequest);
    if (body instanceof Response) return body;
    const { name, seed, iterations, seconds, schoolVersion } = body.value;
    const document = await store.schools.document({ district, school }, schoolVersion);
    if (!document) {
      const known = await store.schools.get({ district, school });
      return problem(c, known ? 'SCHOOL_VERSION_UNKNOWN' : 'SCHOOL_UNKNOWN');
    }
    const packs = await storedPacks(store.policies, district);
    if (c.req.valid('query').dryRun === 'true') {
      const checked = await desk.storedSchool(document.document, packs);
      if (checked.outcome === 'valid') return c.json(validationOf(checked), 200);
      if (checked.outcome !== 'invalid') return deskProblem(c, checked);
      return problem(c, 'SCHOOL_INVALID', { findings: checked.findings, total: checked.total });
    }
    const key = callersKey(c, hashOfBytes(body.bytes));
    if (key instanceof Response) return key;
    const plan: NewPlan = {
      key: { district, school, plan: newId() },
      schoolVersion: document.version,
      schoolHash: document.hash,
      request: {
        name: name ?? null,
        seed,
        iterations: iterations ?? null,
        seconds: seconds ?? null,
        packs,
      },
      at: clock.now(),
    };
    const answer = {
      status: 202,
      headers: { Location: addressOf(plan.key), ETag: etagOf(1) },
      body: JSON.stringify(planSummary(queuedRecord(plan))),
    };
    const submitted = await runner.submit(plan, key ? { ...key, answer } : undefined);
    switch (submitted.outcome) {
      case 'stored':
        return storedAnswer(c, answer);
      case 'missingSchool':
        return problem(c, 'SCHOOL_UNKNOWN');
      case 'full':
        return problem(c, 'BUSY', { headers: { 'Retry-After': '30' } });
      default:
        return clashAnswer(c, submitted);
    }
  });

  app.openapi(list, async (c) => {
    const { school } = c.req.valid('param');
    const { limit, cursor } = c.req.valid('query');
    const after = keyOf(c, 'plans', cursor);
    if (after instanceof Response) return after;
    const page = await store.plans.list({ district, school }, { limit, ...after });
    if (page.items.length === 0 && !(await store.schools.get({ district, school }))) {
      return problem(c, 'SCHOOL_UNKNOWN');
    }
    const show = (record: PlanRecord) => planSummary(runner.live(record) ?? record);
    return c.json(pageBody('plans', page, show), 200);
  });

  app.openapi(read, async (c) => {
    const record = await currentPlan(services, c.req.valid('param'));
    return record ? planAnswer(c, record) : problem(c, 'PLAN_UNKNOWN');
  });

  app.openapi(remove, async (c) => {
    const key = { district, ...c.req.valid('param') };
    const expected = ifMatch(c);
    if (!expected) return problem(c, 'VERSION_MISSING');
    // A running plan changes all the time: that it is unfinished says more than that its version is old.
    if (runner.live(key)?.school === key.school) return problem(c, 'PLAN_UNFINISHED');
    const { outcome } = await store.plans.remove(key, expected.version);
    return outcome === 'removed' ? c.body(null, 204) : problem(c, REFUSALS[outcome]);
  });

  return app;
};

/** A plan as it is at this moment: what runs is fresher than the store. */
export async function currentPlan(
  { runner, store, district }: Services,
  { school, plan }: { readonly school: string; readonly plan: string },
): Promise<PlanRecord | null> {
  const key = { district, school, plan };
  const live = runner.live(key);
  if (live && live.school === school && live.district === district) return live;
  return store.plans.get(key);
}

export function planAnswer(c: Context, record: PlanRecord, status: 200 | 202 = 200): Response {
  return c.json(planSummary(record), status, { ETag: etagOf(record.revision), 'Cache-Control': 'no-store' });
}

function addressOf({ school, plan }: PlanKey): string {
  return `/v1/schools/${encodeURIComponent(school)}/plans/${plan}`;
}

/** What the store makes of a new plan, for the answer that is kept with it. */
function queuedRecord({ key, schoolVersion, schoolHash, request, at }: NewPlan): PlanRecord {
  return {
    ...key,
    schoolVersion,
    schoolHash,
    request,
    revision: 1,
    state: 'queued',
    document: 'none',
    status: null,
    progress: null,
    figures: null,
    fault: null,
    attempts: 0,
    stopAsked: false,
    spentMs: 0,
    createdAt: at,
    startedAt: null,
    finishedAt: null,
    publishedAt: null,
  };
}
