import type { Context } from 'hono';
import type { NewSchool } from '../../store/schools.ts';
import type { CheckedSchool, Hashed } from '../desk/desk.ts';
import { readBytes } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { etagOf, ifMatch } from '../http/etag.ts';
import { callersKey, clashAnswer, storedAnswer } from '../http/idempotency.ts';
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
  sendsOne,
} from '../openapi/route.ts';
import { DryRunQuery, SchoolParams } from '../schemas/common.ts';
import { schoolSummary } from '../schemas/schools.ts';
import type { Services } from '../services.ts';
import { storedPacks } from '../stored-packs.ts';
import { validationOf } from './validation.ts';

const create = createRoute({
  method: 'post',
  path: '/v1/schools',
  tags: ['schools'],
  summary: 'Stores a new school',
  request: { query: DryRunQuery, headers: IdempotencyHeader, ...receives('SchoolInput') },
  responses: {
    200: sends('Dry run: the document has no errors', 'Validation'),
    201: sends('Stored as version 1', 'SchoolStored'),
    ...problems('SCHOOL_INVALID', 'SCHOOL_EXISTS', ...KEY_PROBLEMS, ...DOCUMENT_PROBLEMS),
  },
});

const replace = createRoute({
  method: 'put',
  path: '/v1/schools/{school}',
  tags: ['schools'],
  summary: 'Stores the next version of a school',
  request: {
    params: SchoolParams,
    query: DryRunQuery,
    headers: IfMatchHeader,
    ...receives('SchoolInput'),
  },
  responses: {
    200: sendsOne('Stored as the next version; dry run: the findings', 'SchoolStored', 'Validation'),
    ...problems(
      'SCHOOL_UNKNOWN',
      'SCHOOL_INVALID',
      'SCHOOL_ID_DIFFERS',
      'VERSION_STALE',
      'VERSION_MISSING',
      ...DOCUMENT_PROBLEMS,
    ),
  },
});

/** Storing schools. The body is read, checked and packed at the desk. */
export const schoolWriteRoutes: Resource = (services) => {
  const { store, district, clock } = services;
  const app = newResource();

  app.openapi(create, async (c) => {
    const { dryRun } = c.req.valid('query');
    const checked = await checkedBody(c, services);
    if (checked instanceof Response) return checked;
    if (dryRun === 'true') return c.json(validationOf(checked), 200);
    const key = callersKey(c, checked.bodyHash);
    if (key instanceof Response) return key;
    const school = newSchool(checked, district, clock.now());
    const answer = {
      status: 201,
      headers: { Location: `/v1/schools/${encodeURIComponent(checked.id)}`, ETag: etagOf(1) },
      body: JSON.stringify(stored(school, 1, school.at, checked)),
    };
    const created = await store.schools.create(school, key ? { ...key, answer } : undefined);
    if (created.outcome === 'stored') return storedAnswer(c, answer);
    return created.outcome === 'exists' ? problem(c, 'SCHOOL_EXISTS') : clashAnswer(c, created);
  });

  app.openapi(replace, async (c) => {
    const { school: id } = c.req.valid('param');
    const expected = ifMatch(c);
    if (!expected) return problem(c, 'VERSION_MISSING');
    const known = await store.schools.get({ district, school: id });
    if (!known) return problem(c, 'SCHOOL_UNKNOWN');
    const checked = await checkedBody(c, services);
    if (checked instanceof Response) return checked;
    if (checked.id !== id) return problem(c, 'SCHOOL_ID_DIFFERS');
    if (c.req.valid('query').dryRun === 'true') {
      return known.version === expected.version
        ? c.json(validationOf(checked), 200)
        : problem(c, 'VERSION_STALE');
    }
    const school = newSchool(checked, district, clock.now());
    const replaced = await store.schools.replace(school, expected.version);
    if (replaced.outcome === 'missing') return problem(c, 'SCHOOL_UNKNOWN');
    if (replaced.outcome === 'stale') return problem(c, 'VERSION_STALE');
    const body = stored(school, replaced.version, known.createdAt, checked);
    return c.json(body, 200, { ETag: etagOf(replaced.version) });
  });

  return app;
};

/** The body, if it is a school without errors. */
async function checkedBody(
  c: Context,
  { store, desk, district }: Services,
): Promise<(CheckedSchool & Hashed) | Response> {
  const body = await readBytes(c);
  if (body instanceof Response) return body;
  const answer = await desk.school(body, await storedPacks(store.policies, district));
  if (answer.outcome === 'valid') return answer;
  if (answer.outcome === 'invalid') {
    return problem(c, 'SCHOOL_INVALID', { findings: answer.findings, total: answer.total });
  }
  return deskProblem(c, answer);
}

export function newSchool(checked: CheckedSchool, district: string, at: string): NewSchool {
  const { id, name, region, hash, figures, document } = checked;
  return { key: { district, school: id }, name, region, hash, figures, document, at };
}

export function stored(school: NewSchool, version: number, createdAt: string, { findings }: CheckedSchool) {
  const { key, name, region, hash, figures, at } = school;
  const record = { ...key, name, region, hash, figures, version, createdAt, updatedAt: at };
  return { ...schoolSummary(record), findings };
}
