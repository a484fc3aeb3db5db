import type { ClassTotal, FeeBasis, PupilMonth } from '../../model/accounts.ts';
import type { TermDay } from '../../model/calendar.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { Ledger } from '../../model/term.ts';
import type { BillingRules } from './billing-rules.ts';
import { feeOfDay, LEDGERS, settleMonth } from './fee-basis.ts';
import type { Marks } from './marks.ts';
import {
  type CellInput,
  monthOf,
  type PupilCell,
  staysBeforeJoining,
  visitPupilCells,
} from './pupil-cells.ts';

type Counts = Pick<
  PupilMonth,
  'attendedLessons' | 'absentReported' | 'absentUnreported' | 'cancelled' | 'beforeJoining'
>;
/** A month of one pupil in one ledger before it is billed. */
export type Charge = Omit<PupilMonth, 'correctionFen' | 'billFen'>;

export interface PupilLedger {
  readonly charges: readonly Charge[];
  /** Counted apart from the rows above, class by class: what they are checked against. */
  readonly classes: readonly ClassTotal[];
  readonly vendorSessions: readonly { vendor: string; month: string; sessions: number; fen: number }[];
  /** Pupils that a session's date is billed for, `session date` → heads. */
  readonly heads: ReadonlyMap<string, number>;
}

export interface LedgerInput extends CellInput {
  readonly marks: Marks;
  readonly billing: BillingRules;
  readonly bases: ReadonlyMap<Ledger, FeeBasis>;
}

type Outcome = keyof Counts | null;

/**
 * Every pupil's lessons and vendor sessions month by month: as planned, as attended, and as billed by the rules. What the day
 * costs is split day by day; cap and waiver are taken month by month. Rows come by ledger, pupil and month.
 */
export function pupilLedger(input: LedgerInput): PupilLedger {
  const { school, marks, billing, bases } = input;
  const reduced = school.money?.reducedWaiverPercent ?? 0;
  const rows = new Map<string, OpenMonth>();
  const classes = new Map<string, ClassTotal>();
  const vendors = new Map<string, { vendor: string; month: string; sessions: number; fen: number }>();
  const heads = new Map<string, number>();
  const alsoKnown = (pupil: Pupil, day: TermDay, block: string): boolean =>
    marks.attendance(pupil.id, day.date, block) !== undefined ||
    pupil.absences.length > 0 ||
    (billing.lateFrom !== 'joiningDate' && staysBeforeJoining(pupil, day, block));

  const visit = (cell: PupilCell): void => {
    const { pupil, day, block, planned, club } = cell;
    const { ledger } = block;
    const outcome = outcomeOf(cell, marks, billing, school.term.start);
    if (outcome === null && !planned) return;
    const month = monthOf(day.date);
    const key = `${ledger} ${pupil.id} ${month}`;
    const row = rows.get(key) ?? openMonth(pupil, ledger, month);
    rows.set(key, row);
    const billed = outcome !== null && isBilled(outcome, billing);
    if (outcome !== null) row.counts[outcome] += 1;
    const fee = club?.provider === 'vendor' ? club.feeFenPerSession : null;
    if (planned) row.plannedLessons += 1;
    if (planned && fee !== null) row.plannedVendorFen += fee;
    if (planned && fee === null) row.planned.add(day.date);
    if (!billed) return;
    if (cell.session !== null) {
      const head = `${cell.session} ${day.date}`;
      heads.set(head, (heads.get(head) ?? 0) + 1);
    }
    if (fee === null) {
      row.billed.add(day.date);
      return;
    }
    row.vendorSessions += 1;
    row.vendorFen += fee;
    const vendor = club?.vendor ?? '';
    const entry = vendors.get(`${vendor} ${month}`) ?? { vendor, month, sessions: 0, fen: 0 };
    entry.sessions += 1;
    entry.fen += fee;
    vendors.set(`${vendor} ${month}`, entry);
  };
  visitPupilCells(input, alsoKnown, visit);

  const charges = [...rows.values()]
    .sort(
      (a, b) =>
        LEDGERS.indexOf(a.ledger) - LEDGERS.indexOf(b.ledger) ||
        (a.pupil.id < b.pupil.id ? -1 : a.pupil.id > b.pupil.id ? 1 : a.month < b.month ? -1 : 1),
    )
    .map((row) => chargeOf(row, bases.get(row.ledger) as FeeBasis, reduced, classes));
  return {
    charges,
    classes: [...classes.values()].sort((a, b) => {
      const [x, y] = [a, b].map((entry) => `${LEDGERS.indexOf(entry.ledger)} ${entry.class}`);
      return x < y ? -1 : x > y ? 1 : 0;
    }),
    vendorSessions: [...vendors.values()],
    heads,
  };
}

