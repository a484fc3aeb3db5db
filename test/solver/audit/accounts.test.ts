import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditContext } from '../../../solver/audit/context.ts';
import { accountsDifference } from '../../../solver/audit/figures/accounts.ts';
import type { Accounts } from '../../../solver/model/accounts.ts';
import { accountsReport } from '../../../solver/report/money/accounts.ts';
import { controlSums } from '../../../solver/report/money/controls.ts';
import { policyOf } from '../report/money/worked-school.ts';
import { auditedPlan } from './audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from './audited-school.ts';

const plan = await auditedPlan();
const DATES = plan.calendar.days.map(({ date }) => date);

/** The planned school of the audit's tests with records of the term, chosen by `n`. */
function recorded(n: (most: number) => number) {
  const school = auditedSchool();
  const pupils = school.pupils ?? [];
  const some = <T>(list: readonly T[]): T => list[n(list.length)];
  const block = () => (n(2) === 0 ? { block: some(['homework', 'clubs', 'late']) } : {});
  const status = () => some(['present', 'late', 'leftEarly', 'absentReported', 'absentUnreported'] as const);
  for (let at = 0; at < 6; at++) {
    const pupil = some(pupils);
    if (n(3) === 0) pupil.joins = some(DATES);
    if (n(3) === 0) pupil.waiver = some(['none', 'reduced', 'free'] as const);
    if (n(3) === 0) pupil.absences = [{ from: DATES[1], to: some(DATES.slice(1)) }];
  }
  school.money = {
    reducedWaiverPercent: 1 + n(99),
    fees: [{ ledger: 'afterSchool', parentFenPerLesson: n(200), mostParentFenPerMonth: 500 + n(3000) }],
  };
  const several = <T>(make: () => T): T[] => Array.from({ length: n(8) }, make);
  school.records = {
    attendance: several(() => ({ pupil: some(pupils).id, date: some(DATES), ...block(), status: status() })),
    staffAttendance: several(() => ({
      person: some(school.staff).id,
      date: some(DATES),
      ...block(),
      status: some(['late', 'absent'] as const),
      ...(n(2) === 0 ? { coveredBy: some(school.staff).id } : {}),
    })),
    cancelled: several(() => ({
      date: some(DATES),
      ...block(),
      ...(n(3) === 0 ? { club: some(school.clubs).id } : {}),
      ...(n(3) === 0 ? { classes: [some(school.classes).id] } : {}),
    })),
    invoices: several(() => ({ id: `i${n(1000)}`, vendor: 'spark', month: '2026-09', fen: n(90_000) })),
    expenses: several(() => ({
      date: some(DATES),
      ledger: some(['afterSchool', 'lunch'] as const),
      what: '材料',
      fen: n(500),
    })),
  };
  return school;
}

const POLICIES = [EVERY_POLICY, policyOf('sanya'), policyOf('hubei-school', [], false), policyOf('henan')];

describe('accounts recounted by the audit', () => {
  it('agree for records of every kind, under every region', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat(POLICIES.length - 1), (numbers, which) => {
        const school = recorded((most) => Number(numbers.next().value) % most);
        const accounts = accountsReport(school, plan, POLICIES[which]);
        expect(accountsDifference(auditContext(school, plan, POLICIES[which]), accounts)).toBeNull();
        expect(accounts.controls.filter(({ rowsFen, totalFen }) => rowsFen !== totalFen)).toEqual([]);
      }),
      { numRuns: 40, seed: 20260928 },
    );
  });

  const policy = policyOf('sanya');
  const school = auditedSchool();
  const context = auditContext(school, plan, policy);
  const whole = accountsReport(school, plan, policy);

  it.each<[string, (accounts: Accounts) => void]>([
    [
      'a fee',
      (accounts) => {
        accounts.pupilMonths[3].parentFen += 1;
      },
    ],
    [
      'a lesson',
      (accounts) => {
        accounts.pupilMonths[0].attendedLessons -= 1;
      },
    ],
    [
      'a subsidy moved to another pupil',
      (accounts) => {
        accounts.pupilMonths[0].subsidyFen += 250;
        accounts.pupilMonths[1].subsidyFen -= 250;
      },
    ],
    [
      'a bill',
      (accounts) => {
        accounts.pupilMonths[2].billFen += 100;
      },
    ],
    [
      'a settlement',
      (accounts) => {
        accounts.pupils[0].settlementFen -= 100;
      },
    ],
    [
      'a pupil left out',
      (accounts) => {
        accounts.pupilMonths.pop();
      },
    ],
    [
      'pay',
      (accounts) => {
        accounts.pay[0].fen = 1;
      },
    ],
    [
      'pay of somebody who had no duty',
      (accounts) => {
        accounts.pay.push({ ...accounts.pay[0], person: 's-niu' });
      },
    ],
    [
      'what a vendor gets',
      (accounts) => {
        accounts.vendors[0].collectedFen += 3000;
      },
    ],
    [
      'a balance',
      (accounts) => {
        accounts.accounts[0].months[0].closingFen += 1;
      },
    ],
    [
      'a refund out of nothing',
      (accounts) => {
        accounts.pupils[0].refundFen = 100;
      },
    ],
    [
      'a class total',
      (accounts) => {
        accounts.classes[0].costFen += 300;
      },
    ],
    [
      'a control sum',
      (accounts) => {
        accounts.controls[0].totalFen += 1;
      },
    ],
    [
      'no control sums at all',
      (accounts) => {
        accounts.controls = [];
      },
    ],
  ])('find %s that was changed', (_, change) => {
    const changed = structuredClone(whole);
    change(changed);
    expect(accountsDifference(context, whole)).toBeNull();
    expect(accountsDifference(context, changed)).not.toBeNull();
  });

  it.each<[string, (accounts: Accounts) => void]>([
    [
      'a fee',
      (accounts) => {
        accounts.pupilMonths[3].parentFen += 1;
      },
    ],
    [
      'a cost',
      (accounts) => {
        accounts.pupilMonths[3].costFen += 300;
      },
    ],
    [
      'a bill',
      (accounts) => {
        accounts.pupilMonths[2].billFen += 100;
      },
    ],
    [
      'a subsidy',
      (accounts) => {
        accounts.pupilMonths[2].subsidyFen += 250;
      },
    ],
    [
      'pay',
      (accounts) => {
        accounts.pay[0].fen = 1;
      },
    ],
    [
      'a vendor',
      (accounts) => {
        accounts.vendors[0].collectedFen += 3000;
      },
    ],
    [
      'a balance',
      (accounts) => {
        for (const { months } of accounts.accounts) for (const month of months) month.closingFen += 1;
      },
    ],
    [
      'a refund',
      (accounts) => {
        accounts.pupils[0].refundFen = 100;
      },
    ],
  ])('and the control sums by themselves show %s', (_, change) => {
    const changed = structuredClone(whole);
    change(changed);
    expect(controlSums(changed).some(({ rowsFen, totalFen }) => rowsFen !== totalFen)).toBe(true);
  });
});
