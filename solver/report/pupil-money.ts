import type { TermCalendar } from '../model/calendar.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import { feeBasis, feeOfDay, settleMonth } from './money/fee-basis.ts';
import type { MoneyRules } from './money/money-rules.ts';
import { monthOf, visitPupilCells } from './money/pupil-cells.ts';

export interface PupilMoney {
  readonly pupilLessons: number;
  readonly pupilDays: number;
  readonly plannedFen: number;
  readonly subsidyFen: number;
  readonly parentFen: number;
  readonly waivedFen: number;
  readonly uncoveredFen: number;
  readonly vendorFen: number;
}

/**
 * Planned money of the after-school service over the term, pupil by pupil and day by day: a lesson is a homework or club block
 * attended; a vendor's session is collected on behalf instead, at the club's fee. Cap and waiver are taken month by month.
 * `null` figures: neither region nor school has decided a fee.
 */
export function pupilMoney(
  school: School,
  calendar: TermCalendar,
  pupils: readonly Pupil[],
  sessions: readonly Session[],
  placements: readonly Placement[],
  rules: MoneyRules,
): PupilMoney {
  const basis = feeBasis(school, 'afterSchool', rules);
  const reduced = school.money?.reducedWaiverPercent ?? 0;
  const sum = { ...NO_MONEY };
  const open = { pupil: null as Pupil | null, month: '', parentFen: 0, uncoveredFen: 0 };
  const day = { date: '', lessons: 0 };
  const endDay = (): void => {
    if (day.lessons === 0) return;
    sum.pupilLessons += day.lessons;
    sum.pupilDays += 1;
    const money = feeOfDay(day.lessons, basis);
    sum.plannedFen += money.plannedFen;
    sum.subsidyFen += money.subsidyFen;
    open.parentFen += money.parentFen;
    open.uncoveredFen += money.uncoveredFen;
    day.lessons = 0;
  };
  const endMonth = (): void => {
    endDay();
    if (open.pupil === null) return;
    const settled = settleMonth(open, basis, open.pupil, reduced);
    sum.parentFen += settled.parentFen;
    sum.waivedFen += settled.waivedFen;
    sum.uncoveredFen += settled.uncoveredFen;
    Object.assign(open, { parentFen: 0, uncoveredFen: 0 });
  };
  visitPupilCells(
    { school, calendar, pupils, sessions, placements },
    () => false,
    (cell) => {
      if (cell.block.ledger !== 'afterSchool') return;
      const month = monthOf(cell.day.date);
      if (cell.pupil !== open.pupil || month !== open.month) {
        endMonth();
        Object.assign(open, { pupil: cell.pupil, month });
      } else if (cell.day.date !== day.date) endDay();
      day.date = cell.day.date;
      if (cell.club?.provider === 'vendor') sum.vendorFen += cell.club.feeFenPerSession;
      else day.lessons += 1;
    },
  );
  endMonth();
  return sum;
}

const NO_MONEY = {
  pupilLessons: 0,
  pupilDays: 0,
  plannedFen: 0,
  subsidyFen: 0,
  parentFen: 0,
  waivedFen: 0,
  uncoveredFen: 0,
  vendorFen: 0,
};
