import { checkPack, headingIndex } from './check-pack.ts';
import type { PolicyFinding } from './findings.ts';
import { policyFinding } from './findings.ts';
import { KNOWN_PARAMETERS } from './known-parameters.ts';
import { lineageOf, packIndex } from './lineage.ts';
import type { Citation, Level, Parameter, PolicyPack, PolicyRule, SupersededBy } from './schema.ts';
import { UNITS } from './units.ts';

/** A rule of an earlier pack that a later one replaced. */
export interface OverriddenRule {
  readonly pack: string;
  readonly level: Level;
  readonly sentence: PolicyRule['sentence'];
  readonly params: Readonly<Record<string, Parameter>>;
  readonly citation: Citation;
}

/** A rule in force: the last one of its id in the lineage, with what it replaced. */
export interface ResolvedRule extends Omit<PolicyRule, 'supersededBy'> {
  /** The pack whose wording is in force. */
  readonly pack: string;
  /** Earliest first. */
  readonly overridden: readonly OverriddenRule[];
  /** Present only where the later rule is in the lineage: shown as "confirm with the district". */
  readonly supersededBy?: SupersededBy;
}

/** All rules that apply to a school of this region. Plain data, the same for any order of the packs given. */
export interface ResolvedPolicy {
  readonly id: string;
  readonly name: PolicyPack['name'];
  readonly withBase: boolean;
  /** Ids of the packs in the order in which they apply. */
  readonly lineage: readonly string[];
  /** In the order of lineage and, within a pack, of its file. */
  readonly rules: readonly ResolvedRule[];
  readonly findings: readonly PolicyFinding[];
}

/** How strongly levels bind when a later pack changes one; kinds of proof (table, checklist) stand in between. */
const BINDING: Readonly<Record<Level, number>> = {
  schoolDecides: 0,
  recommended: 1,
  evidence: 2,
  report: 2,
  export: 2,
  inPrinciple: 2,
  requiredOffer: 3,
  hard: 4,
};

/**
 * The rules of pack `id` together with what it extends. The same id in several packs means that the later one
 * overrides, as a whole: a figure it leaves out is absent, never borrowed. Only lists of words and of prohibited
 * content add up. `withBase` false leaves the national base out. Defects of the packs are findings; rules are
 * resolved as far as they go, and `isUsable(findings)` says whether planning may go on.
 */
export function resolvePolicy(
  packs: readonly PolicyPack[],
  id: string,
  options: { readonly withBase: boolean },
): ResolvedPolicy {
  const { byId, findings } = packIndex(packs);
  const lineage = lineageOf(byId, id, options.withBase);
  findings.push(...lineage.findings);
  const headings = headingIndex(byId.values());
  const roles = new Map(lineage.packs.map((pack) => [pack.id, pack.role]));
  const inForce = new Map<string, ResolvedRule>();

  for (const pack of lineage.packs) {
    findings.push(...checkPack(pack, headings));
    const seen = new Set<string>();
    for (const [position, rule] of pack.rules.entries()) {
      if (seen.has(rule.id)) continue;
      seen.add(rule.id);
      const earlier = inForce.get(rule.id);
      // Setting again a key that exists keeps its old place; the rule belongs where its own pack stands.
      inForce.delete(rule.id);
      if (!earlier) {
        inForce.set(rule.id, { ...rule, pack: pack.id, overridden: [] });
        continue;
      }
      findings.push(...checkOverride(rule, earlier, pack.id, `/rules/${position}`, roles));
      inForce.set(rule.id, override(rule, earlier, pack.id));
    }
    findings.push(...checkSuperseded(pack, byId));
  }

  return {
    id,
    name: byId.get(id)?.name ?? { zh: id, en: id },
    withBase: options.withBase,
    lineage: lineage.packs.map((pack) => pack.id),
    rules: [...inForce.values()].map((rule) => withoutInactive(rule, inForce, roles)),
    findings,
  };
}

function override(rule: PolicyRule, earlier: ResolvedRule, pack: string): ResolvedRule {
  const { level, sentence, params, citation } = earlier;
  const merged: Record<string, Parameter> = { ...rule.params };
  for (const [name, old] of Object.entries(params)) {
    if (!UNITS[old.unit].accumulates || !Array.isArray(old.value)) continue;
    const own = Object.hasOwn(merged, name) ? merged[name] : undefined;
    if (own && (own.unit !== old.unit || !Array.isArray(own.value))) continue;
    const added = own && Array.isArray(own.value) ? own.value : [];
    merged[name] = { unit: old.unit, value: [...new Set([...old.value, ...added])] };
  }
  const replaced = { pack: earlier.pack, level, sentence, params, citation };
  return { ...rule, params: merged, pack, overridden: [...earlier.overridden, replaced] };
}

function checkOverride(
  rule: PolicyRule,
  earlier: ResolvedRule,
  pack: string,
  path: string,
  roles: ReadonlyMap<string, PolicyPack['role']>,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const place = { pack, rule: rule.id };
  for (const param of Object.keys(rule.params).sort()) {
    const before = Object.hasOwn(earlier.params, param) ? earlier.params[param] : undefined;
    const { unit } = rule.params[param];
    // A figure that planning reads has its unit checked already.
    if (!before || before.unit === unit || KNOWN_PARAMETERS[rule.id]?.[param]) continue;
    const params = { ...place, param, unit, expected: before.unit };
    findings.push(policyFinding('POLICY_UNIT_MISMATCH', `${path}/params/${param}/unit`, params));
  }
  const change = BINDING[rule.level] - BINDING[earlier.level];
  const params = { ...place, parent: earlier.pack, from: earlier.level, to: rule.level };
  const core = [earlier.pack, ...earlier.overridden.map((old) => old.pack)].some(
    (from) => roles.get(from) === 'core',
  );
  if (change > 0 && rule.citation.document === CORE_DOCUMENT) {
    findings.push(policyFinding('POLICY_LEVEL_RAISED_WITHOUT_SOURCE', `${path}/level`, params));
  } else if (change < 0) {
    const code = core ? 'POLICY_CORE_WEAKENED' : 'POLICY_LEVEL_LOWERED';
    findings.push(policyFinding(code, `${path}/level`, params));
  }
  return findings;
}

/** What the core pack cites: this program itself, which is no source for a stricter demand on a school. */
export const CORE_DOCUMENT = 'afterbell';

function checkSuperseded(pack: PolicyPack, byId: ReadonlyMap<string, PolicyPack>): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const [position, { id, supersededBy }] of pack.rules.entries()) {
    if (!supersededBy) continue;
    const later = byId.get(supersededBy.pack)?.rules.some((rule) => rule.id === supersededBy.rule);
    if (later) continue;
    const params = { pack: pack.id, rule: id, byPack: supersededBy.pack, byRule: supersededBy.rule };
    findings.push(policyFinding('POLICY_SUPERSEDED_BY_UNKNOWN', `/rules/${position}/supersededBy`, params));
  }
  return findings;
}

/** Without the base a rule is not superseded by it: the older document stands. */
function withoutInactive(
  rule: ResolvedRule,
  inForce: ReadonlyMap<string, ResolvedRule>,
  roles: ReadonlyMap<string, PolicyPack['role']>,
): ResolvedRule {
  const later = rule.supersededBy;
  if (!later || (roles.has(later.pack) && inForce.has(later.rule))) return rule;
  const { supersededBy: _, ...standing } = rule;
  return standing;
}
