import type { Violation } from '../model/plan-document.ts';
import type { Sentence } from '../model/primitives.ts';
import type { ComplianceReport } from '../model/reports.ts';
import { citationText } from '../policy/citation.ts';
import type { ResolvedPolicy, ResolvedRule } from '../policy/resolve.ts';

type Status = ComplianceReport['clauses'][number]['status'];

/** What the audit found out: the rules it recomputed and what it found broken. */
export interface AuditOutcome {
  readonly violations: readonly Violation[];
  readonly rulesChecked: readonly string[];
  /** Rules shown by another rule of the audit. */
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * Every clause in force with its status. `kept` and `broken` rest on the audit; what software cannot see needs
 * evidence; recommendations, offers to decide and clauses overtaken by a later notice are not applicable.
 */
export function complianceReport(policy: ResolvedPolicy, audit: AuditOutcome): ComplianceReport {
  return {
    pack: policy.id,
    clauses: policy.rules
      .filter((rule) => rule.pack !== 'core')
      .map((rule) => {
        const { status, shown } = statusOf(rule, audit);
        const { id, pack, level, sentence, citation } = rule;
        return { rule: id, pack, level, sentence, citation: citationText(citation).zh, status, shown };
      }),
  };
}

function statusOf(rule: ResolvedRule, audit: AuditOutcome): { status: Status; shown: Sentence } {
  if (rule.supersededBy) return { status: 'notApplicable', shown: rule.supersededBy.note };
  if (rule.level === 'recommended' || rule.level === 'schoolDecides') {
    return {
      status: 'notApplicable',
      shown: {
        zh: '建议或由学校决定，不作为违反。',
        en: 'A recommendation or left to the school: cannot be broken.',
      },
    };
  }
  const shownBy = audit.aliases[rule.id] ?? rule.id;
  const broken = audit.violations.filter((violation) => violation.rule === shownBy);
  if (broken.length > 0) {
    const [first] = broken;
    const more = broken.length - 1;
    return {
      status: 'broken',
      shown: {
        zh: `${first.sentence.zh}${more > 0 ? `（另有 ${more} 处）` : ''}`,
        en: `${first.sentence.en}${more > 0 ? ` (and ${more} more)` : ''}`,
      },
    };
  }
  if (audit.rulesChecked.includes(shownBy)) {
    return {
      status: 'kept',
      shown: {
        zh: '独立核查逐日逐人复算，没有发现违反。',
        en: 'Recomputed by the audit date by date; nothing is broken.',
      },
    };
  }
  return {
    status: 'needsEvidence',
    shown: {
      zh: '软件看不到，请按清单留存材料。',
      en: 'Software cannot see it; keep the papers on the checklist.',
    },
  };
}
