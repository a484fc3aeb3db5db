import { afterAll, beforeAll, expect, it } from 'vitest';
import { Accounts } from '../../../solver/model/accounts.ts';
import { Budget } from '../../../solver/model/budget.ts';
import { TermReports } from '../../../solver/model/term-reports.ts';
import { smallSchool } from '../../support/small-school.ts';
import { packedSmallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
let at: string;
beforeAll(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
  const { headers } = await api.call('POST', '/v1/schools/small/plans', { body: {} });
  at = headers.get('location') ?? '';
  (await api.planner.run(0)).finish(await packedSmallPlan());
  await (await api.app.request(`${at}/events`)).text();
});
afterAll(() => api.store.close());

it('accounts follow the attendance of the school as it is now', async () => {
  const before = await api.call('GET', `${at}/accounts`);
  expect(before.status).toBe(200);
  expect(Accounts.parse(before.json).pupilMonths.some(({ absentUnreported }) => absentUnreported > 0)).toBe(
    false,
  );
  const { headers } = await api.call('GET', '/v1/schools/small');
  const changed = smallSchool({
    records: { attendance: [{ pupil: 'g1c1-01', date: '2026-09-10', status: 'absentUnreported' }] },
  });
  const put = await api.call('PUT', '/v1/schools/small', {
    body: changed,
    headers: { 'If-Match': headers.get('etag') ?? '' },
  });
  expect(put.status).toBe(200);
  const after = Accounts.parse((await api.call('GET', `${at}/accounts`)).json);
  const [row] = after.pupilMonths.filter(({ pupil }) => pupil === 'g1c1-01');
  expect(row?.absentUnreported).toBe(2);
  expect(after.controls.every(({ rowsFen, totalFen }) => rowsFen === totalFen)).toBe(true);
  const table = await (await api.app.request(`${at}/exports/bills.html`)).text();
  expect(table).toContain('计费规则');
});

it('term reports and a budget', async () => {
  const reports = TermReports.parse((await api.call('GET', `${at}/term-reports`)).json);
  expect(reports.survey?.pupils).toBe(60);
  expect(reports.directReports.map(({ month }) => month)).toEqual(['2026-09']);
  const budget = await api.call('POST', `${at}/budget`, { body: { feeCapFen: 20_000 } });
  expect(budget.status).toBe(200);
  expect(Budget.parse(budget.json).feeCapFen).toBe(20_000);
});

it('what there is not', async () => {
  const bad = await api.call('POST', `${at}/budget`, { body: { feeCapFen: 1.5 } });
  expect([bad.status, bad.json.code]).toEqual([422, 'REQUEST_INVALID']);
  const none = await api.call('GET', '/v1/schools/small/plans/none/accounts');
  expect([none.status, none.json.code]).toEqual([404, 'PLAN_UNKNOWN']);
});
