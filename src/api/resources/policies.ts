import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';
import { readBytes } from '../http/body.ts';
import { keyOf, pageBody } from '../http/cursor.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { callersKey, clashAnswer, storedAnswer } from '../http/idempotency.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import {
  createRoute,
  DOCUMENT_PROBLEMS,
  IdempotencyHeader,
  KEY_PROBLEMS,
  problems,
  receives,
  sends,
} from '../openapi/route.ts';
import { DryRunQuery, IdParams, PageQuery } from '../schemas/common.ts';
import type { PolicySummary } from '../schemas/policies.ts';
import { storedPacks } from '../stored-packs.ts';

const list = createRoute({
  method: 'get',
  path: '/v1/policies',
  tags: ['policies'],
  summary: "Policy packs: first the program's own, then the district's",
  request: { query: PageQuery },
  responses: { 200: sends('A page', 'PolicyList'), ...problems('REQUEST_INVALID', 'CURSOR_INVALID') },
});

const read = createRoute({
  method: 'get',
  path: '/v1/policies/{id}',
  tags: ['policies'],
  summary: 'A policy pack with its rules and citations',
  request: { params: IdParams },
  responses: { 200: sends('The pack', 'PolicyPack'), ...problems('POLICY_UNKNOWN') },
});

const create = createRoute({
  method: 'post',
  path: '/v1/policies',
  tags: ['policies'],
  summary: "Stores a district's own policy pack",
  request: { query: DryRunQuery, headers: IdempotencyHeader, ...receives('PolicyPackInput') },
  responses: {
    200: sends('Dry run: the pack has no errors', 'PolicyStored'),
    201: sends('Stored', 'PolicyStored'),
    ...problems('POLICY_INVALID', 'POLICY_EXISTS', ...KEY_PROBLEMS, ...DOCUMENT_PROBLEMS),
  },
});

export const policyRoutes: Resource = ({ store, desk, district, clock }) => {
  const app = newResource();

  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const after = keyOf(c, 'policies', cursor);
    if (after instanceof Response) return after;
    const page = await store.policies.list({ district }, { limit, ...after });
    const body = pageBody('policies', page, ({ document }) => summaryOf(PolicyPack.parse(document), false));
    const bundled = cursor === undefined ? BUNDLED_PACKS.map((pack) => summaryOf(pack, true)) : [];
    return c.json({ items: [...bundled, ...body.items], next: body.next }, 200);
  });

  app.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const bundled = BUNDLED_PACKS.find((pack) => pack.id === id);
    if (bundled) return c.json(bundled, 200);
    const found = await store.policies.get({ district }, id);
    return found ? c.json(PolicyPack.parse(found.document), 200) : problem(c, 'POLICY_UNKNOWN');
  });

  app.openapi(create, async (c) => {
    const { dryRun } = c.req.valid('query');
    const bytes = await readBytes(c);
    if (bytes instanceof Response) return bytes;
    const checked = await desk.policy(bytes, await storedPacks(store.policies, district));
    if (checked.outcome === 'invalid') {
      return problem(c, 'POLICY_INVALID', { findings: checked.findings, total: checked.total });
    }
    if (checked.outcome !== 'valid') return deskProblem(c, checked);
    const { id, document, findings } = checked;
    const body = JSON.stringify({ ...summaryOf(PolicyPack.parse(document), false), findings });
    if (dryRun === 'true') return storedAnswer(c, { status: 200, headers: {}, body });
    const key = callersKey(c, checked.bodyHash);
    if (key instanceof Response) return key;
    const answer = { status: 201, headers: { Location: `/v1/policies/${encodeURIComponent(id)}` }, body };
    const created = await store.policies.create(
      { district },
      { id, document, createdAt: clock.now() },
      key ? { ...key, answer } : undefined,
    );
    if (created.outcome === 'stored') return storedAnswer(c, answer);
    return created.outcome === 'exists' ? problem(c, 'POLICY_EXISTS') : clashAnswer(c, created);
  });

  return app;
};

function summaryOf({ id, name, role, extends: parents, rules }: PolicyPack, bundled: boolean): PolicySummary {
  return { id, name, role, extends: parents, rules: rules.length, bundled };
}
