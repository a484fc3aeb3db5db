import type { Plan } from '../../solver/model/plan-document.ts';
import type { PlanFigures } from '../store/plans.ts';

/** The figures beside the solution: what lists and comparisons show without opening the plan. */
export function planFigures(plan: Plan): PlanFigures {
  const { enrolment, fairness } = plan.reports;
  const { violations, rulesChecked } = plan.audit;
  const hard = violations.filter(({ level }) => level === 'hard').length;
  let last: number | null = null;
  for (const { figures } of plan.dismissal.streams) {
    if (last === null || figures.lastMinute > last) last = figures.lastMinute;
  }
  return {
    sessions: plan.matrix.sessions.length,
    duties: plan.roster.duties.length,
    openDuties: plan.roster.duties.filter(({ person }) => person === null).length,
    openItems: plan.open.length,
    hardViolations: hard,
    deviations: violations.length - hard,
    rulesChecked: rulesChecked.length,
    applicants: enrolment.applicants,
    placedFirst: enrolment.placedFirst,
    placedWithinFirstChoices: enrolment.placedWithinFirstChoices,
    seats: enrolment.seats,
    seatsTaken: enrolment.seatsTaken,
    highestLoad: fairness.total.highest,
    lowestLoad: fairness.total.lowest,
    meanLoad: fairness.total.mean,
    gini: fairness.total.gini,
    fairnessGap: fairness.certificate.gap,
    dutiesUnderCertificate: fairness.certificate.dutiesUnderCertificate,
    lastDismissalMinute: last,
  };
}
