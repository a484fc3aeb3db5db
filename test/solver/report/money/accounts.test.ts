import { describe, expect, it } from 'vitest';
import { Accounts } from '../../../../solver/model/accounts.ts';
import type { Placement } from '../../../../solver/model/session.ts';
import type { PolicyPack } from '../../../../solver/policy/schema.ts';
import { PolicyPack as Pack } from '../../../../solver/policy/schema.ts';
import {
  accountsOf,
  byMonth,
  lesson,
  policyOf,
  ROBOTICS,
  stayer,
  workedPlan,
  workedSchool,
} from './worked-school.ts';

const BOTH = ['homework', 'clubs-a'];

/** A region of the test's own with other billing rules; money as in Sanya. */
function billing(rules: Record<string, [param: string, unit: string, value: unknown][]>): PolicyPack {
  return Pack.parse({
    schema: 'afterbell.policy/1',
    id: 'own',
    name: { zh: '测试', en: 'Test' },
    extends: ['sanya'],
    rules: Object.entries(rules).map(([id, params]) => ({
      id,
      level: 'hard',
      shownBy: 'finance',
      sentence: { zh: '测试规则。', en: 'A rule of the test.' },
      params: Object.fromEntries(params.map(([name, unit, value]) => [name, { unit, value }])),
      citation: { document: 'test', number: '一', heading: '测试' },
    })),
  });
}

describe('fees by the figures of Sanya', () => {
  it('one, two and three lessons a day', () => {
    // One lesson: 300 planned − 250 public = 50 from parents. Two: 600 − 250 = 350 = 2 × 175. Three: 900 − 250 = 650, of
    // which 3 × 175 = 525 from parents and 125 open. Three days in September, two in October.
    const accounts = accountsOf(
      workedSchool([stayer('one', ['homework']), stayer('two', BOTH), stayer('three', [...BOTH, 'clubs-b'])]),
    );
    expect(byMonth(accounts, 'one', (row) => row.dueFen)).toEqual({ '2026-09': 150, '2026-10': 100 });
    expect(byMonth(accounts, 'two', (row) => row.dueFen)).toEqual({ '2026-09': 1050, '2026-10': 700 });
    expect(
      byMonth(accounts, 'three', (row) => [row.costFen, row.subsidyFen, row.dueFen, row.uncoveredFen]),
    ).toEqual({
      '2026-09': [2700, 750, 1575, 375],
      '2026-10': [1800, 500, 1050, 250],
    });
    expect(accounts.controls.every(({ rowsFen, totalFen }) => rowsFen === totalFen)).toBe(true);
    expect(Accounts.parse(accounts)).toEqual(accounts);
  });

  it('waivers: free, and reduced by a percentage that the school has decided', () => {
    // Free, two lessons: parents 0, waived 350 × 3 and 350 × 2. Reduced by 33 %: 150 × 33 % = 49.5, rounded up in favour of
    // the parents to 50, leaves 100; 100 × 33 % = 33 leaves 67.
    const school = workedSchool(
      [stayer('free', BOTH, { waiver: 'free' }), stayer('less', ['homework'], { waiver: 'reduced' })],
      { money: { reducedWaiverPercent: 33 } },
    );
    const accounts = accountsOf(school);
    expect(byMonth(accounts, 'free', (row) => [row.dueFen, row.waivedFen])).toEqual({
      '2026-09': [0, 1050],
      '2026-10': [0, 700],
    });
    expect(byMonth(accounts, 'less', (row) => [row.dueFen, row.waivedFen])).toEqual({
      '2026-09': [100, 50],
      '2026-10': [67, 33],
    });
    // Sanya: public money covers waivers. 5 days × 250 × 2 pupils = 2500 of subsidy, waived 1750 + 83.
    const [account] = accounts.accounts;
    expect(account.months.map(({ publicFen }) => publicFen)).toEqual([1500 + 1100, 1000 + 733]);
    const undecided = accountsOf(workedSchool([stayer('less', ['homework'], { waiver: 'reduced' })]));
    expect(undecided.warnings.map(({ code }) => code)).toEqual(['WAIVER_UNDECIDED']);
    expect(byMonth(undecided, 'less', (row) => row.waivedFen)).toEqual({ '2026-09': 0, '2026-10': 0 });
  });

  it('a cap a month leaves the rest uncovered', () => {
    // 3 × 350 = 1050 in September, 2 × 350 = 700 in October; at most 800 a month: 250 stay open in September.
    const school = workedSchool([stayer('two', BOTH)], {
      money: { fees: [{ ledger: 'afterSchool', mostParentFenPerMonth: 800 }] },
    });
    expect(byMonth(accountsOf(school), 'two', (row) => [row.dueFen, row.uncoveredFen])).toEqual({
      '2026-09': [800, 250],
      '2026-10': [700, 0],
    });
  });
});

