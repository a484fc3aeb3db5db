import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_PARTS } from '../../../src/jobs/plan-parts.ts';
import { smallSchool } from '../../support/small-school.ts';
import type { FakeRun } from '../jobs/fake-planner.ts';
import { packedSmallPlan, smallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

const PLANS = '/v1/schools/small/plans';
let api: TestApp;
beforeEach(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
});

/** Asks for a plan; its address, and its run at the planner. */
async function submit(body: unknown = {}): Promise<{ at: string; run: FakeRun }> {
  const number = api.planner.runs.length;
  const { headers } = await api.call('POST', PLANS, { body });
  return { at: headers.get('location') ?? '', run: await api.planner.run(number) };
}

/** Resolves when the plan has ended. */
async function end(at: string): Promise<void> {
  await (await api.app.request(`${at}/events`)).text();
}

async function finished(seed = 1): Promise<string> {
  const { at, run } = await submit({ seed });
  run.finish(await packedSmallPlan(seed));
  await end(at);
  return at;
}

describe('asking for a plan', () => {
  it('is accepted with an address', async () => {
    const { status, headers, json } = await api.call('POST', PLANS, {
      body: { name: '初稿', seed: 9, iterations: 100 },
    });
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(`${PLANS}/${json.id}`);
    expect(json.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(json).toMatchObject({ state: 'queued', name: '初稿', seed: 9, iterations: 100, seconds: null });
    const { job } = await api.planner.run(0);
    expect(job).toMatchObject({ seed: 9, iterations: 100, limitMs: null });
  });

  it('means the version of the school that it names', async () => {
    await api.call('PUT', '/v1/schools/small', {
      body: smallSchool({ name: '第二版' }),
      headers: { 'If-Match': '"1"' },
    });
    expect((await api.call('POST', PLANS, { body: { schoolVersion: 1 } })).json.schoolVersion).toBe(1);
    expect((await api.call('POST', PLANS, { body: {} })).json.schoolVersion).toBe(2);
    const unknown = await api.call('POST', PLANS, { body: { schoolVersion: 3 } });
    expect([unknown.status, unknown.json.code]).toEqual([404, 'SCHOOL_VERSION_UNKNOWN']);
  });

  it.each([
    [{ seed: -1 }, '/seed'],
    [{ seconds: 0 }, '/seconds'],
    [{ iterations: 1.5 }, '/iterations'],
    [{ name: '' }, '/name'],
    [{ speed: 3 }, '/speed'],
  ])('refuses %j', async (body, path) => {
    const { status, json } = await api.call('POST', PLANS, { body });
    expect([status, json.code]).toEqual([422, 'REQUEST_INVALID']);
    expect(json.findings.map((finding: { path: string }) => finding.path)).toEqual([path]);
    expect((await api.call('GET', PLANS)).json.items).toEqual([]);
  });

  it('needs no body', async () => {
    const { status, json } = await api.call('POST', PLANS);
    expect([status, json.seed, json.name]).toEqual([202, 1, null]);
  });

  it('only checks the school with dryRun=true', async () => {
    const { status, json } = await api.call('POST', `${PLANS}?dryRun=true`, { body: {} });
    expect([status, json.valid]).toEqual([200, true]);
    expect((await api.call('GET', PLANS)).json.items).toEqual([]);
  });

  it('is done once for one Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'k' };
    const first = await api.call('POST', PLANS, { body: { seed: 2 }, headers });
    const again = await api.call('POST', PLANS, { body: { seed: 2 }, headers });
    expect([again.status, again.json]).toEqual([202, first.json]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await api.call('POST', PLANS, { body: { seed: 3 }, headers });
    expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await api.call('GET', PLANS)).json.items).toHaveLength(1);
  });

  it('uses the policy packs that the district has stored', async () => {
    const { at } = await submit();
    const { json } = await api.call('GET', at);
    expect(json.schoolHash).toHaveLength(64);
    expect((await api.planner.run(0)).job.packs).toEqual([]);
  });
});

describe('following a plan', () => {
  it('shows state and progress, fresher than the store', async () => {
    const { at, run } = await submit();
    run.events.progress({ stage: 'matrix', donePermille: 250, best: [4], bound: [2] });
    const { json, headers } = await api.call('GET', at);
    expect(json).toMatchObject({ state: 'running', attempts: 1, document: 'none' });
    expect(json.progress).toMatchObject({
      stage: 'matrix',
      donePermille: 250,
      best: [4],
      bound: [2],
      gap: 1,
    });
    expect(headers.get('etag')).toBe(`"${json.revision}"`);
    const { json: list } = await api.call('GET', PLANS);
    expect(list.items[0].progress.donePermille).toBe(250);
  });

  it('lists plans, newest first, page by page', async () => {
    for (const seed of [1, 2, 3]) await api.call('POST', PLANS, { body: { seed } });
    const first = await api.call('GET', `${PLANS}?limit=2`);
    const second = await api.call('GET', `${PLANS}?limit=2&cursor=${first.json.next}`);
    const seeds = [...first.json.items, ...second.json.items].map(({ seed }: { seed: number }) => seed);
    expect(seeds).toEqual([3, 2, 1]);
    const foreign = (await api.call('GET', '/v1/schools?limit=1')).json.next ?? 'c2Nob29sczpzbWFsbA';
    expect((await api.call('GET', `${PLANS}?cursor=${foreign}`)).json.code).toBe('CURSOR_INVALID');
  });

  it('has nothing to read before there is a plan', async () => {
    const { at } = await submit();
    for (const part of ['document', ...PLAN_PARTS]) {
      const { status, json } = await api.call('GET', `${at}/${part}`);
      expect([part, status, json.code]).toEqual([part, 404, 'PLAN_NOT_READY']);
    }
  });

  it('reads the best so far of a running plan', async () => {
    const { at, run } = await submit();
    run.events.best(await packedSmallPlan());
    await api.call('POST', `${at}/stop`);
    const { json } = await api.call('GET', at);
    expect(json).toMatchObject({ state: 'running', document: 'bestSoFar', stopAsked: true });
    expect(json.figures.duties).toBeGreaterThan(0);
    expect((await api.call('GET', `${at}/matrix`)).status).toBe(200);
  });
});

