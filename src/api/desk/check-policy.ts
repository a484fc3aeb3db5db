import { isUsable } from '../../../solver/policy/findings.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { parsePolicyPack } from '../../../solver/policy/parse.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import type { CheckedPolicy, Invalid } from './desk.ts';
import { foundList, invalid } from './found-list.ts';

/** Checks a policy pack by itself and together with what it extends. */
export function checkPolicy(input: unknown, packs: readonly PolicyPack[]): CheckedPolicy | Invalid {
  const { pack, findings } = parsePolicyPack(input);
  if (!pack || !isUsable(findings)) return invalid(findings);
  const known = [...BUNDLED_PACKS, ...packs.filter(({ id }) => id !== pack.id), pack];
  const resolved = resolvePolicy(known, pack.id, { withBase: true });
  const all = [...findings, ...resolved.findings];
  if (!isUsable(all)) return invalid(all);
  return { outcome: 'valid', id: pack.id, document: pack, ...foundList(all) };
}
