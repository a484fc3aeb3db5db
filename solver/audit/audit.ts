import type { Plan, Violation } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { type AuditContext, auditContext } from './context.ts';
import { excusedByReason } from './deviations.ts';
import { complianceDifference } from './figures/compliance.ts';
import { bindingLevel } from './policy-params.ts';
import { AUDIT_RULES } from './rules/index.ts';

/** Under its name the compliance report is held against what all the rules found. */
const FIGURES_RULE = 'figures-consistent';

/** One rule of the audit; its id is the id of the rule in the policy packs, which also give its level. */
export interface AuditRule {
  readonly id: string;
  check(context: AuditContext): Finding[];
}

/** What a rule reports; the audit adds rule and level. */
export type Finding = Omit<Violation, 'rule' | 'level'>;

/**
 * Recomputes every rule on a finished plan from the school document alone. Takes nothing from the planner but the plan:
 * dates, overlaps, attendance and eligibility are expanded here once more, by other code. Rules that the region does
 * not have, that only recommend, or that a later notice overtakes are not asked. Never throws on a plan that fits its
 * schema.
 */
export function auditPlan(
  school: School,
  plan: Plan,
  policy: ResolvedPolicy,
): { violations: Violation[]; rulesChecked: string[] } {
  const context = auditContext(school, plan, policy);
  const violations: Violation[] = [];
  const rulesChecked: string[] = [];
  for (const rule of AUDIT_RULES) {
    const level = bindingLevel(policy, rule.id);
    if (level === null) continue;
    rulesChecked.push(rule.id);
    for (const finding of rule.check(context)) {
      if (!excusedByReason(context, rule.id, level, finding)) {
        violations.push({ rule: rule.id, level, ...finding });
      }
    }
  }
  const figures = bindingLevel(policy, FIGURES_RULE);
  const difference = figures && complianceDifference(context, violations, rulesChecked);
  if (difference) {
    violations.push({
      rule: FIGURES_RULE,
      level: figures,
      who: [],
      where: 'compliance',
      when: '',
      sentence: { zh: `数字不一致：${difference.zh}。`, en: `A figure is wrong: ${difference.en}.` },
      remedy: { zh: '重新生成方案和报表。', en: 'Make the plan and its reports again.' },
    });
  }
  return { violations, rulesChecked };
}
