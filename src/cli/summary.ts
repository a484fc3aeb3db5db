import type { Plan } from '../../solver/model/plan-document.ts';
import type { School } from '../../solver/model/school.ts';
import type { Terminal } from './io.ts';
import { text } from './messages.ts';

/** The figures a program asks for first. */
export function planSummary(plan: Plan) {
  const hard = plan.audit.violations.filter((violation) => violation.level === 'hard').length;
  return {
    status: plan.status,
    school: plan.school,
    sessions: plan.matrix.sessions.length,
    duties: plan.roster.duties.length,
    openDuties: plan.roster.duties.filter((duty) => duty.person === null).length,
    hardViolations: hard,
    deviations: plan.audit.violations.length - hard,
    open: plan.open,
    violations: plan.audit.violations,
    enrolment: plan.reports.enrolment,
    fairness: { total: plan.reports.fairness.total, certificate: plan.reports.fairness.certificate },
    certificates: plan.certificates,
    provenance: plan.provenance,
  };
}

export function showSummary(terminal: Terminal, school: School, plan: Plan, seconds: number): void {
  const { language } = terminal;
  const { enrolment } = plan.reports;
  const percent = (part: number): string =>
    enrolment.applicants === 0 ? '–' : ((100 * part) / enrolment.applicants).toFixed(1);
  terminal.out(
    text(language, 'planned', {
      school: school.name,
      status: text(language, plan.status),
      seconds: seconds.toFixed(1),
    }),
  );
  terminal.out(
    text(language, 'summary', {
      sessions: plan.matrix.sessions.length,
      duties: plan.roster.duties.length,
      open: plan.roster.duties.filter((duty) => duty.person === null).length,
      placed: enrolment.seatsTaken,
      first: percent(enrolment.placedFirst),
      n: school.options.firstChoices,
      within: percent(enrolment.placedWithinFirstChoices),
    }),
  );
}
