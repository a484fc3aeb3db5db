import type { Accounts } from '../../model/accounts.ts';
import { Category } from '../../model/menu.ts';
import type { Plan } from '../../model/plan-document.ts';
import type { School } from '../../model/school.ts';
import type { PayReview, PerformanceSummary, Satisfaction, TermReports } from '../../model/term-reports.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';
import { rounded } from '../measures.ts';
import { sumOf } from '../money/account.ts';
import { satisfactionReport } from '../survey/satisfaction.ts';
import { permille, surveyFigures } from '../survey/survey.ts';
import { directReports } from './direct-report.ts';

/** What a school reports while the term runs and at its end, made from plan, records and accounts. */
export function termReports(
  school: School,
  plan: Plan,
  policy: ResolvedPolicy,
  accounts: Accounts,
): TermReports {
  const satisfaction = satisfactionReport(school, policy);
  return {
    survey: surveyFigures(school, policy),
    satisfaction,
    directReports: directReports(school, plan, accounts),
    performance: performanceSummary(school, plan, accounts, satisfaction),
    payReview: payReview(school, accounts),
  };
}

/** 绩效核增: members of staff, lessons of each and lessons in all, as done. */
export function payReview(school: School, { pay }: Accounts): PayReview {
  const { unitsPerLesson } = school.options;
  const own = pay.filter(({ ledger, kind }) => ledger === 'afterSchool' && kind === 'staff');
  const people = school.staff.flatMap(({ id }) => {
    const rows = own.filter(({ person }) => person === id);
    if (rows.length === 0) return [];
    const units = sumOf(rows, (row) => row.units);
    return [
      {
        person: id,
        plannedUnits: sumOf(rows, ({ plannedUnits }) => plannedUnits),
        units,
        lessons: rounded(units / unitsPerLesson),
        fen: rows.some(({ fen }) => fen === null) ? null : sumOf(rows, ({ fen }) => fen ?? 0),
      },
    ];
  });
  const units = sumOf(people, (row) => row.units);
  return {
    staff: people.filter((row) => row.units > 0).length,
    unitsPerLesson,
    units,
    lessons: rounded(units / unitsPerLesson),
    fen: people.some(({ fen }) => fen === null) ? null : sumOf(people, ({ fen }) => fen ?? 0),
    people,
  };
}

/** 绩效报告: what was offered, who came, who worked, what it cost, and how satisfied people are. */
function performanceSummary(
  school: School,
  plan: Plan,
  accounts: Accounts,
  satisfaction: Satisfaction[],
): PerformanceSummary {
  const rows = accounts.pupilMonths.filter(({ ledger }) => ledger === 'afterSchool');
  const planned = sumOf(rows, ({ plannedLessons }) => plannedLessons);
  const attended = sumOf(rows, (row) => Math.min(row.attendedLessons, row.plannedLessons));
  const takingPart = new Set(
    rows
      .filter(({ plannedLessons, attendedLessons }) => plannedLessons + attendedLessons > 0)
      .map(({ pupil }) => pupil),
  ).size;
  const roll = sumOf(school.classes, ({ pupils }) => pupils);
  const review = payReview(school, accounts);
  const { total } = plan.reports.fairness;
  const { applicants, placedFirst } = plan.reports.enrolment;
  const status = (wanted: string): number =>
    plan.reports.compliance.clauses.filter((clause) => clause.status === wanted).length;
  return {
    takingPart,
    participationPermille: Math.min(1000, permille(takingPart, roll)),
    attendancePermille: planned === 0 ? null : permille(attended, planned),
    clubs: Category.options.flatMap((category) => clubsOf(school, plan, category)),
    firstChoicePermille: applicants === 0 ? null : permille(placedFirst, applicants),
    staff: review.staff,
    lessons: review.lessons,
    highestLoad: total.highest,
    lowestLoad: total.lowest,
    gini: total.gini,
    costFen: sumOf(rows, ({ costFen }) => costFen),
    subsidyFen: sumOf(rows, ({ subsidyFen }) => subsidyFen),
    parentFen: sumOf(rows, ({ parentFen }) => parentFen),
    waivedFen: sumOf(rows, ({ waivedFen }) => waivedFen),
    uncoveredFen: sumOf(rows, ({ uncoveredFen }) => uncoveredFen),
    satisfaction,
    clausesKept: status('kept'),
    clausesBroken: status('broken'),
    clausesOpen: status('needsEvidence'),
  };
}

function clubsOf(school: School, plan: Plan, category: Category): PerformanceSummary['clubs'] {
  const ids = new Set(school.clubs.filter((club) => club.category === category).map(({ id }) => id));
  const sessions = plan.matrix.sessions.filter(({ club }) => club !== undefined && ids.has(club));
  if (sessions.length === 0) return [];
  const own = new Set(sessions.map(({ id }) => id));
  const members = plan.enrolment.placements.filter(({ session }) => own.has(session));
  return [
    {
      category,
      clubs: new Set(sessions.map(({ club }) => club)).size,
      sections: new Set(sessions.map(({ section }) => section)).size,
      pupils: new Set(members.map(({ pupil }) => pupil)).size,
    },
  ];
}
