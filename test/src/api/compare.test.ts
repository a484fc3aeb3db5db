import { beforeAll, describe, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { packedSmallPlan, smallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

const PLANS = '/v1/schools/small/plans';
let api: TestApp;
const ids: string[] = [];
beforeAll(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
  for (const seed of [1, 2]) {
    const { json } = await api.call('POST', PLANS, { body: { seed } });
    (await api.planner.run(seed - 1)).finish(await packedSmallPlan(seed));
    await (await api.app.request(`${PLANS}/${json.id}/events`)).text();
    ids.push(json.id);
  }
});

describe('comparing two plans of a school', () => {
  it('puts figures side by side and tells the differences', async () => {
    const { status, json } = await api.call('GET', `${PLANS}/${ids[0]}/compare/${ids[1]}`);
    expect(status).toBe(200);
    expect(json.sameSchool).toBe(true);
    expect(json.figures.before.duties).toBe((await smallPlan(1)).roster.duties.length);
    expect(json.figures.after.duties).toBe((await smallPlan(2)).roster.duties.length);
    expect(json.duties.changed).toBeGreaterThan(0);
  });

  it('finds no difference to itself', async () => {
    const { json } = await api.call('GET', `${PLANS}/${ids[0]}/compare/${ids[0]}`);
    expect([json.duties.changed, json.placements.pupils, json.sessions.changed]).toEqual([0, 0, []]);
  });

  it('needs two plans', async () => {
    const none = await api.call('GET', `${PLANS}/${ids[0]}/compare/none`);
    expect([none.status, none.json.code]).toEqual([404, 'PLAN_UNKNOWN']);
    const { json } = await api.call('POST', PLANS, { body: {} });
    const early = await api.call('GET', `${PLANS}/${json.id}/compare/${ids[0]}`);
    expect([early.status, early.json.code]).toEqual([404, 'PLAN_NOT_READY']);
  });
});
