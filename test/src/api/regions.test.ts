import { beforeEach, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
beforeEach(async () => {
  api = await testApp();
});

const codes = (json: { findings: { code: string; path: string }[] }) =>
  json.findings.map(({ code, path }) => [code, path]);

const OWN = {
  schema: 'afterbell.policy/1',
  id: 'xin-xian',
  name: { zh: '新县', en: 'Xin county' },
  extends: ['core', 'national', 'henan'],
  rules: [],
};

it('a school of a region nobody knows is refused, until the district posts the pack of the region', async () => {
  const school = smallSchool({ region: OWN.id });
  const unknown = await api.call('POST', '/v1/schools', { body: school });
  expect(unknown.status).toBe(422);
  expect(codes(unknown.json)).toContainEqual(['REGION_UNKNOWN', '/region']);
  expect((await api.call('POST', '/v1/policies', { body: OWN })).status).toBe(201);
  expect((await api.call('POST', '/v1/schools', { body: school })).status).toBe(201);
});

it('what the region asks of a school is among its findings', async () => {
  const school = smallSchool();
  school.posts = school.posts.filter(({ work }) => work !== 'gate');
  const stored = await api.call('POST', '/v1/schools', { body: school });
  expect(stored.status).toBe(201);
  expect(codes(stored.json)).toContainEqual(['REGION_POST_MISSING', '/posts']);
});
