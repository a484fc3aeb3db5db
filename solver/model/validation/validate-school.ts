import { canonicalSchool } from '../canonical.ts';
import type { Finding } from '../findings.ts';
import { School } from '../school.ts';
import type { Report } from './check.ts';
import { CHECKS } from './checks.ts';
import { factsOf } from './facts/facts.ts';
import { renderFinding } from './render.ts';
import { brokenTexts, shapeFindings } from './shape.ts';
import { unknownKeys } from './unknown-keys.ts';

export interface Validation {
  /** The school in canonical order, ready to be planned; null where some finding is an `error`. */
  readonly school: School | null;
  /** Everything that is wrong or odd. */
  readonly findings: readonly Finding[];
}

/**
 * Reads what a caller hands in: any JSON value. Reports every finding at once, each with a JSON pointer into the
 * caller's own document: first the shape; if that is right, the sense. Never throws.
 */
export function validateSchool(input: unknown): Validation {
  const parsed = School.safeParse(input);
  const findings: Finding[] = parsed.success ? [] : shapeFindings(input, parsed.error.issues);
  findings.push(...unknownKeys(input));
  if (!parsed.success) return { school: null, findings };
  const broken = brokenTexts(input, parsed.data);
  if (broken.length > 0) return { school: null, findings: [...findings, ...broken] };
  const report: Report = (code, path, params) => {
    findings.push(renderFinding(code, path, params));
  };
  // Checks read the school in the caller's order, so that list positions in paths are the caller's.
  const facts = factsOf(parsed.data);
  for (const check of CHECKS) check(facts, report);
  const stopped = findings.some((finding) => finding.severity === 'error');
  return { school: stopped ? null : canonicalSchool(parsed.data), findings };
}