/** What became of a cell: called off, found by the roll call, reported absent, or there as planned. */
function outcomeOf(
  { pupil, day, block, planned, club }: PupilCell,
  marks: Marks,
  billing: BillingRules,
  termStart: string,
): Outcome {
  const found = marks.attendance(pupil.id, day.date, block.id);
  const early = staysBeforeJoining(pupil, day, block.id) && !planned;
  const excused = !planned && !early && isExcused(pupil, day, block.id);
  if (!planned && !excused && !early && found === undefined) return null;
  if (marks.cancelledFor(pupil, day.date, block.id, club?.id)) return planned ? 'cancelled' : null;
  if (found === 'absentReported' || found === 'absentUnreported') return planned || excused ? found : null;
  if (found !== undefined) return 'attendedLessons';
  if (planned) return 'attendedLessons';
  if (excused) return 'absentReported';
  const from =
    billing.lateFrom === 'termStart'
      ? termStart
      : billing.lateFrom === 'monthStart'
        ? `${monthOf(pupil.joins ?? '')}-01`
        : '9999-12-31';
  return early && day.date >= from ? 'beforeJoining' : null;
}

/** A regular stay within joining and leaving that a reported absence takes off. */
function isExcused(pupil: Pupil, day: TermDay, block: string): boolean {
  return (
    (pupil.leaves === undefined || day.date <= pupil.leaves) &&
    pupil.absences.some(({ from, to }) => from <= day.date && day.date <= to) &&
    pupil.stay.some((entry) => entry.weekday === day.weekday && entry.blocks.includes(block))
  );
}

function isBilled(outcome: keyof Counts, billing: BillingRules): boolean {
  switch (outcome) {
    case 'attendedLessons':
    case 'beforeJoining':
      return true;
    case 'absentReported':
      return billing.absentReported;
    case 'absentUnreported':
      return billing.absentUnreported;
    case 'cancelled':
      return billing.cancelled;
  }
}

/** Lessons of each date. */
class LessonsByDate {
  readonly days = new Map<string, number>();
  add(date: string): void {
    this.days.set(date, (this.days.get(date) ?? 0) + 1);
  }
}

function openMonth(pupil: Pupil, ledger: Ledger, month: string) {
  return {
    pupil,
    ledger,
    month,
    counts: { attendedLessons: 0, absentReported: 0, absentUnreported: 0, cancelled: 0, beforeJoining: 0 },
    planned: new LessonsByDate(),
    billed: new LessonsByDate(),
    plannedLessons: 0,
    plannedVendorFen: 0,
    vendorSessions: 0,
    vendorFen: 0,
  };
}
type OpenMonth = ReturnType<typeof openMonth>;

function chargeOf(
  row: OpenMonth,
  basis: FeeBasis,
  reduced: number,
  classes: Map<string, ClassTotal>,
): Charge {
  const { pupil, ledger, month, counts } = row;
  const due = splitMonth(row.billed, basis);
  const asked = splitMonth(row.planned, basis);
  const settled = settleMonth(due, basis, pupil, reduced);
  const planned = settleMonth(asked, basis, pupil, reduced);
  const key = `${ledger} ${pupil.class}`;
  const total = classes.get(key) ?? {
    class: pupil.class,
    ledger,
    billedLessons: 0,
    billedDays: 0,
    costFen: 0,
    subsidyFen: 0,
  };
  for (const lessons of row.billed.days.values()) {
    const day = feeOfDay(lessons, basis);
    total.billedLessons += lessons;
    total.billedDays += 1;
    total.costFen += day.plannedFen;
    total.subsidyFen += day.subsidyFen;
  }
  classes.set(key, total);
  return {
    pupil: pupil.id,
    class: pupil.class,
    ledger,
    month,
    plannedLessons: row.plannedLessons,
    ...counts,
    billedLessons: due.lessons,
    billedDays: row.billed.days.size,
    costFen: due.costFen,
    subsidyFen: due.subsidyFen,
    parentFen: settled.parentFen,
    waivedFen: settled.waivedFen,
    uncoveredFen: settled.uncoveredFen,
    vendorSessions: row.vendorSessions,
    vendorFen: row.vendorFen,
    plannedFen: planned.parentFen + row.plannedVendorFen,
    dueFen: settled.parentFen + row.vendorFen,
  };
}

function splitMonth({ days }: LessonsByDate, basis: FeeBasis) {
  const sum = { lessons: 0, costFen: 0, subsidyFen: 0, parentFen: 0, uncoveredFen: 0 };
  for (const lessons of days.values()) {
    const day = feeOfDay(lessons, basis);
    sum.lessons += lessons;
    sum.costFen += day.plannedFen;
    sum.subsidyFen += day.subsidyFen;
    sum.parentFen += day.parentFen;
    sum.uncoveredFen += day.uncoveredFen;
  }
  return sum;
}
