/**
 * The pipeline, a page that reads like the design:
 *
 * school ─ calendar ─ demand ─ matrix ◄─► enrolment ─ dismissal ─ duties and roster ─ audit ─ reports
 *
 * Each stage is optimal or bounded given the stages before it, never "the best plan". Infeasible input gives a partial
 * plan that says what is open and why.
 */
import { AUDIT_ALIASES } from './audit/aliases.ts';
import { auditPlan } from './audit/audit.ts';
import { planDismissal } from './dismissal/plan-dismissal.ts';
import { compileMatrix } from './matrix/compile/compile.ts';
import { formFixedGroups, formLeftoverGroups } from './matrix/groups/form-groups.ts';
import { assignFallbackRooms } from './matrix/places/fallback-rooms.ts';
import { pupilsOf } from './model/attendance.ts';
import { buildCalendar } from './model/calendar.ts';
import { canonicalSchool } from './model/canonical.ts';
import { PLAN_SCHEMA, type Plan } from './model/plan-document.ts';
import { School } from './model/school.ts';
import { WorkControl } from './numeric/control.ts';
import { calendarSummary } from './plan/calendar-summary.ts';
import { withEnrolment } from './plan/club-sessions.ts';
import { loopLimits } from './plan/matrix-enrolment/limits.ts';
import { planMatrixEnrolment } from './plan/matrix-enrolment/plan-matrix-enrolment.ts';
import type { PlanEnvironment, PlanOptions } from './plan/options.ts';
import { runPortfolio } from './plan/portfolio.ts';
import { StageProgress } from './plan/progress.ts';
import { provenanceOf } from './plan/provenance.ts';
import { rosterProof } from './plan/roster-proof.ts';
import { statusOf } from './plan/status.ts';
import { deviationFor } from './policy/deviations.ts';
import { BUNDLED_PACKS } from './policy/index.ts';
import { planningParameters } from './policy/parameters.ts';
import { resolvePolicy } from './policy/resolve.ts';
import { basicStaffOf, steeredSchool } from './policy/steer-school.ts';
import { complianceReport } from './report/compliance.ts';
import { fairnessReport } from './report/fairness.ts';
import { financeReport } from './report/finance.ts';
import { moneyRulesOf } from './report/money/money-rules.ts';
import { planRoster } from './roster/plan-roster.ts';

export type { MemberResult, MemberTask, PlanEnvironment, PlanOptions, RunMembers } from './plan/options.ts';
export { runMember } from './plan/portfolio.ts';

/**
 * Plans a whole term. `input` is a school document that has passed validation; what does not parse throws.
 * The search for the matrix ends with its work units, the clock or the stop flag; what follows is exact and quick, and
 * always runs to its end, so that a stopped plan is whole.
 */
export async function planSchool(
  input: unknown,
  options: PlanOptions,
  environment: PlanEnvironment = {},
): Promise<Plan> {
  const progress = new StageProgress(environment.onProgress);
  progress.begin('validate');
  const given = canonicalSchool(School.parse(input));
  const policy = resolvePolicy([...BUNDLED_PACKS, ...(options.packs ?? [])], given.region, {
    withBase: given.nationalBase,
  });
  // What the region's rules forbid is out of reach for all stages; the audit holds the plan against `given`.
  const school = steeredSchool(given, policy);
  const parameters = planningParameters(policy);
  const { seed } = options;

  progress.begin('calendar');
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);

  progress.begin('demand');
  const always = formFixedGroups({ school, calendar, pupils }).sessions.filter(
    ({ mode }) => mode === 'always',
  );

  progress.begin('matrix');
  const compiled = compileMatrix({ school, calendar, pupils, groups: always });
  const members = await runPortfolio(compiled, options, environment, progress);

  progress.begin('enrolment');
  const control = new WorkControl(environment.stopFlag ? { stopFlag: environment.stopFlag } : {});
  const limits = loopLimits(options, environment);
  const { matrix, enrolment, loop, certificates } = await planMatrixEnrolment({
    school,
    calendar,
    pupils,
    groups: always,
    compiled,
    members: members.map(({ result }) => result),
    seed,
    limits,
    control,
  });
  const { placements } = enrolment;
  const clubs = withEnrolment(school, pupils, matrix.sessions, enrolment);
  const fixed = formFixedGroups({ school, calendar, pupils, clubs });
  const taken = [...clubs, ...fixed.sessions];
  const leftover = formLeftoverGroups({ school, calendar, pupils, sessions: taken, placements });
  const sheltered = assignFallbackRooms({ school, calendar, sessions: [...taken, ...leftover.sessions] });
  const { sessions } = sheltered;

  progress.begin('dismissal');
  const released = deviationFor(school.deviations, 'earliest-end', '') !== undefined;
  const earliest = released ? undefined : parameters.earliestEndMinute?.value;
  const params = earliest === undefined ? {} : { earliestEndMinute: earliest };
  const dismissal = planDismissal({ school, calendar, sessions, placements, pupils, params, seed });

  progress.begin('roster');
  const basicStaff = basicStaffOf(policy);
  const roster = planRoster({
    school,
    calendar,
    sessions,
    dismissal: dismissal.plan,
    seed,
    ...(basicStaff ? { basicStaff } : {}),
  });

  progress.begin('audit');
  const { duties } = roster;
  const fairness = fairnessReport(school, calendar, sessions, duties, rosterProof(roster));
  const finance = financeReport(
    school,
    calendar,
    pupils,
    sessions,
    placements,
    duties,
    moneyRulesOf(parameters),
  );
  const draft: Plan = {
    schema: PLAN_SCHEMA,
    status: 'complete',
    school: school.id,
    term: school.term.id,
    region: school.region,
    calendar: calendarSummary(calendar),
    matrix: {
      sessions: [...sessions],
      closedSections: [...matrix.closedSections, ...enrolment.closedSections],
      ...(loop ? { wishesLoop: loop } : {}),
    },
    enrolment: { placements: [...placements] },
    dismissal: dismissal.plan,
    roster: {
      duties,
      flows: roster.flows,
      bound: roster.bound,
      ...(roster.side ? { side: roster.side } : {}),
    },
    reports: { fairness, finance, compliance: { pack: policy.id, clauses: [] }, enrolment: enrolment.report },
    certificates: [
      matrix.certificate,
      ...certificates,
      ...fixed.certificates,
      ...leftover.certificates,
      ...enrolment.certificates,
      ...dismissal.certificates,
      ...roster.certificates,
    ],
    audit: { violations: [], rulesChecked: [] },
    open: [
      ...matrix.open,
      ...enrolment.open,
      ...fixed.open,
      ...leftover.open,
      ...sheltered.open,
      ...dismissal.open,
      ...roster.open,
    ],
    provenance: provenanceOf(given, policy, options, environment, members, limits),
  };
  const audit = auditPlan(given, draft, policy);

  progress.begin('report');
  const plan: Plan = {
    ...draft,
    status: statusOf(school, draft, audit.violations, control.shouldStop()),
    reports: {
      ...draft.reports,
      compliance: complianceReport(given, draft, policy, { ...audit, aliases: AUDIT_ALIASES }),
    },
    audit,
  };
  progress.end();
  return plan;
}
