import type {
  Account,
  AccountMonth,
  PayMonth,
  PupilMonth,
  PupilTotal,
  VendorMonth,
} from '../../model/accounts.ts';
import type { Expense } from '../../model/records.ts';
import type { Ledger } from '../../model/term.ts';
import { monthOf } from './pupil-cells.ts';

export interface AccountInput {
  readonly ledger: Ledger;
  readonly holder: Account['holder'];
  readonly months: readonly string[];
  readonly pupilMonths: readonly PupilMonth[];
  readonly totals: readonly PupilTotal[];
  readonly pay: readonly PayMonth[];
  /** Vendors belong to the after-school service. */
  readonly vendors: readonly VendorMonth[];
  readonly expenses: readonly Expense[];
  readonly waiversPublic: boolean;
  /** The surplus goes back to the parents at the end of term. */
  readonly refundsSurplus: boolean;
}

/**
 * Income and expenditure of one ledger, month by month, with the balance carried on. Pay without a rate counts as nothing (a
 * warning says so); a vendor without an invoice is paid what was collected for it.
 */
export function accountOf(input: AccountInput): Account {
  const { ledger, holder, months, totals, expenses, waiversPublic } = input;
  const of = <T extends { readonly ledger: Ledger }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.ledger === ledger);
  const [pupilMonths, pay] = [of(input.pupilMonths), of(input.pay)];
  const settlement = of(totals).reduce((sum, { settlementFen }) => sum + settlementFen, 0);
  const rows: AccountMonth[] = [];
  let openingFen = 0;
  for (const month of months) {
    const ofMonth = <T extends { readonly month: string }>(list: readonly T[]): readonly T[] =>
      list.filter((row) => row.month === month);
    const pupils = ofMonth(pupilMonths);
    const paid = (kind: PayMonth['kind']): number =>
      sumOf(ofMonth(pay), (row) => (row.kind === kind ? (row.fen ?? 0) : 0));
    const row = {
      month,
      openingFen,
      parentsFen: sumOf(pupils, ({ billFen }) => billFen),
      settlementFen: month === months.at(-1) ? settlement : 0,
      publicFen: sumOf(pupils, ({ subsidyFen, waivedFen }) => subsidyFen + (waiversPublic ? waivedFen : 0)),
      staffFen: paid('staff'),
      externalsFen: paid('external'),
      vendorsFen:
        ledger === 'afterSchool'
          ? sumOf(ofMonth(input.vendors), ({ collectedFen, invoicedFen }) => invoicedFen ?? collectedFen)
          : 0,
      otherFen: sumOf(
        expenses.filter((entry) => entry.ledger === ledger && monthOf(entry.date) === month),
        ({ fen }) => fen,
      ),
    };
    const closingFen =
      openingFen +
      row.parentsFen +
      row.settlementFen +
      row.publicFen -
      row.staffFen -
      row.externalsFen -
      row.vendorsFen -
      row.otherFen;
    rows.push({ ...row, closingFen });
    openingFen = closingFen;
  }
  const surplusFen = Math.max(0, openingFen);
  return { ledger, holder, months: rows, surplusFen, refundedFen: input.refundsSurplus ? surplusFen : 0 };
}

/**
 * Shares of a surplus in proportion to what each has paid, in whole fen that add up exactly: everybody gets the whole part, and
 * the fen left over go to the largest remainders (Hamilton's method), of equals to the first in the list. Nobody paid: nothing.
 */
export function refundShares(surplusFen: number, paid: readonly number[]): number[] {
  const total = paid.reduce((sum, fen) => sum + BigInt(fen), 0n);
  if (total === 0n) return paid.map(() => 0);
  const surplus = BigInt(surplusFen);
  const shares = paid.map((fen, at) => {
    const product = surplus * BigInt(fen);
    return { at, whole: product / total, rest: product % total };
  });
  const given = shares.reduce((sum, { whole }) => sum + whole, 0n);
  const byRest = [...shares].sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.at - b.at));
  const result = shares.map(({ whole }) => Number(whole));
  for (const { at } of byRest.slice(0, Number(surplus - given))) result[at] += 1;
  return result;
}

export function sumOf<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
