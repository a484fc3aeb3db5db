import type { PayMonth } from '../../model/accounts.ts';
import type { Duty } from '../../model/duty.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import type { Ledger } from '../../model/term.ts';
import { LEDGERS, payRate } from './fee-basis.ts';
import type { Marks } from './marks.ts';
import type { MoneyRules } from './money-rules.ts';
import { monthOf } from './pupil-cells.ts';

export interface PayInput {
  readonly school: School;
  readonly duties: readonly Duty[];
  readonly session: ReadonlyMap<string, Session>;
  readonly marks: Marks;
  readonly rules: MoneyRules;
  readonly ledgerOf: (block: string) => Ledger;
}

/**
 * Lessons and pay per person, ledger and month, planned and by attendance: who did not come is not paid, who stood in is, and
 * what was called off is paid to nobody. Fractions of a fen are rounded on the running sum, so that the months of a person
 * add up to the rounded pay of the term.
 */
export function payLedger({ school, duties, session, marks, rules, ledgerOf }: PayInput): PayMonth[] {
  const units = new Map<string, { planned: Map<string, number>; real: Map<string, number> }>();
  const add = (person: string, ledger: Ledger, month: string, kind: 'planned' | 'real', n: number): void => {
    const key = `${ledger} ${person}`;
    const entry = units.get(key) ?? { planned: new Map(), real: new Map() };
    units.set(key, entry);
    entry[kind].set(month, (entry[kind].get(month) ?? 0) + n);
  };
  for (const duty of duties) {
    if (duty.person === null) continue;
    const [ledger, month] = [ledgerOf(duty.block), monthOf(duty.date)];
    add(duty.person, ledger, month, 'planned', duty.payUnits);
    if (marks.cancelledDuty(duty.date, duty.block, session.get(duty.session ?? ''))) continue;
    const paid = marks.paidFor(duty.person, duty.date, duty.block);
    if (paid !== null) add(paid, ledger, month, 'real', duty.payUnits);
  }
  const { unitsPerLesson } = school.options;
  const rows: PayMonth[] = [];
  for (const ledger of LEDGERS) {
    const rate = payRate(school, ledger, rules);
    const people = [
      ...school.staff.map(({ id }) => ({ id, kind: 'staff' as const, rate })),
      ...school.externals.map(({ id, payFenPerLesson }) => ({
        id,
        kind: 'external' as const,
        rate: payFenPerLesson,
      })),
    ];
    for (const { id, kind, rate: fenPerLesson } of people) {
      const entry = units.get(`${ledger} ${id}`);
      if (!entry) continue;
      const sliced = {
        planned: slicer(fenPerLesson, unitsPerLesson),
        real: slicer(fenPerLesson, unitsPerLesson),
      };
      const months = [...new Set([...entry.planned.keys(), ...entry.real.keys()])].sort();
      for (const month of months) {
        const [plannedUnits, real] = [entry.planned.get(month) ?? 0, entry.real.get(month) ?? 0];
        rows.push({
          person: id,
          kind,
          ledger,
          month,
          plannedUnits,
          units: real,
          plannedFen: sliced.planned(plannedUnits),
          fen: sliced.real(real),
        });
      }
    }
  }
  return rows;
}

/** Pay of the next units: the rounded running sum less what was paid before. */
function slicer(fenPerLesson: number | null, unitsPerLesson: number): (units: number) => number | null {
  let [units, paid] = [0, 0];
  return (more) => {
    if (fenPerLesson === null) return null;
    units += more;
    const fen = Math.round((units * fenPerLesson) / unitsPerLesson) - paid;
    paid += fen;
    return fen;
  };
}
