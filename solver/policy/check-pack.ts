import type { PolicyFinding } from './findings.ts';
import { policyFinding } from './findings.ts';
import { KNOWN_PARAMETERS } from './known-parameters.ts';
import { isPlanRule } from './rule-ids.ts';
import type { Citation, PolicyPack, PolicyRule } from './schema.ts';
import { UNITS } from './units.ts';

/** Documents of all packs: file → keys of its headings. */
export type HeadingIndex = ReadonlyMap<string, ReadonlySet<string>>;

const headingKey = (number: string, text: string, occurrence: number): string =>
  `${number}\n${text}\n${occurrence}`;

/** The headings of every document that some pack describes. */
export function headingIndex(packs: Iterable<PolicyPack>): HeadingIndex {
  const index = new Map<string, Set<string>>();
  for (const { document } of packs) {
    if (!document) continue;
    const keys = index.get(document.file) ?? new Set<string>();
    for (const { number, text, occurrence } of document.headings)
      keys.add(headingKey(number, text, occurrence));
    index.set(document.file, keys);
  }
  return index;
}

/** What is wrong with one pack taken alone: rules twice, citations that lead nowhere, figures in the wrong unit. */
export function checkPack(pack: PolicyPack, index: HeadingIndex): PolicyFinding[] {
  const findings: PolicyFinding[] = [...checkHeadings(pack)];
  const seen = new Set<string>();
  for (const [position, rule] of pack.rules.entries()) {
    const path = `/rules/${position}`;
    const place = { pack: pack.id, rule: rule.id };
    if (seen.has(rule.id)) findings.push(policyFinding('POLICY_DUPLICATE_RULE', `${path}/id`, place));
    seen.add(rule.id);
    findings.push(...checkCitation(rule.citation, `${path}/citation`, place, index));
    findings.push(...checkParameters(rule, path, place));
    if (rule.shownBy === 'plan' && !isPlanRule(rule.id)) {
      findings.push(policyFinding('POLICY_RULE_NOT_CHECKED', `${path}/shownBy`, place));
    }
  }
  return findings;
}

function checkHeadings(pack: PolicyPack): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const seen = new Set<string>();
  for (const [position, { number, occurrence }] of (pack.document?.headings ?? []).entries()) {
    const key = `${number}\n${occurrence}`;
    if (seen.has(key)) {
      const params = { pack: pack.id, number, occurrence };
      findings.push(policyFinding('POLICY_DUPLICATE_HEADING', `/document/headings/${position}`, params));
    }
    seen.add(key);
  }
  return findings;
}

function checkCitation(
  citation: Citation,
  path: string,
  place: { pack: string; rule: string },
  index: HeadingIndex,
): PolicyFinding[] {
  const { document, number, heading } = citation;
  const headings = index.get(document);
  if (!headings)
    return [policyFinding('POLICY_CITATION_DOCUMENT_UNKNOWN', `${path}/document`, { ...place, document })];
  const occurrence = citation.occurrence ?? 1;
  if (headings.has(headingKey(number, heading, occurrence))) return [];
  return [policyFinding('POLICY_CITATION_HEADING_UNKNOWN', path, { ...place, number, heading, occurrence })];
}

function checkParameters(
  rule: PolicyRule,
  path: string,
  place: { pack: string; rule: string },
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const known = KNOWN_PARAMETERS[rule.id] ?? {};
  for (const param of Object.keys(rule.params).sort()) {
    const { value, unit } = rule.params[param];
    const expected = known[param];
    const at = `${path}/params/${param}`;
    if (expected && expected.unit !== unit) {
      const params = { ...place, param, unit, expected: expected.unit };
      findings.push(policyFinding('POLICY_UNIT_MISMATCH', `${at}/unit`, params));
      continue;
    }
    const codes = expected?.codes;
    const understood = !codes || [value].flat().every((code) => codes.includes(String(code)));
    if (!UNITS[unit].fits(value) || !understood) {
      const params = { ...place, param, value: String(value), unit };
      findings.push(policyFinding('POLICY_VALUE_INVALID', `${at}/value`, params));
    }
  }
  if (rule.level === 'schoolDecides') return findings;
  for (const param of Object.keys(known).sort()) {
    if (!known[param].required || Object.hasOwn(rule.params, param)) continue;
    findings.push(
      policyFinding('POLICY_PARAM_MISSING', `${path}/params`, { ...place, param, unit: known[param].unit }),
    );
  }
  return findings;
}
