import type { PrintedRule } from '../../model/accounts.ts';
import type { PlanningParameters } from '../../policy/parameters.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';

/** What is billed, as the rules in force say. Without a rule only what was attended is billed, and settled at the end. */
export interface BillingRules {
  readonly absentReported: boolean;
  readonly absentUnreported: boolean;
  readonly cancelled: boolean;
  /** Late joiners are billed from here. */
  readonly lateFrom: 'joiningDate' | 'monthStart' | 'termStart';
  readonly refund: 'nextBill' | 'termEnd';
}

export function billingRules({ money: { billing } }: PlanningParameters): BillingRules {
  return {
    absentReported: billing.absenceReportedIsBilled?.value ?? false,
    absentUnreported: billing.absenceUnreportedIsBilled?.value ?? false,
    cancelled: billing.cancelledSessionIsBilled?.value ?? false,
    lateFrom: billing.lateJoiningBilledFrom?.value ?? 'joiningDate',
    refund: billing.refundWhen?.value ?? 'termEnd',
  };
}

/** Rules that people see on a bill, in this order. */
const PRINTED: readonly string[] = [
  'free-of-charge',
  'basic-fee-planned',
  'basic-subsidy',
  'basic-parent-cap',
  'fee-rate',
  'cost-shared-by-parents',
  'waiver',
  'vendor-fee-collected',
  'vendor-no-markup',
  'billing-absence',
  'billing-cancelled',
  'billing-late-joining',
  'billing-refund',
  'committee-collects',
  'surplus-refunded',
  'noon-evening-separate',
];

/** The sentences of the rules that the money follows, to be printed on every bill. */
export function printedRules({ rules }: ResolvedPolicy): PrintedRule[] {
  return PRINTED.flatMap((id) => rules.filter((rule) => rule.id === id)).map(
    ({ id, pack, level, sentence, supersededBy }) => ({
      rule: id,
      pack,
      level,
      sentence,
      confirm: supersededBy !== undefined,
    }),
  );
}
