import type { FeeBasis } from '../../model/accounts.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { LedgerFee } from '../../model/records.ts';
import type { School } from '../../model/school.ts';
import type { Block, Ledger } from '../../model/term.ts';
import type { MoneyRules } from './money-rules.ts';

/** In the order of every table. */
export const LEDGERS: readonly Ledger[] = ['afterSchool', 'lunch', 'evening'];

/** Does a block count as a lesson of its ledger? Breaks and extended care are no lessons of the service. */
export function countsAsLesson({ ledger, kind }: Block): boolean {
  return ledger === 'afterSchool' ? kind === 'homework' || kind === 'club' : kind !== 'break';
}

/** What the school has decided for a ledger, if anything. */
export function ownFee(school: School, ledger: Ledger): LedgerFee | undefined {
  return school.money?.fees?.find((fee) => fee.ledger === ledger);
}

/**
 * Who pays a pupil-lesson. Figures of the region come first and bind only its after-school service; lunch and evening care are
 * separate services with the school's own figures. In a region free of charge parents pay nothing.
 */
export function feeBasis(school: School, ledger: Ledger, rules: MoneyRules): FeeBasis {
  const own = ownFee(school, ledger);
  const mostParentFenPerMonth = own?.mostParentFenPerMonth ?? null;
  const nothing = { plannedFenPerLesson: 0, subsidyFenPerPupilDay: 0, parentCapFenPerLesson: 0 };
  const service = ledger === 'afterSchool';
  if (service && rules.freeOfCharge) return { ledger, kind: 'free', ...nothing, mostParentFenPerMonth };
  const region = service ? rules : { freeOfCharge: false };
  const planned = region.plannedFenPerPupilLesson ?? own?.plannedFenPerLesson ?? own?.parentFenPerLesson;
  if (planned === undefined) return { ledger, kind: 'undecided', ...nothing, mostParentFenPerMonth };
  return {
    ledger,
    kind: region.plannedFenPerPupilLesson === undefined ? 'school' : 'region',
    plannedFenPerLesson: planned,
    subsidyFenPerPupilDay: region.subsidyFenPerPupilDay ?? own?.subsidyFenPerPupilDay ?? 0,
    parentCapFenPerLesson: Math.min(
      region.parentCapFenPerPupilLesson ?? planned,
      own?.parentFenPerLesson ?? planned,
    ),
    mostParentFenPerMonth,
  };
}

/** Pay of the school's own people for a lesson of a ledger; null where region and school are silent. */
export function payRate(school: School, ledger: Ledger, rules: MoneyRules): number | null {
  const region =
    ledger === 'afterSchool'
      ? rules.staffPayFenPerLesson
      : ledger === 'lunch'
        ? rules.noonPayFenPerLesson
        : undefined;
  return region ?? ownFee(school, ledger)?.staffPayFenPerLesson ?? null;
}

/**
 * Splits what one pupil-day of `lessons` lessons costs: the subsidy pays first, the parents up to their cap a lesson,
 * the rest stays uncovered. Sanya 三(六)1, worked: two lessons 600 − 250 = 350 = 2 × 175; one lesson leaves 50 for the
 * parents; three leave 650, of which 525 are the cap and 125 stay uncovered.
 */
export function pupilDayMoney(
  lessons: number,
  rules: {
    plannedFenPerPupilLesson: number;
    subsidyFenPerPupilDay: number;
    parentCapFenPerPupilLesson: number;
  },
): { plannedFen: number; subsidyFen: number; parentFen: number; uncoveredFen: number } {
  const plannedFen = lessons * rules.plannedFenPerPupilLesson;
  const subsidyFen = Math.min(plannedFen, lessons > 0 ? rules.subsidyFenPerPupilDay : 0);
  const parentFen = Math.min(plannedFen - subsidyFen, lessons * rules.parentCapFenPerPupilLesson);
  return { plannedFen, subsidyFen, parentFen, uncoveredFen: plannedFen - subsidyFen - parentFen };
}

/** What a number of lessons on one day costs, and who pays. */
export function feeOfDay(lessons: number, basis: FeeBasis): ReturnType<typeof pupilDayMoney> {
  return pupilDayMoney(lessons, {
    plannedFenPerPupilLesson: basis.plannedFenPerLesson,
    subsidyFenPerPupilDay: basis.subsidyFenPerPupilDay,
    parentCapFenPerPupilLesson: basis.parentCapFenPerLesson,
  });
}

/** A month of one pupil before cap and waiver. */
export interface MonthSum {
  readonly parentFen: number;
  readonly uncoveredFen: number;
}

/**
 * Cap a month, then waiver, in whole fen: what is above the cap stays uncovered, and a reduced fee is rounded down, in favour of
 * the parents. A reduced waiver without a percentage takes nothing off (a warning says so).
 */
export function settleMonth(
  sum: MonthSum,
  basis: FeeBasis,
  pupil: Pupil,
  reducedPercent: number,
): { readonly parentFen: number; readonly waivedFen: number; readonly uncoveredFen: number } {
  const capped = Math.min(sum.parentFen, basis.mostParentFenPerMonth ?? sum.parentFen);
  const percent = pupil.waiver === 'free' ? 100 : pupil.waiver === 'reduced' ? reducedPercent : 0;
  const waivedFen = Math.ceil((capped * percent) / 100);
  return {
    parentFen: capped - waivedFen,
    waivedFen,
    uncoveredFen: sum.uncoveredFen + sum.parentFen - capped,
  };
}
