import { beforeAll, describe, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { packedSmallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

const PLANS = '/v1/schools/small/plans';
let api: TestApp;
let id = '';
beforeAll(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
  const { json } = await api.call('POST', PLANS, { body: { seed: 1 } });
  (await api.planner.run(0)).finish(await packedSmallPlan(1));
  await (await api.app.request(`${PLANS}/${json.id}/events`)).text();
  id = json.id;
});

const simulate = (body: unknown, plan = id) => api.call('POST', `${PLANS}/${plan}/simulations`, { body });

describe('simulating the dismissal of a plan', () => {
  it('answers with waits, queues over time and positions', async () => {
    const { status, json } = await simulate({ weekday: 1, replications: 20, positions: true });
    expect(status).toBe(200);
    expect(json.plan.pupils).toBe(60);
    expect(json.plan.gates[0].series.people.mean.length).toBeGreaterThan(60);
    expect(json.positions.groups.length).toBeGreaterThan(4);
    expect(json.scenarios).toEqual([]);
  });

  it('compares scenarios, also those that plan anew, and says what is wrong with bad ones', async () => {
    const { status, json } = await simulate({
      weekday: 2,
      replications: 20,
      scenarios: [
        { name: '下雨', rain: true },
        { name: '重排', replan: true, gapMinutes: 5 },
        { name: '关门', gates: [{ gate: 'east', closed: true }] },
      ],
    });
    expect(status).toBe(200);
    const [rain, anew, shut] = json.scenarios;
    expect(rain.comparison).toHaveLength(7);
    expect(anew.report.pupils).toBe(json.plan.pupils);
    expect(shut.report).toBeNull();
    expect(shut.findings[0]).toMatchObject({ code: 'SCENARIO_NO_WAY', severity: 'error' });
  });

  it('names what a request has wrong', async () => {
    const bad = await simulate({ weekday: 9, scenarios: [{ rain: 'yes', nmae: 'x' }] });
    expect([bad.status, bad.json.code]).toEqual([422, 'REQUEST_INVALID']);
    const paths = bad.json.findings.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/weekday', '/scenarios/0/rain', '/scenarios/0/nmae']));
    expect((await simulate('{')).json.code).toBe('BODY_NOT_JSON');
    expect((await simulate({}, 'none')).json.code).toBe('PLAN_UNKNOWN');
    const { json } = await api.call('POST', PLANS, { body: {} });
    expect((await simulate({}, json.id)).json.code).toBe('PLAN_NOT_READY');
  });
});

describe('calibrating from counts', () => {
  const calibrate = (csv: string, school = 'small') =>
    api.call('POST', `/v1/schools/${school}/calibrations`, { body: { csv, announced: '17:30' } });
  const counts = [30, 30, 30, 24, 9, 7, 5, 4, 2, 1, 1, 0];
  const clock = (k: number): string => `17:${31 + Math.floor(k / 2)}:${k % 2 === 0 ? '00' : '30'}`;

  it('answers with parameters and their errors', async () => {
    const csv = ['time,gate,count', ...counts.map((count, k) => `${clock(k)},east,${count}`)].join('\n');
    const { status, json } = await calibrate(csv);
    expect(status).toBe(200);
    expect(json.gates[0]).toMatchObject({ gate: 'east', pupils: 143 });
    expect(json.fitted).toHaveLength(counts.length);
    expect(json.deviationSeconds.standardError).toBeGreaterThan(0);
  });

  it('says which lines are bad', async () => {
    const { status, json } = await calibrate('time,gate,count\n17:61,east,4\n');
    expect([status, json.code]).toEqual([422, 'REQUEST_INVALID']);
    expect(json.findings.map(({ code }: { code: string }) => code)).toEqual(['COUNTS_ROW_BAD']);
    expect((await calibrate('time,gate,count', 'none')).json.code).toBe('SCHOOL_UNKNOWN');
  });
});
