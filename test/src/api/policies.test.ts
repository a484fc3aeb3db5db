import { beforeEach, describe, expect, it } from 'vitest';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { smallSchool } from '../../support/small-school.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
beforeEach(async () => {
  api = await testApp();
});

/** A district's own pack, which only extends one of the program's. */
const own = (id = 'own-district') => ({
  schema: 'afterbell.policy/1',
  id,
  name: { zh: '本区', en: 'Our district' },
  extends: ['henan', 'national'],
  rules: [],
});

describe('policy packs', () => {
  it("lists the program's own, then the district's", async () => {
    await api.call('POST', '/v1/policies', { body: own() });
    const { json } = await api.call('GET', '/v1/policies');
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual([
      ...BUNDLED_PACKS.map(({ id }) => id),
      'own-district',
    ]);
    expect(json.items.at(-1)).toMatchObject({ bundled: false, extends: ['henan', 'national'], rules: 0 });
  });

  it('gives a pack with its rules', async () => {
    const bundled = await api.call('GET', '/v1/policies/helan');
    expect(bundled.json.rules.length).toBeGreaterThan(5);
    await api.call('POST', '/v1/policies', { body: own() });
    expect((await api.call('GET', '/v1/policies/own-district')).json).toMatchObject({ id: 'own-district' });
    const none = await api.call('GET', '/v1/policies/none');
    expect([none.status, none.json.code]).toEqual([404, 'POLICY_UNKNOWN']);
  });

  it('is stored once, and not under the name of another', async () => {
    const created = await api.call('POST', '/v1/policies', { body: own() });
    expect([created.status, created.headers.get('location')]).toEqual([201, '/v1/policies/own-district']);
    expect((await api.call('POST', '/v1/policies', { body: own() })).json.code).toBe('POLICY_EXISTS');
    const bundled = await api.call('POST', '/v1/policies', { body: own('helan') });
    expect(bundled.json.findings.map(({ code }: { code: string }) => code)).toContain(
      'POLICY_DUPLICATE_PACK',
    );
  });

  it('honours an Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'p' };
    const first = await api.call('POST', '/v1/policies', { body: own(), headers });
    const again = await api.call('POST', '/v1/policies', { body: own(), headers });
    expect([again.status, again.json]).toEqual([201, first.json]);
  });

  it('refuses a pack with errors, with findings', async () => {
    const { status, json } = await api.call('POST', '/v1/policies', {
      body: { ...own(), extends: ['nowhere'], rules: [{ id: 'x' }] },
    });
    expect([status, json.code]).toEqual([422, 'POLICY_INVALID']);
    expect(json.findings.length).toBeGreaterThan(1);
    const parent = await api.call('POST', '/v1/policies', { body: { ...own(), extends: ['nowhere'] } });
    expect(parent.json.findings.map(({ code }: { code: string }) => code)).toContain('POLICY_UNKNOWN_PARENT');
    expect((await api.call('GET', '/v1/policies/own-district')).status).toBe(404);
  });

  it('only checks with dryRun=true', async () => {
    expect((await api.call('POST', '/v1/policies?dryRun=true', { body: own() })).status).toBe(200);
    expect((await api.call('GET', '/v1/policies/own-district')).status).toBe(404);
  });

  it('makes a region known to schools, and goes with their plans', async () => {
    const school = smallSchool({ region: 'own-district' });
    expect((await api.call('POST', '/v1/schools', { body: school })).status).toBe(422);
    await api.call('POST', '/v1/policies', { body: own() });
    expect((await api.call('POST', '/v1/schools', { body: school })).status).toBe(201);
    await api.call('POST', '/v1/schools/small/plans', { body: {} });
    const { job } = await api.planner.run(0);
    expect(job.packs).toMatchObject([{ id: 'own-district' }]);
  });
});