describe('billing rules', () => {
  const monday = '2026-09-28';

  it('who stays away unexcused pays, who is excused does not, and gets it back on the next bill', () => {
    // Planned 1050. Excused on Monday: 350 less, so 700 are due; the bill asked for 1050, so October asks 700 − 350 = 350.
    const school = workedSchool([stayer('excused', BOTH), stayer('unexcused', BOTH)], {
      records: {
        attendance: [
          { pupil: 'excused', date: monday, status: 'absentReported' },
          { pupil: 'unexcused', date: monday, status: 'absentUnreported' },
        ],
      },
    });
    const accounts = accountsOf(school);
    expect(byMonth(accounts, 'excused', (row) => [row.dueFen, row.billFen, row.correctionFen])).toEqual({
      '2026-09': [700, 1050, 0],
      '2026-10': [700, 350, -350],
    });
    expect(byMonth(accounts, 'unexcused', (row) => [row.absentUnreported, row.dueFen, row.billFen])).toEqual({
      '2026-09': [2, 1050, 1050],
      '2026-10': [0, 700, 700],
    });
    expect(accounts.pupils.map(({ settlementFen }) => settlementFen)).toEqual([0, 0]);
  });

  it('an absence known before the plan is neither planned nor billed', () => {
    const away = { from: '2026-09-28', to: '2026-09-29' };
    const accounts = accountsOf(workedSchool([stayer('known', BOTH, { absences: [away] })]));
    expect(
      byMonth(accounts, 'known', (row) => [
        row.plannedFen,
        row.absentReported,
        row.dueFen,
        row.correctionFen,
      ]),
    ).toEqual({ '2026-09': [350, 4, 350, 0], '2026-10': [700, 0, 700, 0] });
  });

  it('a cancelled session is not billed: the day costs what is left of it', () => {
    // On Monday clubs-a is called off: one lesson, 50 instead of 350. 50 + 350 + 350 = 750.
    const school = workedSchool([stayer('two', BOTH)], {
      records: { cancelled: [{ date: monday, block: 'clubs-a', reason: '台风' }] },
    });
    expect(byMonth(accountsOf(school), 'two', (row) => [row.cancelled, row.dueFen])).toEqual({
      '2026-09': [1, 750],
      '2026-10': [0, 700],
    });
  });

  it('who joins late is billed from that day; another region bills from the start of the month', () => {
    const joins = '2026-09-30';
    const school = workedSchool([stayer('late', BOTH, { joins })]);
    expect(byMonth(accountsOf(school), 'late', (row) => row.dueFen)).toEqual({
      '2026-09': 350,
      '2026-10': 700,
    });
    const own = billing({ 'billing-late-joining': [['from', 'code', 'monthStart']] });
    const accounts = accountsOf(school, workedPlan(), policyOf('own', [own]));
    // Two more days, 700, which the October bill asks for: 700 + 700.
    expect(byMonth(accounts, 'late', (row) => [row.beforeJoining, row.dueFen, row.billFen])).toEqual({
      '2026-09': [4, 1050, 350],
      '2026-10': [0, 700, 1400],
    });
  });

  it('refunds at the end of term where the region says so, and never a bill below nothing', () => {
    const records = {
      attendance: ['2026-09-28', '2026-09-29', '2026-09-30'].map((date) => ({
        pupil: 'away',
        date,
        status: 'absentReported' as const,
      })),
    };
    const school = workedSchool([stayer('away', BOTH)], { records });
    // September 1050 asked, nothing due. Next bill: 700 − 1050 is below nothing: bill 0, 350 go back at the end.
    const next = accountsOf(school);
    expect(byMonth(next, 'away', (row) => row.billFen)).toEqual({ '2026-09': 1050, '2026-10': 0 });
    expect(next.pupils[0].settlementFen).toBe(-350);
    const own = billing({ 'billing-refund': [['when', 'code', 'termEnd']] });
    const end = accountsOf(school, workedPlan(), policyOf('own', [own]));
    expect(byMonth(end, 'away', (row) => row.billFen)).toEqual({ '2026-09': 1050, '2026-10': 700 });
    expect(end.pupils[0].settlementFen).toBe(-1050);
  });

  it('an unannounced stay is billed, and every rule is printed', () => {
    const school = workedSchool([stayer('guest', [])], {
      records: { attendance: [{ pupil: 'guest', date: monday, block: 'homework', status: 'present' }] },
    });
    const accounts = accountsOf(school);
    expect(byMonth(accounts, 'guest', (row) => [row.plannedFen, row.dueFen])).toEqual({ '2026-09': [0, 50] });
    expect(accounts.rules.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['basic-parent-cap', 'billing-absence', 'billing-refund', 'waiver']),
    );
  });
});

