import type {
  Account,
  Accounts,
  ClassTotal,
  PayMonth,
  PupilMonth,
  PupilTotal,
  VendorMonth,
} from '../../model/accounts.ts';
import type { Ledger } from '../../model/term.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';
import type { AuditContext } from '../context.ts';
import { accountRows, codeOf, monthsOf, ORDER, payRows, vendorRows } from './account-rows.ts';
import { type Difference, firstDifference } from './difference.ts';
import { dayShares, monthShares, tariff } from './fees.ts';
import { entriesOf, type Fate, type PupilEntry } from './pupil-entries.ts';

/** The first figure of the accounts that is not what plan, records and rules give; null where all fit. */
export function accountsDifference(context: AuditContext, stated: Accounts): Difference | null {
  const due = recounted(context);
  for (const [part, rows] of Object.entries(due)) {
    const difference = firstDifference(part, stated[part as keyof typeof due], rows);
    if (difference) return difference;
  }
  const unequal = stated.controls.findIndex(({ rowsFen, totalFen }) => rowsFen !== totalFen);
  if (unequal >= 0) {
    const { rowsFen, totalFen } = stated.controls[unequal];
    return { path: `controls[${unequal}]`, stated: rowsFen, due: totalFen };
  }
  return stated.controls.length > 0 ? null : { path: 'controls', stated: 0, due: 'at least one' };
}

interface Recounted {
  readonly pupilMonths: PupilMonth[];
  readonly classes: ClassTotal[];
  readonly pay: PayMonth[];
  readonly vendors: VendorMonth[];
  readonly accounts: Account[];
  readonly pupils: PupilTotal[];
}

function recounted(context: AuditContext): Recounted {
  const { policy, school } = context;
  const fates = billedFates(policy);
  const carry = codeOf(policy, 'billing-refund', 'when') === 'nextBill';
  const sorted = [...context.pupils].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const entries = new Map(sorted.map((pupil) => [pupil, entriesOf(context, pupil, lateFrom(context))]));
  const pupilMonths: PupilMonth[] = [];
  const pupils: PupilTotal[] = [];
  const service = new Map<string, number>();
  for (const ledger of ORDER) {
    for (const [pupil, all] of entries) {
      const own = all.filter((entry) => entry.ledger === ledger);
      if (own.length === 0) continue;
      let [asked, owed, paid] = [0, 0, 0];
      for (const month of monthsOf(own)) {
        const row = monthRow(context, ledger, pupil, month, own, fates);
        const wanted = row.plannedFen + (carry ? owed - asked : 0);
        const billFen = wanted > 0 ? wanted : 0;
        pupilMonths.push({ ...row, correctionFen: billFen - row.plannedFen, billFen });
        asked += billFen;
        owed += row.dueFen;
        paid += row.parentFen;
      }
      service.set(`${ledger}/${pupil.id}`, paid);
      const settlementFen = owed - asked;
      pupils.push({
        pupil: pupil.id,
        class: pupil.class,
        ledger,
        dueFen: owed,
        billedFen: asked,
        settlementFen,
        refundFen: 0,
      });
    }
  }
  const pay = payRows(context);
  const vendors = vendorRows(context, [...entries.values()].flat(), fates);
  const accounts = accountRows(context, pupilMonths, pupils, pay, vendors);
  for (const { ledger, refundedFen } of accounts) {
    const rows = pupils.filter((row) => row.ledger === ledger);
    const shares = proportional(
      refundedFen,
      rows.map(({ pupil }) => service.get(`${ledger}/${pupil}`) ?? 0),
    );
    rows.forEach((row, at) => {
      row.refundFen = shares[at];
    });
  }
  return { pupilMonths, classes: classRows(pupilMonths, school.classes), pay, vendors, accounts, pupils };
}

/** Which fates of a lesson are billed. */
function billedFates(policy: ResolvedPolicy): ReadonlySet<Fate> {
  const fates = new Set<Fate>(['attended', 'beforeJoining']);
  if (codeOf(policy, 'billing-absence', 'billedWhenReported') === true) fates.add('reported');
  if (codeOf(policy, 'billing-absence', 'billedWhenNotReported') === true) fates.add('unreported');
  if (codeOf(policy, 'billing-cancelled', 'billed') === true) fates.add('calledOff');
  return fates;
}

