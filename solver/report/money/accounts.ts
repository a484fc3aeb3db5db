import {
  ACCOUNTS_SCHEMA,
  type Account,
  type Accounts,
  type FeeBasis,
  type PupilTotal,
} from '../../model/accounts.ts';
import { pupilsOf } from '../../model/attendance.ts';
import { buildCalendar } from '../../model/calendar.ts';
import type { Plan } from '../../model/plan-document.ts';
import { compareText } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { planningParameters } from '../../policy/parameters.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';
import { ruleReader } from '../../policy/rule-reader.ts';
import { ledgersOfBlocks } from '../finance.ts';
import { accountOf, refundShares } from './account.ts';
import { billingRules, printedRules } from './billing-rules.ts';
import { billsOf } from './bills.ts';
import { controlSums } from './controls.ts';
import { feeBasis, LEDGERS, payRate } from './fee-basis.ts';
import { uncoveredLessons } from './lesson-cover.ts';
import { marksOf } from './marks.ts';
import { moneyRulesOf } from './money-rules.ts';
import { payLedger } from './pay-ledger.ts';
import { monthOf } from './pupil-cells.ts';
import { pupilLedger } from './pupil-ledger.ts';
import { vendorLedger } from './vendor-ledger.ts';
import { moneyWarnings } from './warnings.ts';

/**
 * All money of a plan, planned and by attendance: fees of every pupil and month, pay of every person and month, vendors, and the
 * account of each ledger, in whole fen, each total beside the sum of its rows. `school` is in canonical order, with the
 * records of the term so far; `policy` gives the region's figures and billing rules.
 */
export function accountsReport(school: School, plan: Plan, policy: ResolvedPolicy): Accounts {
  const parameters = planningParameters(policy);
  const rules = moneyRulesOf(parameters);
  const billing = billingRules(parameters);
  const marks = marksOf(school);
  const calendar = buildCalendar(school);
  const { duties } = plan.roster;
  const { sessions } = plan.matrix;
  const session = new Map(sessions.map((entry) => [entry.id, entry]));
  const bases = new Map(LEDGERS.map((ledger) => [ledger, feeBasis(school, ledger, rules)]));
  const months = [...new Set(calendar.days.map(({ date }) => monthOf(date)))].sort();

  const ledger = pupilLedger({
    school,
    calendar,
    pupils: [...pupilsOf(school)].sort((a, b) => compareText(a.id, b.id)),
    sessions,
    placements: plan.enrolment.placements,
    marks,
    billing,
    bases,
  });
  const bills = billsOf(ledger.charges, billing.refund);
  const pay = payLedger({ school, duties, session, marks, rules, ledgerOf: ledgersOfBlocks(school) });
  const vendors = vendorLedger(school, ledger.vendorSessions);

  const { committeeCollects, surplusRefunded, externalsPaidAsLabourService } = parameters.money;
  const inCommittee = committeeCollects !== undefined && committeeCollects.confirm !== true;
  const expenses = school.records?.expenses ?? [];
  const used = LEDGERS.filter(
    (entry) =>
      entry === 'afterSchool' || [...bills.totals, ...pay, ...expenses].some((row) => row.ledger === entry),
  );
  const accounts = used.map((entry) =>
    accountOf({
      ledger: entry,
      holder: inCommittee && entry === 'afterSchool' ? 'committee' : 'school',
      months,
      pupilMonths: bills.months,
      totals: bills.totals,
      pay,
      vendors,
      expenses,
      waiversPublic: ruleReader(policy).code('waiver', 'coveredBy', ['publicMoney']) !== undefined,
      refundsSurplus:
        inCommittee && entry === 'afterSchool' && surplusRefunded !== undefined && !surplusRefunded.confirm,
    }),
  );
  const pupils = withRefunds(bills.totals, bills.months, accounts);
  const worked = duties.filter(
    ({ date, block, session: id }) => !marks.cancelledDuty(date, block, session.get(id ?? '')),
  );
  const draft: Omit<Accounts, 'warnings' | 'controls'> = {
    schema: ACCOUNTS_SCHEMA,
    school: school.id,
    term: school.term.id,
    region: school.region,
    months,
    rules: printedRules(policy),
    fees: used.map((entry) => bases.get(entry) as FeeBasis),
    pupilMonths: bills.months,
    pupils,
    classes: [...ledger.classes],
    pay,
    externalsPaidAs: externalsPaidAsLabourService ? 'labourService' : null,
    vendors,
    accounts,
    uncovered: uncoveredLessons(
      school,
      worked,
      bases.get('afterSchool') as FeeBasis,
      payRate(school, 'afterSchool', rules),
      ledger.heads,
    ),
  };
  return {
    ...draft,
    warnings: moneyWarnings(school, parameters, draft, session),
    controls: controlSums(draft),
  };
}

/** The surplus of each account shared out to the pupils by what their parents paid for the service. */
function withRefunds(
  totals: readonly PupilTotal[],
  months: Accounts['pupilMonths'],
  accounts: readonly Account[],
): PupilTotal[] {
  const paid = new Map<string, number>();
  for (const { pupil, ledger, parentFen } of months) {
    paid.set(`${ledger} ${pupil}`, (paid.get(`${ledger} ${pupil}`) ?? 0) + parentFen);
  }
  return accounts.flatMap(({ ledger, refundedFen }) => {
    const rows = totals.filter((row) => row.ledger === ledger);
    const shares = refundShares(
      refundedFen,
      rows.map(({ pupil }) => paid.get(`${ledger} ${pupil}`) ?? 0),
    );
    return rows.map((row, at) => ({ ...row, refundFen: shares[at] }));
  });
}
