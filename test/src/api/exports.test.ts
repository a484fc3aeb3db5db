import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTS } from '../../../src/exchange/exports.ts';
import { smallSchool } from '../../support/small-school.ts';
import { packedSmallPlan, smallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PLANS = '/v1/schools/small/plans';
let api: TestApp;
let at: string;
beforeAll(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
  const { headers } = await api.call('POST', PLANS, { body: {} });
  at = headers.get('location') ?? '';
  (await api.planner.run(0)).finish(await packedSmallPlan());
  await (await api.app.request(`${at}/events`)).text();
});
afterAll(() => api.store.close());

async function file(path: string) {
  const response = await api.app.request(path);
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

describe.each(EXPORTS.map(({ id, perWeekday }) => [id, perWeekday] as const))('%s', (id, perWeekday) => {
  it('is a workbook with a name', async () => {
    const { status, headers, bytes } = await file(`${at}/exports/${id}.xlsx`);
    expect([status, headers.get('content-type')]).toEqual([200, XLSX]);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''small-${id}${perWeekday ? '-1' : ''}.xlsx`,
    );
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    expect(workbook.worksheets.length).toBeGreaterThan(0);
    for (const sheet of workbook.worksheets) expect(sheet.rowCount).toBeGreaterThanOrEqual(2);
  });

  it('is a page to print that needs nothing from elsewhere', async () => {
    const { status, headers, bytes } = await file(`${at}/exports/${id}.html`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-disposition')).toBeNull();
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain('<th');
    expect(text).not.toMatch(/<script|<link|src=|https?:/);
  });
});

describe('what the tables hold', () => {
  it('排片表: time, content, place, form and person of every session of the week', async () => {
    const plan = await smallPlan();
    const { bytes } = await file(`${at}/exports/matrix.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    let rows = 0;
    for (const weekday of ['周一', '周二', '周三', '周四', '周五']) {
      const sheet = workbook.getWorksheet(weekday);
      const head = ((sheet?.getRow(2).values ?? []) as unknown[]).slice(1);
      for (const element of ['时间', '内容', '地点', '形式', '负责人']) expect(head).toContain(element);
      const times = head.indexOf('时间') + 1;
      sheet?.eachRow((row, number) => {
        if (number <= 2) return;
        rows += 1;
        expect(String(row.getCell(times).value)).toMatch(/\d{2}:\d{2}/);
      });
    }
    expect(rows).toBe(plan.matrix.sessions.length);
  });

  it('roll-call sheets of the weekday that is asked for', async () => {
    const friday = await file(`${at}/exports/roll-call.xlsx?weekday=5`);
    expect(friday.headers.get('content-disposition')).toContain('small-roll-call-5.xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(friday.bytes);
    for (const sheet of workbook.worksheets) expect(String(sheet.getCell('A1').value)).toContain('周五');
  });
});

describe('what there is not', () => {
  it.each([
    ['an unknown file', () => `${at}/exports/none.xlsx`, 404, 'EXPORT_UNKNOWN'],
    ['another form', () => `${at}/exports/matrix.pdf`, 404, 'EXPORT_UNKNOWN'],
    ['a name of an object', () => `${at}/exports/__proto__.xlsx`, 404, 'EXPORT_UNKNOWN'],
    ['a sixth weekday', () => `${at}/exports/roll-call.xlsx?weekday=6`, 422, 'REQUEST_INVALID'],
    ['an unknown plan', () => `${PLANS}/none/exports/matrix.xlsx`, 404, 'PLAN_UNKNOWN'],
    ['another school', () => `${at.replace('/small/', '/other/')}/exports/matrix.xlsx`, 404, 'PLAN_UNKNOWN'],
  ])('%s', async (_, path, status, code) => {
    const answer = await api.call('GET', path());
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  it('a plan that is not made yet', async () => {
    const { headers } = await api.call('POST', PLANS, { body: {} });
    const { status, json } = await api.call('GET', `${headers.get('location')}/exports/matrix.xlsx`);
    expect([status, json.code]).toEqual([404, 'PLAN_NOT_READY']);
  });
});
