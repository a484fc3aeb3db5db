import { checklistItems, tickedItems } from '../checklist.ts';
import { allowsDeviation } from '../deviations.ts';
import type { ResolvedRule } from '../resolve.ts';
import type { RegionContext } from './check.ts';

const CHECKED: readonly string[] = ['hard', 'inPrinciple', 'requiredOffer', 'evidence', 'report', 'export'];

/** Is the clause something to tick off: software cannot see it, and it binds or asks for papers? */
export function onChecklist(rule: ResolvedRule): boolean {
  return CHECKED.includes(rule.level) && rule.shownBy !== 'plan' && rule.supersededBy === undefined;
}

/**
 * Records that fit no rule, and ticks outside their dates. With `asOf` (today, given by the caller) also what is overdue,
 * in schools that keep their checklist here.
 */
export function checkRecords({ school, policy, report }: RegionContext, asOf?: string): void {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  for (const [at, { rule }] of school.evidence.entries()) {
    if (!rules.has(rule)) report('EVIDENCE_RULE_UNKNOWN', `/evidence/${at}/rule`, undefined, { rule });
  }
  const places = new Set([...school.clubs, ...school.activities, ...school.grades].map(({ id }) => id));
  for (const [at, { rule: id, where }] of school.deviations.entries()) {
    const rule = rules.get(id);
    if (where !== undefined && !places.has(where)) {
      report('DEVIATION_PLACE_UNKNOWN', `/deviations/${at}/where`, undefined, { rule: id, where });
    }
    if (!rule || !allowsDeviation(rule)) {
      report('DEVIATION_NOT_ALLOWED', `/deviations/${at}/rule`, undefined, { rule: id });
    }
  }
  for (const rule of policy.rules) {
    if (rule.pack === 'core' || !onChecklist(rule)) continue;
    const texts = { rule: rule.id, sentence: rule.sentence.zh, sentenceEn: rule.sentence.en };
    for (const { item, record, outside } of tickedItems(checklistItems(rule, school.term), school.evidence)) {
      if (record && outside) {
        const from = item.from === undefined ? '' : `${item.from} 至 `;
        const when = { from, by: item.by, date: record.date, who: record.by };
        report('EVIDENCE_LATE', `/evidence/${school.evidence.indexOf(record)}`, rule, { ...texts, ...when });
      }
      if (!record && asOf !== undefined && asOf > item.by && school.evidence.length > 0) {
        const month = item.month === undefined ? '' : `（${item.month}）`;
        const monthEn = item.month === undefined ? '' : ` for ${item.month}`;
        report('EVIDENCE_OVERDUE', '/evidence', rule, { ...texts, by: item.by, month, monthEn });
      }
    }
  }
}