describe('a finished plan', () => {
  it('is read whole and part by part, exactly as it was made', async () => {
    const at = await finished();
    const plan = await smallPlan();
    const { json } = await api.call('GET', at);
    expect(json).toMatchObject({ state: 'done', document: 'final', status: plan.status, fault: null });
    expect(json.figures).toMatchObject({
      sessions: plan.matrix.sessions.length,
      duties: plan.roster.duties.length,
    });
    expect((await api.call('GET', `${at}/document`)).json).toEqual(plan);
    for (const part of PLAN_PARTS) {
      expect((await api.call('GET', `${at}/${part}`)).json, part).toEqual(plan[part]);
    }
  });

  it('is sent as it lies in the store to whoever takes gzip', async () => {
    const at = await finished();
    const response = await api.app.request(`${at}/roster`, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    const stored = (await packedSmallPlan()).parts.roster?.gzip ?? new Uint8Array();
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(stored);
    const none = await api.app.request(`${at}/roster`, { headers: { 'Accept-Encoding': 'gzip;q=0, br' } });
    expect(none.headers.get('content-encoding')).toBeNull();
    expect(none.headers.get('etag')).not.toBe(response.headers.get('etag'));
  });

  it('is published once and then stays', async () => {
    const at = await finished();
    const { revision } = (await api.call('GET', at)).json;
    expect((await api.call('POST', `${at}/publish`)).status).toBe(428);
    const stale = await api.call('POST', `${at}/publish`, { headers: { 'If-Match': '"1"' } });
    expect([stale.status, stale.json.code]).toEqual([412, 'VERSION_STALE']);
    const published = await api.call('POST', `${at}/publish`, { headers: { 'If-Match': `"${revision}"` } });
    expect([published.status, published.json.revision]).toEqual([200, revision + 1]);
    expect(published.json.publishedAt).toMatch(/^2026-/);
    const removed = await api.call('DELETE', at, { headers: { 'If-Match': `"${revision + 1}"` } });
    expect([removed.status, removed.json.code]).toEqual([409, 'PLAN_PUBLISHED']);
  });

  it('is removed with its parts', async () => {
    const at = await finished();
    const { revision } = (await api.call('GET', at)).json;
    expect((await api.call('DELETE', at)).status).toBe(428);
    expect((await api.call('DELETE', at, { headers: { 'If-Match': '"1"' } })).status).toBe(412);
    expect((await api.call('DELETE', at, { headers: { 'If-Match': `"${revision}"` } })).status).toBe(204);
    for (const path of ['', '/document', '/roster', '/events']) {
      const { status, json } = await api.call('GET', `${at}${path}`);
      expect([path, status, json.code]).toEqual([path, 404, 'PLAN_UNKNOWN']);
    }
  });

  it('is not found under another school', async () => {
    const at = await finished();
    await api.call('POST', '/v1/schools', { body: smallSchool({ id: 'other' }) });
    const elsewhere = at.replace('/small/', '/other/');
    for (const path of ['', '/document', '/events']) {
      expect((await api.call('GET', `${elsewhere}${path}`)).status).toBe(404);
    }
  });
});

describe('stopping and cancelling', () => {
  it('stop keeps the best', async () => {
    const { at, run } = await submit();
    const { status, json } = await api.call('POST', `${at}/stop`);
    expect([status, json.state, json.stopAsked]).toEqual([202, 'running', true]);
    expect(run.asked).toEqual(['stop']);
    run.finish(await packedSmallPlan());
    await end(at);
    expect((await api.call('GET', at)).json).toMatchObject({ state: 'stopped', document: 'final' });
    expect((await api.call('POST', `${at}/stop`)).status).toBe(200);
  });

  it('cancel gives up', async () => {
    const { at } = await submit();
    const { status, json } = await api.call('POST', `${at}/cancel`);
    expect([status, json.state, json.document]).toEqual([200, 'cancelled', 'none']);
    const again = await api.call('POST', `${at}/cancel`);
    expect([again.status, again.json.state]).toEqual([200, 'cancelled']);
    const { revision } = again.json;
    expect((await api.call('DELETE', at, { headers: { 'If-Match': `"${revision}"` } })).status).toBe(204);
  });

  it('a running plan can be neither removed nor published', async () => {
    const { at } = await submit();
    const headers = { 'If-Match': `"${(await api.call('GET', at)).json.revision}"` };
    expect((await api.call('DELETE', at, { headers })).json.code).toBe('PLAN_UNFINISHED');
    expect((await api.call('POST', `${at}/publish`, { headers })).json.code).toBe('PLAN_NOT_FINAL');
  });

  it('a failed plan says why, in both languages', async () => {
    const { at, run } = await submit();
    run.fault('OUT_OF_MEMORY');
    await end(at);
    const { json, text } = await api.call('GET', at);
    expect(json).toMatchObject({ state: 'failed', fault: { code: 'OUT_OF_MEMORY' } });
    expect(text).not.toContain('secret');
  });

  it.each(['stop', 'cancel', 'publish'])('%s of nothing is said so', async (action) => {
    const { status, json } = await api.call('POST', `${PLANS}/none/${action}`, {
      headers: { 'If-Match': '"1"' },
    });
    expect([status, json.code]).toEqual([404, 'PLAN_UNKNOWN']);
  });
});