describe('vendors', () => {
  const placements: Placement[] = [1, 4].map((weekday) => ({
    pupil: 'robot',
    weekday,
    block: 'clubs-a',
    session: `${weekday}/clubs-a/robotics#1`,
  }));
  const plan = workedPlan([], placements, ROBOTICS);

  it('are paid on behalf, at their own fee, without a mark-up', () => {
    // Homework every day, robotics (3000 a session) on Monday and Thursday, reading in clubs-a on the other three days.
    // September: Monday one lesson 50, Tuesday and Wednesday 350 each = 750, and one session 3000. October: Thursday 50,
    // Friday 350 = 400, and one session.
    const invoices = [
      { id: 'i1', vendor: 'spark', month: '2026-09', fen: 3000 },
      { id: 'i2', vendor: 'spark', month: '2026-10', fen: 2800 },
    ];
    const accounts = accountsOf(workedSchool([stayer('robot', BOTH)], { records: { invoices } }), plan);
    expect(byMonth(accounts, 'robot', (row) => [row.parentFen, row.vendorFen, row.dueFen])).toEqual({
      '2026-09': [750, 3000, 3750],
      '2026-10': [400, 3000, 3400],
    });
    expect(accounts.vendors.map(({ month, differenceFen }) => [month, differenceFen])).toEqual([
      ['2026-09', 0],
      ['2026-10', 200],
    ]);
    expect(accounts.warnings.map(({ code }) => code)).toEqual(['VENDOR_MARKUP']);
    expect(accounts.accounts[0].months.map(({ vendorsFen }) => vendorsFen)).toEqual([3000, 2800]);
  });

  it('are paid in a region free of charge as well, with a warning, and nothing else is', () => {
    const accounts = accountsOf(workedSchool([stayer('robot', BOTH)]), plan, policyOf('chongming'));
    expect(byMonth(accounts, 'robot', (row) => [row.costFen, row.parentFen, row.vendorFen])).toEqual({
      '2026-09': [0, 0, 3000],
      '2026-10': [0, 0, 3000],
    });
    expect(accounts.fees[0].kind).toBe('free');
    expect(accounts.warnings.map(({ code }) => code)).toContain('CHARGED_WHERE_FREE');
  });
});

describe('pay', () => {
  it('is 75 yuan a lesson, by person and month, for duties done', () => {
    // t-an: Monday, Tuesday, Thursday, 3 lessons = 22500 planned. Tuesday t-bai stood in; Thursday was called off.
    const duties = [0, 1, 3].map((at) => lesson('t-an', at, 'homework'));
    const school = workedSchool([stayer('one', ['homework'])], {
      records: {
        staffAttendance: [{ person: 't-an', date: '2026-09-29', status: 'absent', coveredBy: 't-bai' }],
        cancelled: [{ date: '2026-10-01', block: 'homework' }],
      },
    });
    const { pay } = accountsOf(school, workedPlan(duties));
    expect(pay.map(({ person, month, plannedFen, fen }) => [person, month, plannedFen, fen])).toEqual([
      ['t-an', '2026-09', 15000, 7500],
      ['t-an', '2026-10', 7500, 0],
      ['t-bai', '2026-09', 0, 7500],
    ]);
  });

  it('rounds the running sum: a third of a lesson is 25.00, and months add up to the term', () => {
    // 3 units a lesson at 100 fen: 33.3 a unit. One unit in September: 33; two in October: round(100) − 33 = 67.
    const duties = [0, 3].map((at) => lesson('t-an', at, 'homework', { payUnits: at === 0 ? 1 : 2 }));
    const school = workedSchool([stayer('one', ['homework'])], {
      region: 'henan',
      options: { unitsPerLesson: 3 },
      money: { fees: [{ ledger: 'afterSchool', staffPayFenPerLesson: 100 }] },
    });
    const { pay } = accountsOf(school, workedPlan(duties), policyOf('henan'));
    expect(pay.map(({ fen }) => fen)).toEqual([33, 67]);
  });

  it('lunch and evening have ledgers of their own', () => {
    // Noon pay of Sanya 75; the evening is nobody's figure but the school's: 60. Parents pay 200 and 300 there, uncapped.
    const school = workedSchool([stayer('all', ['homework', 'noon', 'night'])], {
      money: {
        fees: [
          { ledger: 'lunch', parentFenPerLesson: 200 },
          { ledger: 'evening', parentFenPerLesson: 300, staffPayFenPerLesson: 6000 },
        ],
      },
    });
    const duties = [lesson('t-an', 0, 'homework'), lesson('t-an', 0, 'noon'), lesson('t-an', 0, 'night')];
    const accounts = accountsOf(school, workedPlan(duties));
    expect(accounts.pay.map(({ ledger, fen }) => [ledger, fen])).toEqual([
      ['afterSchool', 7500],
      ['lunch', 7500],
      ['evening', 6000],
    ]);
    expect(byMonth(accounts, 'all', (row) => row.dueFen, 'lunch')).toEqual({
      '2026-09': 600,
      '2026-10': 400,
    });
    expect(byMonth(accounts, 'all', (row) => row.dueFen, 'evening')).toEqual({
      '2026-09': 900,
      '2026-10': 600,
    });
    expect(byMonth(accounts, 'all', (row) => row.dueFen)).toEqual({ '2026-09': 150, '2026-10': 100 });
    expect(accounts.accounts.map(({ ledger }) => ledger)).toEqual(['afterSchool', 'lunch', 'evening']);
  });

  it('warns where fewer than 25 pupils sit in a paid lesson: 75 / 3.00', () => {
    const pupils = (count: number) =>
      Array.from({ length: count }, (_, at) => stayer(`p${at + 10}`, ['homework']));
    const plan = workedPlan([lesson('t-an', 0, 'homework')]);
    const short = accountsOf(workedSchool(pupils(24)), plan);
    expect(short.uncovered).toEqual([
      {
        session: '1/homework/reading#g1c1',
        dates: 1,
        shortDates: 1,
        pupilsPerPaidLesson: 25,
        leastPupils: 24,
        payFen: 7500,
        fundsFen: 7200,
      },
    ]);
    expect(short.warnings.map(({ code }) => code)).toEqual(['LESSON_NOT_COVERED']);
    expect(accountsOf(workedSchool(pupils(25)), plan).uncovered).toEqual([]);
  });
});

