import { auditPlan } from '../../../solver/audit/audit.ts';
import { recomputedBound } from '../../../solver/audit/certificate/bound.ts';
import { Eligibility } from '../../../solver/audit/certificate/eligibility.ts';
import { rosterView } from '../../../solver/audit/certificate/roster-view.ts';
import { auditContext } from '../../../solver/audit/context.ts';
import { enrolmentReport } from '../../../solver/enrolment/statistics.ts';
import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { Violation } from '../../../solver/model/plan-document.ts';
import { Plan } from '../../../solver/model/plan-document.ts';
import type { School } from '../../../solver/model/school.ts';
import { calendarSummary } from '../../../solver/plan/calendar-summary.ts';
import { planSchool } from '../../../solver/plan.ts';
import { planningParameters } from '../../../solver/policy/parameters.ts';
import { fairnessReport } from '../../../solver/report/fairness.ts';
import { financeReport } from '../../../solver/report/finance.ts';
import { moneyRulesOf } from '../../../solver/report/money/money-rules.ts';
import { agreedShares } from '../../../solver/roster/shares.ts';
import { auditedSchoolInput, EVERY_POLICY, EVERY_REGION } from './audited-school.ts';

const plans = new Map<number, Promise<Plan>>();

/** A fresh copy of the planned school of the audit's tests; planned once a file and size. */
export async function auditedPlan(roll = 15): Promise<Plan> {
  let plan = plans.get(roll);
  if (!plan) {
    plan = planSchool(auditedSchoolInput(roll), { seed: 7, iterations: 3000, packs: [EVERY_REGION] });
    plans.set(roll, plan);
  }
  return structuredClone(await plan);
}

/** The plan before its audit: its compliance report, which follows from the audit, is not held against it. */
export function unaudited(plan: Plan): Plan {
  return { ...plan, audit: { violations: [], rulesChecked: [] } };
}

export function violationsOf(school: School, plan: Plan): Violation[] {
  return auditPlan(school, Plan.parse(unaudited(plan)), EVERY_POLICY).violations;
}

/**
 * The plan as somebody would hand it in who has changed it by hand and made its reports again: figures fit, and no layer
 * of the roster is claimed to be proven any more.
 */
export function remade(school: School, plan: Plan): Plan {
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);
  const { placements } = plan.enrolment;
  const { duties } = plan.roster;
  const parameters = planningParameters(EVERY_POLICY);
  const unproven: Plan = {
    ...plan,
    calendar: calendarSummary(calendar),
    roster: { ...plan.roster, flows: [] },
    certificates: plan.certificates.filter(({ stage }) => stage !== 'roster'),
  };
  const context = auditContext(school, unproven, EVERY_POLICY);
  const sessions = plan.matrix.sessions.map((session, at) => {
    const members = new Set(
      placements.filter((entry) => entry.session === session.id).map(({ pupil }) => pupil),
    );
    const peak = Math.max(0, ...context.days.map((day) => context.attendance.expected(at, day.index)));
    return { ...session, pupils: session.kind === 'club' ? members.size : peak };
  });
  const view = rosterView(context);
  const bound = recomputedBound(context, view, new Eligibility(context, view), () => 0);
  const shares = agreedShares(school, calendar);
  return {
    ...unproven,
    matrix: { ...plan.matrix, sessions },
    roster: { duties, flows: [], bound },
    reports: {
      ...plan.reports,
      fairness: fairnessReport(school, calendar, sessions, duties, {
        shares: new Map(school.staff.map(({ id }, at) => [id, shares[at] / 20])),
        dutiesUnderCertificate: bound.dutiesUnderCertificate,
        sumOfSquares: bound.value,
        lowerBound: bound.lowerBound,
        covers: { zh: '无', en: 'none' },
      }),
      finance: financeReport(
        school,
        calendar,
        pupils,
        sessions,
        placements,
        duties,
        moneyRulesOf(parameters),
      ),
      enrolment: enrolmentReport(school, pupils, sessions, placements),
    },
  };
}
