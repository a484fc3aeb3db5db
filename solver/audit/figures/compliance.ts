import type { Violation } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { ResolvedRule } from '../../policy/resolve.ts';
import { AUDIT_ALIASES } from '../aliases.ts';
import type { AuditContext } from '../context.ts';
import { bindingLevel } from '../policy-params.ts';

/** Due every month or in one month: records of other months say nothing. */
function isMonthly({ params }: ResolvedRule): boolean {
  return Object.hasOwn(params, 'month') || (Object.hasOwn(params, 'due') && params.due.value === 'monthly');
}

/**
 * The first thing that is wrong with the compliance report of a finished plan: a clause too few or too many, or a status
 * that is not what the audit has just found out. A draft, which nobody has audited yet, has no such report. Statuses that
 * rest on figures of the school alone, or on ticks of people, are not recomputed, but a record that a clause is not kept
 * must show.
 */
export function complianceDifference(
  context: AuditContext,
  violations: readonly Violation[],
  rulesChecked: readonly string[],
): Sentence | null {
  const { plan, policy, school } = context;
  if (plan.audit.rulesChecked.length === 0) return null;
  const { clauses, pack } = plan.reports.compliance;
  if (pack !== policy.id) {
    return { zh: `合规报告写的是规则包 ${pack}`, en: `the compliance report is about the pack ${pack}` };
  }
  const rules = policy.rules.filter((rule) => rule.pack !== 'core');
  if (rules.length !== clauses.length || rules.some(({ id }, at) => clauses[at].rule !== id)) {
    return {
      zh: `合规报告有 ${clauses.length} 条，规则包有 ${rules.length} 条`,
      en: `the compliance report has ${clauses.length} clauses, the pack ${rules.length}, or others`,
    };
  }
  const broken = new Set(violations.map(({ rule }) => rule));
  for (const [at, rule] of rules.entries()) {
    const { status, level } = clauses[at];
    const shownBy = AUDIT_ALIASES[rule.id] ?? rule.id;
    let due: readonly string[] | null = null;
    if (rule.supersededBy) due = ['notApplicable'];
    else if (rule.level === 'recommended' || rule.level === 'schoolDecides') due = ['kept', 'notApplicable'];
    else if (bindingLevel(policy, rule.id) !== null && rulesChecked.includes(shownBy)) {
      due = broken.has(shownBy) ? ['broken'] : ['kept'];
    } else if (rule.shownBy === 'checklist' && !isMonthly(rule)) {
      const own = school.evidence.filter((entry) => entry.rule === rule.id);
      const last = own.reduce((date, entry) => (entry.date > date ? entry.date : date), '');
      if (own.some(({ date, kept }) => date === last && !kept)) due = ['broken'];
    }
    if (level !== rule.level || (due && !due.includes(status))) {
      return {
        zh: `合规报告的“${rule.id}”写 ${level}、${status}，复算为 ${rule.level}、${due?.join(' / ') ?? status}`,
        en: `the clause ${rule.id} is reported as ${level}, ${status}; recomputed it is ${rule.level}, ${due?.join(' or ') ?? status}`,
      };
    }
  }
  return null;
}