function lateFrom({ policy, school }: AuditContext): (joins: string) => string | null {
  const from = codeOf(policy, 'billing-late-joining', 'from');
  if (from === 'termStart') return () => school.term.start;
  return from === 'monthStart' ? (joins) => `${joins.slice(0, 8)}01` : () => null;
}

type OpenRow = Omit<PupilMonth, 'correctionFen' | 'billFen'>;

function monthRow(
  context: AuditContext,
  ledger: Ledger,
  pupil: AuditContext['pupils'][number],
  month: string,
  all: readonly PupilEntry[],
  billed: ReadonlySet<Fate>,
): OpenRow {
  const { school, policy } = context;
  const prices = tariff(school, policy, ledger);
  const own = all.filter(({ date }) => date.startsWith(month));
  const due = own.filter(({ fate }) => fate !== null && billed.has(fate));
  const expected = own.filter((entry) => entry.expected);
  const lessons = (entries: readonly PupilEntry[]) => entries.filter(({ vendor }) => vendor === null);
  const fees = (entries: readonly PupilEntry[]) =>
    entries.reduce((sum, { vendor, fee }) => sum + (vendor === null ? 0 : fee), 0);
  const count = (fate: Fate): number => own.filter((entry) => entry.fate === fate).length;
  const byDay = (entries: readonly PupilEntry[]) => {
    const dates = new Map<string, number>();
    for (const { date } of lessons(entries)) dates.set(date, (dates.get(date) ?? 0) + 1);
    const shares = [...dates.values()].map((n) => dayShares(n, prices));
    const add = (pick: (share: ReturnType<typeof dayShares>) => number): number =>
      shares.reduce((sum, share) => sum + pick(share), 0);
    return {
      days: dates.size,
      cost: add(({ cost }) => cost),
      byPublic: add(({ byPublic }) => byPublic),
      open: add(({ open }) => open),
      ...monthShares(
        add(({ byParents }) => byParents),
        prices,
        school,
        pupil.source,
      ),
    };
  };
  const real = byDay(due);
  const plan = byDay(expected);
  const vendorEntries = due.filter(({ vendor }) => vendor !== null);
  return {
    pupil: pupil.id,
    class: pupil.class,
    ledger,
    month,
    plannedLessons: expected.length,
    attendedLessons: count('attended'),
    absentReported: count('reported'),
    absentUnreported: count('unreported'),
    cancelled: count('calledOff'),
    beforeJoining: count('beforeJoining'),
    billedLessons: lessons(due).length,
    billedDays: real.days,
    costFen: real.cost,
    subsidyFen: real.byPublic,
    parentFen: real.paid,
    waivedFen: real.waived,
    uncoveredFen: real.open + real.above,
    vendorSessions: vendorEntries.length,
    vendorFen: fees(due),
    plannedFen: plan.paid + fees(expected),
    dueFen: real.paid + fees(due),
  };
}

function classRows(rows: readonly PupilMonth[], classes: readonly { readonly id: string }[]): ClassTotal[] {
  const ids = classes.map(({ id }) => id).sort();
  return ORDER.flatMap((ledger) =>
    ids.flatMap((id) => {
      const own = rows.filter((row) => row.ledger === ledger && row.class === id);
      if (own.length === 0) return [];
      const add = (pick: (row: PupilMonth) => number): number => own.reduce((sum, row) => sum + pick(row), 0);
      return [
        {
          class: id,
          ledger,
          billedLessons: add(({ billedLessons }) => billedLessons),
          billedDays: add(({ billedDays }) => billedDays),
          costFen: add(({ costFen }) => costFen),
          subsidyFen: add(({ subsidyFen }) => subsidyFen),
        },
      ];
    }),
  );
}

/** Largest remainders, by repeated choice: whole shares first, then fen by fen to whoever lacks most. */
function proportional(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const shares = weights.map((weight) => Number((BigInt(amount) * BigInt(weight)) / total));
  const lacks = weights.map((weight) => (BigInt(amount) * BigInt(weight)) % total);
  for (let left = amount - shares.reduce((sum, fen) => sum + fen, 0); left > 0; left--) {
    let at = 0;
    for (let other = 1; other < lacks.length; other++) if (lacks[other] > lacks[at]) at = other;
    shares[at] += 1;
    lacks[at] = -1n;
  }
  return shares;
}
