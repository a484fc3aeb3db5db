import type { Messages } from '../../messages/zh.ts';
import { clockOf, share, yuan } from '../../shared/figures.ts';
import type { Comparison, PlanReports } from '../../shared/types.ts';
import type { Compared, Side } from './load-comparison.ts';

type FigureName = keyof Messages['compare']['figures'];
type Group = keyof Messages['compare']['groups'];
export type Verdict = 'better' | 'worse' | 'equal' | 'differs';

/** One figure of both plans, as it is shown, and which way it went. */
export interface Difference {
  readonly name: FigureName;
  readonly group: Group;
  readonly before: string;
  readonly after: string;
  readonly verdict: Verdict;
}

type Figures = Comparison['figures']['before'];
/** What is good: much, little, or neither. */
type Good = 'high' | 'low' | 'neither';

interface Figure {
  readonly name: FigureName;
  readonly group: Group;
  readonly good: Good;
  /** null: there is no such figure for this plan. */
  of(figures: Figures, reports: PlanReports): number | null;
  show(value: number, reports: PlanReports): string;
}

const count = (value: number): string => value.toLocaleString('en');
const inLessons = (units: number, { fairness }: PlanReports): string =>
  (units / fairness.unitsPerLesson).toFixed(1);
const ofApplicants = (value: number, { enrolment }: PlanReports): string =>
  enrolment.applicants === 0
    ? count(value)
    : `${value} (${((100 * value) / enrolment.applicants).toFixed(1)}%)`;

/** Every figure of the comparison, in the order in which a school asks for them. */
const FIGURES: readonly Figure[] = [
  { name: 'hard', group: 'rules', good: 'low', of: (f) => f.hardViolations, show: count },
  { name: 'deviations', group: 'rules', good: 'low', of: (f) => f.deviations, show: count },
  { name: 'openDuties', group: 'rules', good: 'low', of: (f) => f.openDuties, show: count },
  { name: 'openItems', group: 'rules', good: 'low', of: (f) => f.openItems, show: count },
  { name: 'first', group: 'wishes', good: 'high', of: (f) => f.placedFirst, show: ofApplicants },
  {
    name: 'within',
    group: 'wishes',
    good: 'high',
    of: (f) => f.placedWithinFirstChoices,
    show: ofApplicants,
  },
  {
    name: 'without',
    group: 'wishes',
    good: 'low',
    of: (_, r) => r.enrolment.withoutFirstChoices,
    show: count,
  },
  { name: 'seats', group: 'wishes', good: 'neither', of: (f) => f.seatsTaken, show: count },
  {
    name: 'highest',
    group: 'fairness',
    good: 'low',
    of: (_, r) => r.fairness.total.highest,
    show: inLessons,
  },
  { name: 'lowest', group: 'fairness', good: 'high', of: (_, r) => r.fairness.total.lowest, show: inLessons },
  { name: 'range', group: 'fairness', good: 'low', of: (_, r) => r.fairness.total.range, show: inLessons },
  { name: 'gini', group: 'fairness', good: 'low', of: (f) => f.gini, show: (value) => value.toFixed(4) },
  {
    name: 'jain',
    group: 'fairness',
    good: 'high',
    of: (_, r) => r.fairness.total.jain,
    show: (value) => value.toFixed(4),
  },
  { name: 'gap', group: 'fairness', good: 'low', of: (f) => f.fairnessGap, show: share },
  { name: 'staffPay', group: 'money', good: 'low', of: (_, r) => r.finance.staffPayFen, show: yuan },
  {
    name: 'externalPay',
    group: 'money',
    good: 'low',
    of: (_, r) => r.finance.externals.reduce((sum, { fen }) => sum + fen, 0),
    show: yuan,
  },
  { name: 'vendor', group: 'money', good: 'low', of: (_, r) => r.finance.vendorFen, show: yuan },
  { name: 'parents', group: 'money', good: 'low', of: (_, r) => r.finance.parentFen, show: yuan },
  { name: 'subsidy', group: 'money', good: 'neither', of: (_, r) => r.finance.subsidyFen, show: yuan },
  { name: 'uncovered', group: 'money', good: 'low', of: (_, r) => r.finance.uncoveredFen, show: yuan },
  { name: 'last', group: 'dismissal', good: 'low', of: (f) => f.lastDismissalMinute, show: clockOf },
];

/** The figures of two plans; those that neither plan has are left out. */
export function keyDifferences({ comparison, before, after }: Compared, undecided: string): Difference[] {
  return FIGURES.flatMap((figure) => {
    const figureOf = (side: Side, figures: Figures): number | null => figure.of(figures, side.reports);
    const one = figureOf(before, comparison.figures.before);
    const other = figureOf(after, comparison.figures.after);
    if (one === null && other === null) return [];
    const shown = (value: number | null, side: Side): string =>
      value === null ? undecided : figure.show(value, side.reports);
    const texts = { before: shown(one, before), after: shown(other, after) };
    return [
      {
        name: figure.name,
        group: figure.group,
        ...texts,
        verdict: verdictOf(figure.good, one, other, texts),
      },
    ];
  });
}

/** Values that look alike are called equal: what cannot be seen is no reason to choose. */
function verdictOf(
  good: Good,
  one: number | null,
  other: number | null,
  texts: { readonly before: string; readonly after: string },
): Verdict {
  if (texts.before === texts.after) return 'equal';
  if (one === null || other === null || good === 'neither') return 'differs';
  return other > one === (good === 'high') ? 'better' : 'worse';
}
