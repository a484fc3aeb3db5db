import type { RuleReader, Sourced } from './rule-reader.ts';
import { present } from './rule-reader.ts';

/** What a bill does in four cases; the rule is printed on the bill. */
export interface BillingParameters {
  readonly absenceReportedIsBilled?: Sourced<boolean>;
  readonly absenceUnreportedIsBilled?: Sourced<boolean>;
  readonly cancelledSessionIsBilled?: Sourced<boolean>;
  readonly lateJoiningBilledFrom?: Sourced<(typeof LATE_JOINING)[number]>;
  readonly refundWhen?: Sourced<(typeof REFUND)[number]>;
}

/** Whole fen. A figure is absent where the source names none: the school then has to decide. */
export interface MoneyParameters {
  readonly freeOfCharge?: Sourced<true>;
  /** Planned cost of the basic service. */
  readonly plannedFenPerPupilLesson?: Sourced<number>;
  /** Public money. */
  readonly subsidyFenPerPupilDay?: Sourced<number>;
  /** Most that parents pay for the basic service. */
  readonly parentCapFenPerPupilLesson?: Sourced<number>;
  /** Pay of the school's own people, before tax. */
  readonly staffPayFenPerLesson?: Sourced<number>;
  readonly noonPayFenPerLesson?: Sourced<number>;
  readonly externalsPaidAsLabourService?: Sourced<true>;
  /** Classes by institutions are collected on behalf, without a mark-up. */
  readonly vendorFeesCollectedOnBehalf?: Sourced<true>;
  readonly vendorMarkupForbidden?: Sourced<true>;
  readonly feesThroughThirdPartiesForbidden?: Sourced<true>;
  /** A parents' committee collects and accounts for the money. */
  readonly committeeCollects?: Sourced<true>;
  readonly accountPublishedMonthly?: Sourced<true>;
  readonly surplusRefunded?: Sourced<true>;
  readonly earmarked?: Sourced<true>;
  /** Flags of pupils whose fees are reduced or waived. */
  readonly waiverFlags?: Sourced<readonly string[]>;
  /** How much is waived; absent where the source leaves it open. */
  readonly waiverPercent?: Sourced<number>;
  readonly waiversPublishedMonthly?: Sourced<true>;
  readonly billing: BillingParameters;
}

const LATE_JOINING = ['joiningDate', 'monthStart', 'termStart'] as const;
const REFUND = ['nextBill', 'termEnd'] as const;

/** The figures of money that the rules in force give. */
export function moneyParameters(read: RuleReader): MoneyParameters {
  return present<MoneyParameters>({
    freeOfCharge: read.holds('free-of-charge'),
    plannedFenPerPupilLesson: read.whole('basic-fee-planned', 'fenPerPupilLesson'),
    subsidyFenPerPupilDay: read.whole('basic-subsidy', 'fenPerPupilDay'),
    parentCapFenPerPupilLesson: read.whole('basic-parent-cap', 'fenPerPupilLesson'),
    staffPayFenPerLesson: read.whole('staff-pay', 'fenPerLesson'),
    noonPayFenPerLesson: read.whole('noon-pay', 'fenPerLesson'),
    externalsPaidAsLabourService: labourService(read),
    vendorFeesCollectedOnBehalf: read.holds('vendor-fee-collected'),
    vendorMarkupForbidden: read.holds('vendor-no-markup'),
    feesThroughThirdPartiesForbidden: read.holds('no-fees-through-third-parties'),
    committeeCollects: read.holds('committee-collects'),
    accountPublishedMonthly: read.holds('account-published-monthly'),
    surplusRefunded: read.holds('surplus-refunded'),
    earmarked: read.holds('earmarked-account'),
    waiverFlags: read.texts('waiver', 'flags'),
    waiverPercent: read.whole('waiver', 'freePercent'),
    waiversPublishedMonthly: read.holds('waiver-published-monthly'),
    billing: present<BillingParameters>({
      absenceReportedIsBilled: read.flag('billing-absence', 'billedWhenReported'),
      absenceUnreportedIsBilled: read.flag('billing-absence', 'billedWhenNotReported'),
      cancelledSessionIsBilled: read.flag('billing-cancelled', 'billed'),
      lateJoiningBilledFrom: read.code('billing-late-joining', 'from', LATE_JOINING),
      refundWhen: read.code('billing-refund', 'when', REFUND),
    }),
  });
}

function labourService(read: RuleReader): Sourced<true> | undefined {
  const as = read.code('external-pay', 'as', ['labourService']);
  return as && { ...as, value: true };
}
