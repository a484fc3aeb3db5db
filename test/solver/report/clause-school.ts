import { AUDIT_ALIASES } from '../../../solver/audit/aliases.ts';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { EvidenceRecord } from '../../../solver/model/evidence.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import type { ComplianceReport } from '../../../solver/model/reports.ts';
import type { School } from '../../../solver/model/school.ts';
import { checklistItems } from '../../../solver/policy/checklist.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { planningParameters } from '../../../solver/policy/parameters.ts';
import { type ResolvedPolicy, resolvePolicy } from '../../../solver/policy/resolve.ts';
import { type AuditOutcome, complianceReport } from '../../../solver/report/compliance.ts';
import { financeReport } from '../../../solver/report/finance.ts';
import { moneyRulesOf } from '../../../solver/report/money/money-rules.ts';
import { auditedPlan, unaudited } from '../audit/audited-plan.ts';
import { auditedSchool } from '../audit/audited-school.ts';

export type Status = ComplianceReport['clauses'][number]['status'];

/** The rules of a pack; what falls due in one month of the year falls due in the month of the small school's term. */
export function policyOf(pack: string, withBase = true): ResolvedPolicy {
  const policy = resolvePolicy(BUNDLED_PACKS, pack, { withBase });
  return {
    ...policy,
    rules: policy.rules.map((rule) =>
      Object.hasOwn(rule.params, 'month')
        ? { ...rule, params: { ...rule.params, month: { value: 9, unit: 'month' } } }
        : rule,
    ),
  };
}

/** Every item of the checklist ticked off in time. */
export function allTicked(policy: ResolvedPolicy, school: School): EvidenceRecord[] {
  return policy.rules.flatMap((rule) =>
    checklistItems(rule, school.term).map(({ rule: id, by, month }) => ({
      rule: id,
      date: by,
      by: '教务处',
      kept: true,
      ...(month === undefined ? {} : { month }),
    })),
  );
}

/** The small school of the audit's tests, free of charge where the region asks for it, with everything ticked off. */
export async function keptCase(
  policy: ResolvedPolicy,
  roll?: number,
): Promise<{ school: School; plan: Plan }> {
  const school = auditedSchool(roll);
  school.region = policy.id;
  school.evidence = allTicked(policy, school);
  for (const club of school.clubs) club.feeFenPerSession = 0;
  const [pupil] = school.pupils ?? [];
  pupil.waiver = 'free';
  const plan = await auditedPlan(roll);
  plan.region = policy.id;
  return { school, plan };
}

export function audited(policy: ResolvedPolicy, school: School, plan: Plan): AuditOutcome {
  return { ...auditPlan(school, unaudited(plan), policy), aliases: AUDIT_ALIASES };
}

/** The compliance report of a plan under a pack, its money counted by the pack's own figures. */
export function reported(
  policy: ResolvedPolicy,
  school: School,
  plan: Plan,
  outcome: AuditOutcome = audited(policy, school, plan),
): Map<string, ComplianceReport['clauses'][number]> {
  const calendar = buildCalendar(school);
  const { sessions } = plan.matrix;
  const finance = financeReport(
    school,
    calendar,
    pupilsOf(school),
    sessions,
    plan.enrolment.placements,
    plan.roster.duties,
    moneyRulesOf(planningParameters(policy)),
  );
  const counted = { ...plan, reports: { ...plan.reports, finance } };
  return new Map(
    complianceReport(school, counted, policy, outcome).clauses.map((clause) => [clause.rule, clause]),
  );
}
