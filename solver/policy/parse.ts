import type { PolicyFinding } from './findings.ts';
import { policyFinding } from './findings.ts';
import { PolicyPack } from './schema.ts';

export interface ParsedPack {
  /** Missing when the file has no usable shape. */
  readonly pack?: PolicyPack;
  readonly findings: PolicyFinding[];
}

/** RFC 6901: one step of a JSON pointer. */
const step = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** Reads a pack from data of unknown shape; every defect of shape is a finding with its place. */
export function parsePolicyPack(input: unknown): ParsedPack {
  const result = PolicyPack.safeParse(input);
  if (result.success) return { pack: result.data, findings: [] };
  const findings = result.error.issues.map((issue) =>
    policyFinding('POLICY_SHAPE', issue.path.map((key) => `/${step(key)}`).join(''), {
      detail: issue.message,
    }),
  );
  return { findings };
}

/** Reads a pack from the text of a JSON file. */
export function parsePolicyText(text: string): ParsedPack {
  let data: unknown;
  try {
    // A byte order mark is what some editors put in front; JSON does not know it.
    data = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { findings: [policyFinding('POLICY_NOT_JSON', '', { detail })] };
  }
  return parsePolicyPack(data);
}
