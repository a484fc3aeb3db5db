import type { TermCalendar } from '../../model/calendar.ts';
import type { Finding } from '../../model/findings.ts';
import type { School } from '../../model/school.ts';
import { citationText } from '../citation.ts';
import type { ResolvedPolicy, ResolvedRule } from '../resolve.ts';
import { type RegionFindingCode, regionFinding } from '../school-findings.ts';

/** What the checks of a school under its region's rules look things up in. Lists are in the caller's order. */
export interface RegionContext {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly policy: ResolvedPolicy;
  /** The rule, where it binds here: not recommended, not superseded, not left to the school. */
  binding(rule: string): ResolvedRule | undefined;
  report(
    code: RegionFindingCode,
    path: string,
    rule: ResolvedRule | undefined,
    params: Finding['params'],
    severity?: Finding['severity'],
  ): void;
}

const BINDING: readonly string[] = ['hard', 'inPrinciple', 'requiredOffer'];

/** Does the rule bind a school? A recommendation never does, nor what a later notice overtook. */
export function binds(rule: ResolvedRule): boolean {
  return BINDING.includes(rule.level) && rule.supersededBy === undefined;
}

export function regionContext(
  school: School,
  calendar: TermCalendar,
  policy: ResolvedPolicy,
  found: Finding[],
): RegionContext {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  return {
    school,
    calendar,
    policy,
    binding: (id) => {
      const rule = rules.get(id);
      return rule && binds(rule) ? rule : undefined;
    },
    report: (code, path, rule, params, severity) => {
      const clause: Finding['params'] = rule ? { clause: citationText(rule.citation).zh } : {};
      found.push(regionFinding(code, path, { ...clause, ...params }, severity));
    },
  };
}

/** Reads a figure of a rule; undefined where the source is silent. */
export function paramOf(rule: ResolvedRule | undefined, name: string): unknown {
  return rule && Object.hasOwn(rule.params, name) ? rule.params[name].value : undefined;
}
