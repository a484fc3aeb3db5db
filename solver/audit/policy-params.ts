import type { ResolvedPolicy, ResolvedRule } from '../policy/resolve.ts';
import type { Level } from '../policy/schema.ts';
import { minutes } from './school-days.ts';

/** Levels that a plan can break. A recommendation is never a violation; evidence is for people to tick off. */
const BINDING = ['hard', 'inPrinciple', 'requiredOffer'] as const satisfies readonly Level[];
export type BindingLevel = (typeof BINDING)[number];

/** The level at which a plan can break a rule; null where the rule is not in force, does not bind or is superseded. */
export function bindingLevel(policy: ResolvedPolicy, rule: string): BindingLevel | null {
  const found = ruleOf(policy, rule);
  if (!found || found.supersededBy) return null;
  return BINDING.find((level) => level === found.level) ?? null;
}

/** Whole number a rule in force states; undefined where it states none. */
export function wholeParam(policy: ResolvedPolicy, rule: string, param: string): number | undefined {
  const value = paramOf(policy, rule, param);
  return typeof value === 'number' ? value : undefined;
}

/** Bell time a rule states, in minutes after midnight. */
export function clockParam(policy: ResolvedPolicy, rule: string, param: string): number | undefined {
  const value = paramOf(policy, rule, param);
  return typeof value === 'string' ? minutes(value) : undefined;
}

export function textParam(policy: ResolvedPolicy, rule: string, param: string): string | undefined {
  const value = paramOf(policy, rule, param);
  return typeof value === 'string' ? value : undefined;
}

/** Texts a rule lists; none where it lists none. */
export function listParam(policy: ResolvedPolicy, rule: string, param: string): readonly string[] {
  const value = paramOf(policy, rule, param);
  return Array.isArray(value) ? value : [];
}

function paramOf(policy: ResolvedPolicy, rule: string, param: string) {
  const params = ruleOf(policy, rule)?.params;
  return params && Object.hasOwn(params, param) ? params[param].value : undefined;
}

function ruleOf(policy: ResolvedPolicy, rule: string): ResolvedRule | undefined {
  return policy.rules.find(({ id }) => id === rule);
}
