import { keyOf, pageBody } from '../http/cursor.ts';
import { etagOf, ifMatch } from '../http/etag.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { servePacked } from '../http/serve-json.ts';
import { createRoute, IfMatchHeader, problems, sends } from '../openapi/route.ts';
import { PageQuery, SchoolParams, VersionParams } from '../schemas/common.ts';
import { schoolSummary, schoolVersion } from '../schemas/schools.ts';

const list = createRoute({
  method: 'get',
  path: '/v1/schools',
  tags: ['schools'],
  summary: 'Schools in the order of their ids',
  request: { query: PageQuery },
  responses: {
    200: sends('A page', 'SchoolList'),
    ...problems('REQUEST_INVALID', 'CURSOR_INVALID'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/v1/schools/{school}',
  tags: ['schools'],
  summary: 'The current document; its ETag is the version for If-Match',
  request: { params: SchoolParams },
  responses: { 200: sends('The document', 'School'), ...problems('SCHOOL_UNKNOWN') },
});

const summary = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/summary',
  tags: ['schools'],
  summary: 'Name, version and figures without the document',
  request: { params: SchoolParams },
  responses: { 200: sends('The summary', 'SchoolSummary'), ...problems('SCHOOL_UNKNOWN') },
});

const versions = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/versions',
  tags: ['schools'],
  summary: 'Versions, newest first',
  request: { params: SchoolParams, query: PageQuery },
  responses: {
    200: sends('A page', 'SchoolVersionList'),
    ...problems('SCHOOL_UNKNOWN', 'REQUEST_INVALID', 'CURSOR_INVALID'),
  },
});

const version = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/versions/{version}',
  tags: ['schools'],
  summary: 'The document of one version',
  request: { params: VersionParams },
  responses: {
    200: sends('The document', 'School'),
    ...problems('SCHOOL_UNKNOWN', 'SCHOOL_VERSION_UNKNOWN', 'REQUEST_INVALID'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/schools/{school}',
  tags: ['schools'],
  summary: 'Removes a school with its versions and unpublished plans',
  request: { params: SchoolParams, headers: IfMatchHeader },
  responses: {
    204: { description: 'Removed' },
    ...problems(
      'SCHOOL_UNKNOWN',
      'SCHOOL_HAS_PUBLISHED_PLAN',
      'SCHOOL_HAS_UNFINISHED_PLAN',
      'VERSION_STALE',
      'VERSION_MISSING',
    ),
  },
});

const REFUSALS = {
  missing: 'SCHOOL_UNKNOWN',
  stale: 'VERSION_STALE',
  published: 'SCHOOL_HAS_PUBLISHED_PLAN',
  unfinished: 'SCHOOL_HAS_UNFINISHED_PLAN',
} as const;

/** Reading and removing schools. */
export const schoolRoutes: Resource = ({ store, district }) => {
  const app = newResource();

  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const after = keyOf(c, 'schools', cursor);
    if (after instanceof Response) return after;
    const page = await store.schools.list({ district }, { limit, ...after });
    return c.json(pageBody('schools', page, schoolSummary), 200);
  });

  app.openapi(read, async (c) => {
    const { school } = c.req.valid('param');
    const found = await store.schools.document({ district, school });
    return found ? servePacked(c, found.document, found.version) : problem(c, 'SCHOOL_UNKNOWN');
  });

  app.openapi(summary, async (c) => {
    const { school } = c.req.valid('param');
    const found = await store.schools.get({ district, school });
    if (!found) return problem(c, 'SCHOOL_UNKNOWN');
    return c.json(schoolSummary(found), 200, { ETag: etagOf(found.version) });
  });

  app.openapi(versions, async (c) => {
    const { school } = c.req.valid('param');
    const { limit, cursor } = c.req.valid('query');
    const after = keyOf(c, 'versions', cursor);
    if (after instanceof Response) return after;
    if (after.after !== undefined && !/^\d{1,9}$/.test(after.after)) return problem(c, 'CURSOR_INVALID');
    const key = { district, school };
    const page = await store.schools.versions(key, { limit, ...after });
    if (page.items.length === 0 && !(await store.schools.get(key))) return problem(c, 'SCHOOL_UNKNOWN');
    return c.json(pageBody('versions', page, schoolVersion), 200);
  });

  app.openapi(version, async (c) => {
    const { school, version: number } = c.req.valid('param');
    const key = { district, school };
    const found = await store.schools.document(key, number);
    if (found) return servePacked(c, found.document, found.version);
    const known = await store.schools.get(key);
    return problem(c, known ? 'SCHOOL_VERSION_UNKNOWN' : 'SCHOOL_UNKNOWN');
  });

  app.openapi(remove, async (c) => {
    const { school } = c.req.valid('param');
    const expected = ifMatch(c);
    if (!expected) return problem(c, 'VERSION_MISSING');
    const { outcome } = await store.schools.remove({ district, school }, expected.version);
    return outcome === 'removed' ? c.body(null, 204) : problem(c, REFUSALS[outcome]);
  });

  return app;
};
