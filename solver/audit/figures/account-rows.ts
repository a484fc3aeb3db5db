import type { Account, PayMonth, PupilMonth, PupilTotal, VendorMonth } from '../../model/accounts.ts';
import type { Ledger } from '../../model/term.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';
import type { AuditContext } from '../context.ts';
import { inForce, rateOf } from './fees.ts';
import { type Fate, isOff, type PupilEntry } from './pupil-entries.ts';

export const ORDER = ['afterSchool', 'lunch', 'evening'] as const satisfies readonly Ledger[];

export const monthsOf = (entries: readonly { readonly date: string }[]): string[] =>
  [...new Set(entries.map(({ date }) => date.slice(0, 7)))].sort();

export function codeOf(policy: ResolvedPolicy, id: string, param: string): unknown {
  const params = policy.rules.find((rule) => rule.id === id)?.params ?? {};
  return Object.hasOwn(params, param) ? params[param].value : undefined;
}

/** Pay month by month: planned, and for the duties really done. The running sum is rounded, not the single month. */
export function payRows(context: AuditContext): PayMonth[] {
  const { school, plan, policy, block } = context;
  const { unitsPerLesson } = school.options;
  const notes = school.records?.staffAttendance ?? [];
  const done = plan.roster.duties.flatMap((duty) => {
    if (duty.person === null) return [];
    const session = context.session.get(duty.session ?? '');
    const classes = session?.kind === 'group' ? session.classes : null;
    const off = isOff(context, duty.date, duty.block, session?.club, classes);
    const own = notes.filter((note) => note.person === duty.person && note.date === duty.date);
    const note =
      own.filter((entry) => entry.block === duty.block).at(-1) ??
      own.filter((entry) => entry.block === undefined).at(-1);
    const doer = note?.status === 'absent' ? (note.coveredBy ?? null) : duty.person;
    const at = { ledger: block.get(duty.block)?.ledger ?? 'afterSchool', month: duty.date.slice(0, 7) };
    const planned = { ...at, person: duty.person, plannedUnits: duty.payUnits, units: 0 };
    return off || doer === null
      ? [planned]
      : [planned, { ...at, person: doer, plannedUnits: 0, units: duty.payUnits }];
  });
  return ORDER.flatMap((ledger) => {
    const rate = rateOf(school, policy, ledger);
    const people = [
      ...school.staff.map(({ id }) => ({ id, kind: 'staff' as const, rate })),
      ...school.externals.map((person) => ({
        id: person.id,
        kind: 'external' as const,
        rate: person.payFenPerLesson,
      })),
    ];
    return people.flatMap(({ id, kind, rate: fen }) => {
      const own = done.filter((entry) => entry.person === id && entry.ledger === ledger);
      const until = (month: string, of: 'units' | 'plannedUnits', before: boolean): number =>
        own
          .filter((entry) => (before ? entry.month < month : entry.month <= month))
          .reduce((sum, entry) => sum + entry[of], 0);
      const earned = (month: string, of: 'units' | 'plannedUnits'): number | null =>
        fen === null
          ? null
          : Math.round((until(month, of, false) * fen) / unitsPerLesson) -
            Math.round((until(month, of, true) * fen) / unitsPerLesson);
      return [...new Set(own.map(({ month }) => month))].sort().map((month) => ({
        person: id,
        kind,
        ledger,
        month,
        plannedUnits: until(month, 'plannedUnits', false) - until(month, 'plannedUnits', true),
        units: until(month, 'units', false) - until(month, 'units', true),
        plannedFen: earned(month, 'plannedUnits'),
        fen: earned(month, 'units'),
      }));
    });
  });
}

export function vendorRows(
  { school }: AuditContext,
  entries: readonly PupilEntry[],
  billed: ReadonlySet<Fate>,
): VendorMonth[] {
  const due = entries.filter(({ vendor, fate }) => vendor !== null && fate !== null && billed.has(fate));
  const invoices = school.records?.invoices ?? [];
  const keys = new Set([
    ...due.map(({ vendor, date }) => `${vendor} ${date.slice(0, 7)}`),
    ...invoices.map(({ vendor, month }) => `${vendor} ${month}`),
  ]);
  return [...keys].sort().map((key) => {
    const own = due.filter(({ vendor, date }) => `${vendor} ${date.slice(0, 7)}` === key);
    const asked = invoices.filter(({ vendor, month }) => `${vendor} ${month}` === key);
    const collectedFen = own.reduce((sum, { fee }) => sum + fee, 0);
    const invoicedFen = asked.length === 0 ? null : asked.reduce((sum, { fen }) => sum + fen, 0);
    return {
      vendor: key.slice(0, -8),
      month: key.slice(-7),
      sessions: own.length,
      collectedFen,
      invoicedFen,
      differenceFen: collectedFen - (invoicedFen ?? collectedFen),
    };
  });
}

export function accountRows(
  context: AuditContext,
  rows: readonly PupilMonth[],
  totals: readonly PupilTotal[],
  pay: readonly PayMonth[],
  vendors: readonly VendorMonth[],
): Account[] {
  const { policy, days, school } = context;
  const stands = (id: string): boolean =>
    inForce(policy, id) && policy.rules.find((rule) => rule.id === id)?.supersededBy === undefined;
  const covered = codeOf(policy, 'waiver', 'coveredBy') === 'publicMoney';
  const months = monthsOf(days);
  const expenses = school.records?.expenses ?? [];
  return ORDER.flatMap((ledger): Account[] => {
    const used = [...totals, ...pay, ...expenses].some((row) => row.ledger === ledger);
    if (ledger !== 'afterSchool' && !used) return [];
    const committee = ledger === 'afterSchool' && stands('committee-collects');
    let balance = 0;
    const list = months.map((month, at) => {
      const ofMonth = rows.filter((row) => row.ledger === ledger && row.month === month);
      const paid = (kind: PayMonth['kind']): number =>
        pay
          .filter((row) => row.ledger === ledger && row.month === month && row.kind === kind)
          .reduce((sum, { fen }) => sum + (fen ?? 0), 0);
      const last = at === months.length - 1;
      const figures = {
        parentsFen: ofMonth.reduce((sum, { billFen }) => sum + billFen, 0),
        settlementFen: last
          ? totals
              .filter((row) => row.ledger === ledger)
              .reduce((sum, { settlementFen }) => sum + settlementFen, 0)
          : 0,
        publicFen: ofMonth.reduce((sum, row) => sum + row.subsidyFen + (covered ? row.waivedFen : 0), 0),
        staffFen: paid('staff'),
        externalsFen: paid('external'),
        vendorsFen:
          ledger === 'afterSchool'
            ? vendors
                .filter((row) => row.month === month)
                .reduce((sum, row) => sum + (row.invoicedFen ?? row.collectedFen), 0)
            : 0,
        otherFen: expenses
          .filter((entry) => entry.ledger === ledger && entry.date.startsWith(month))
          .reduce((sum, { fen }) => sum + fen, 0),
      };
      const openingFen = balance;
      balance += figures.parentsFen + figures.settlementFen + figures.publicFen;
      balance -= figures.staffFen + figures.externalsFen + figures.vendorsFen + figures.otherFen;
      return { month, openingFen, ...figures, closingFen: balance };
    });
    const surplusFen = balance > 0 ? balance : 0;
    return [
      {
        ledger,
        holder: committee ? 'committee' : 'school',
        months: list,
        surplusFen,
        refundedFen: committee && stands('surplus-refunded') ? surplusFen : 0,
      },
    ];
  });
}
