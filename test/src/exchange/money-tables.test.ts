import { describe, expect, it } from 'vitest';
import { School } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { EXPORTS } from '../../../src/exchange/exports.ts';
import { planIndex } from '../../../src/exchange/tables/plan-index.ts';
import { planMoney } from '../../../src/exchange/tables/plan-money.ts';
import type { Table } from '../../../src/exchange/tables/table.ts';
import { smallSchool } from '../../support/small-school.ts';

const document = smallSchool({ region: 'sanya' });
const [first] = document.pupils ?? [];
if (first) Object.assign(first, { waiver: 'free', survey: { asked: true, answer: 'yes' } });
document.records = {
  attendance: [{ pupil: 'g1c1-02', date: '2026-09-10', status: 'absentReported' }],
  satisfaction: [{ vendor: 'spark', date: '2026-09-20', by: 'parents', answers: 20, satisfied: 11 }],
};
document.money = { satisfaction: { warnBelowPercent: 80, excludeBelowPercent: 40 } };
const plan = await planSchool(document, { seed: 1, iterations: 0 });
const index = planIndex(School.parse(document), plan);
const { accounts, reports } = planMoney(index);

function tables(id: string): Record<string, Table> {
  const found = EXPORTS.find((entry) => entry.id === id);
  return Object.fromEntries((found?.tables(index, 1).tables ?? []).map(({ sheet, table }) => [sheet, table]));
}

const NEW = [
  'public-notice',
  'pupil-slips',
  'bills',
  'pay',
  'account',
  'survey',
  'direct-report',
  'performance',
  'pay-review',
];

it.each(NEW)('%s: every row as wide as its head, nothing empty, nothing undefined', (id) => {
  const all = Object.values(tables(id));
  expect(all.length).toBeGreaterThan(0);
  for (const { head, rows, title } of all) {
    expect(title).toContain('小样小学');
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      for (const cell of row) expect(String(cell)).not.toMatch(/undefined|NaN|null/);
    }
  }
});

describe('what the tables say', () => {
  it('bills: months add up to what is due, and the rules stand on every bill', () => {
    const sheet = tables('bills')['一（1）班'];
    const rows = sheet?.rows ?? [];
    const own = rows.filter(([pupil]) => pupil === 'g1c1-02');
    const due = accounts.pupils.find(({ pupil }) => pupil === 'g1c1-02')?.dueFen ?? 0;
    const settlement = accounts.pupils.find(({ pupil }) => pupil === 'g1c1-02')?.settlementFen ?? 0;
    const asked = own.reduce((sum, row) => sum + Math.round(100 * Number(row.at(-1))), 0);
    expect(asked + settlement).toBe(due);
    const bills = new Set(rows.map(([pupil]) => String(pupil)).filter((id) => id.startsWith('g1c1')));
    expect(rows.filter(([label]) => label === '计费规则')).toHaveLength(bills.size);
    expect(String(rows.find(([label]) => label === '计费规则')?.[1])).toContain('1.75');
  });

  it('pay: the total is the sum of the rows', () => {
    const rows = tables('pay').教职工?.rows ?? [];
    const fen = rows.map((row) => Math.round(100 * Number(row.at(-1))));
    expect(fen.slice(0, -1).reduce((sum, entry) => sum + entry, 0)).toBe(fen.at(-1));
    expect(fen.at(-1)).toBe(plan.reports.finance.staffPayFen);
  });

  it('account: waivers without full names, control sums that agree', () => {
    const book = tables('account');
    const [waiver] = book.减免公示?.rows ?? [];
    expect(waiver?.[3]).toMatch(/^.\*\*$/);
    expect(waiver?.[4]).toBe('免收');
    expect(new Set(book.控制数?.rows.map((row) => row[3]))).toEqual(new Set(['相等']));
  });

  it('public notice: times, contents with people, fees with rules, safety, vendors', () => {
    const book = tables('public-notice');
    expect(book.服务时间?.rows[0]).toEqual(expect.arrayContaining(['一年级', '周一', '15:30–17:30']));
    expect(book.服务内容?.rows.map(([name]) => name)).toEqual(expect.arrayContaining(['作业辅导', '足球']));
    expect(JSON.stringify(book.服务内容?.rows)).toContain('代收 30.00 元/次');
    expect(JSON.stringify(book.收费?.rows)).toContain('家长每课时不高于 1.75 元');
    expect(book.安全保障?.rows.map(([name]) => name)).toContain('校门值守');
    expect(book.引进机构?.rows.map(([vendor]) => vendor)).toContain('星火科技');
  });

  it('pupil slips: a page for each pupil who stays', () => {
    const sheet = tables('pupil-slips')['一（1）班'];
    const pupils = new Set(sheet?.rows.map(([id]) => id));
    expect(pupils.size).toBe(14);
    expect(sheet?.newPages).toHaveLength(13);
    expect(sheet?.rows.every((row) => row[0] !== '')).toBe(true);
  });

  it('direct report, performance and pay review agree with the accounts', () => {
    const [month] = reports.directReports;
    expect(month).toMatchObject({ month: '2026-09', pupils: 60, takingPart: 56, meanMinutes: 120 });
    expect(month?.participationPermille).toBe(933);
    const total = tables('pay-review').课时统计?.rows.at(-1);
    expect(Number(total?.[5]) * 100).toBe(plan.reports.finance.staffPayFen);
    const overview = new Map(tables('performance').概况?.rows.map(([what, value]) => [what, value]));
    expect(overview.get('参加学生')).toBe(56);
    expect(Number(overview.get('家长缴费（元）')) * 100).toBeCloseTo(
      accounts.pupilMonths.reduce((sum, { parentFen }) => sum + parentFen, 0),
    );
  });

  it('survey: coverage, and the exit rule applied to a low score', () => {
    const book = tables('survey');
    expect(book.覆盖和参加?.rows.at(-1)).toEqual(['全校', 60, 1, '1.6%', 56, '93.3%']);
    // 11 of 20 are 55 %: below the warning at 80, above the exit at 40.
    expect(book.满意度?.rows).toEqual([['机构', '星火科技', 1, 20, 11, '55%', '提醒', 'vendor-exit']]);
  });
});