describe("a parents' committee", () => {
  const fees = [{ ledger: 'afterSchool' as const, parentFenPerLesson: 100, staffPayFenPerLesson: 150 }];
  const school = workedSchool(
    [stayer('a', ['homework']), stayer('b', ['homework']), stayer('c', ['homework', 'clubs-a'])],
    {
      region: 'hubei-school',
      money: { fees },
      records: { expenses: [{ date: '2026-10-02', what: '美术用纸', fen: 999 }] },
    },
  );
  const plan = workedPlan([lesson('t-an', 0, 'homework'), lesson('t-an', 3, 'homework')]);

  it('gives the surplus back to the fen, by what each has paid', () => {
    // Parents: a and b 5 lessons × 100 = 500, c 10 × 100 = 1000; 2000 in all. Pay 2 × 150 = 300, paper 999: 701 are left.
    // a: 701 × 500 / 2000 = 175.25, b the same, c: 350.5. Whole parts 175 + 175 + 350 = 700; the last fen goes to c.
    const accounts = accountsOf(school, plan, policyOf('hubei-school', [], false));
    const [account] = accounts.accounts;
    expect([account.holder, account.surplusFen, account.refundedFen]).toEqual(['committee', 701, 701]);
    expect(accounts.pupils.map(({ pupil, refundFen }) => [pupil, refundFen])).toEqual([
      ['a', 175],
      ['b', 175],
      ['c', 351],
    ]);
    // September: 3 days, a 300, b 300, c 600 = 1200, pay 150. October: 800, pay 150, paper 999.
    expect(
      account.months.map(({ openingFen, parentsFen, closingFen }) => [openingFen, parentsFen, closingFen]),
    ).toEqual([
      [0, 1200, 1050],
      [1050, 800, 701],
    ]);
  });

  it('is only confirmed with the district where the national notice stands', () => {
    const accounts = accountsOf(school, plan, policyOf('hubei-school'));
    expect(accounts.accounts[0].holder).toBe('school');
    expect(accounts.accounts[0].refundedFen).toBe(0);
    expect(accounts.warnings.map(({ code }) => code)).toContain('COMMITTEE_SUPERSEDED');
  });

  it('has no fee where nobody has decided one', () => {
    const silent = workedSchool([stayer('a', ['homework'])], { region: 'hubei-school' });
    const accounts = accountsOf(silent, plan, policyOf('hubei-school', [], false));
    expect(accounts.fees[0].kind).toBe('undecided');
    expect(accounts.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['FEE_UNDECIDED', 'PAY_UNDECIDED']),
    );
  });
});
