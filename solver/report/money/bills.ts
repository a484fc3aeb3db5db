import type { PupilMonth, PupilTotal } from '../../model/accounts.ts';
import type { BillingRules } from './billing-rules.ts';
import type { Charge } from './pupil-ledger.ts';

/**
 * Bills of every pupil, ledger by ledger. A bill asks for the month as planned. What a month turns out to owe more or less is
 * put on the next bill (`nextBill`), or settled at the end of term (`termEnd`). A bill never asks for less than nothing: what
 * is left of a credit goes on, and what is left at the end is the settlement, so that bills and settlement together are
 * exactly what is due.
 */
export function billsOf(
  charges: readonly Charge[],
  refund: BillingRules['refund'],
): { readonly months: PupilMonth[]; readonly totals: PupilTotal[] } {
  const months: PupilMonth[] = [];
  const totals: PupilTotal[] = [];
  for (let at = 0; at < charges.length; ) {
    const { pupil, ledger, class: schoolClass } = charges[at];
    let [dueFen, billedFen, credit] = [0, 0, 0];
    for (; charges[at]?.pupil === pupil && charges[at].ledger === ledger; at++) {
      const charge = charges[at];
      const wanted = charge.plannedFen + (refund === 'nextBill' ? credit : 0);
      const billFen = Math.max(0, wanted);
      months.push({ ...charge, correctionFen: billFen - charge.plannedFen, billFen });
      credit += charge.dueFen - billFen;
      dueFen += charge.dueFen;
      billedFen += billFen;
    }
    totals.push({
      pupil,
      class: schoolClass,
      ledger,
      dueFen,
      billedFen,
      settlementFen: credit,
      refundFen: 0,
    });
  }
  return { months, totals };
}
