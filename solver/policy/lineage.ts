import type { PolicyFinding } from './findings.ts';
import { policyFinding } from './findings.ts';
import type { PolicyPack } from './schema.ts';

export interface Lineage {
  /** Packs in the order in which they apply: core, base, then parents before children; the chosen pack is last. */
  readonly packs: readonly PolicyPack[];
  readonly findings: PolicyFinding[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ROLE_ORDER: Readonly<Record<PolicyPack['role'], number>> = { core: 0, base: 1, region: 2 };

/** Packs by id, and a finding for every id that is given more than once (the first one is used). */
export function packIndex(packs: readonly PolicyPack[]): {
  readonly byId: ReadonlyMap<string, PolicyPack>;
  readonly findings: PolicyFinding[];
} {
  const byId = new Map<string, PolicyPack>();
  const counts = new Map<string, number>();
  for (const pack of packs) {
    if (!byId.has(pack.id)) byId.set(pack.id, pack);
    counts.set(pack.id, (counts.get(pack.id) ?? 0) + 1);
  }
  const findings = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([pack, count]) => policyFinding('POLICY_DUPLICATE_PACK', '/id', { pack, count }));
  return { byId, findings };
}

/**
 * The packs that apply to `id`. Core packs are in force whether or not they are named; base packs only where the
 * lineage names them and `withBase` is true. Without the base, what is reached only through it is left out too.
 * Unknown parents and circles are findings; the walk goes on without them.
 */
export function lineageOf(byId: ReadonlyMap<string, PolicyPack>, id: string, withBase: boolean): Lineage {
  const findings: PolicyFinding[] = [];
  const done = new Set<string>();
  const order: PolicyPack[] = [];

  const visit = (pack: PolicyPack, above: readonly string[]): void => {
    if (done.has(pack.id)) return;
    const path = [...above, pack.id];
    for (const [index, parentId] of pack.extends.entries()) {
      const at = `/extends/${index}`;
      if (path.includes(parentId)) {
        const cycle = [...path.slice(path.indexOf(parentId)), parentId].join(' → ');
        findings.push(policyFinding('POLICY_CYCLE', at, { pack: pack.id, cycle }));
        continue;
      }
      const parent = byId.get(parentId);
      if (!parent) {
        findings.push(policyFinding('POLICY_UNKNOWN_PARENT', at, { pack: pack.id, parent: parentId }));
        continue;
      }
      if (parent.role !== 'base' || withBase) visit(parent, path);
    }
    done.add(pack.id);
    order.push(pack);
  };

  const chosen = byId.get(id);
  if (!chosen) {
    findings.push(policyFinding('POLICY_UNKNOWN_PACK', '', { pack: id }));
    return { packs: [], findings };
  }
  const cores = [...byId.values()]
    .filter((pack) => pack.role === 'core')
    .sort((a, b) => compareText(a.id, b.id));
  for (const core of cores) visit(core, []);
  visit(chosen, []);
  if (withBase && !order.some((pack) => pack.role === 'base')) {
    findings.push(policyFinding('POLICY_BASE_ABSENT', '/extends', { pack: id }));
  }
  // A region that names its parents in another order still stands above the notices it has to keep.
  const packs = order
    .map((pack, position) => ({ pack, rank: pack.id === id ? 3 : ROLE_ORDER[pack.role], position }))
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .map(({ pack }) => pack);
  return { packs, findings };
}
