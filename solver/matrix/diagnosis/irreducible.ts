/**
 * An irreducible set of constraints that together leave no solution: QuickXplain (Junker, "QuickXplain: preferred
 * explanations and relaxations for over-constrained problems", AAAI 2004). Constraints earlier in the list are kept
 * rather than later ones. With k of n constraints in the set about 2k·log₂(n/k) + 2k questions are asked.
 *
 * `impossible(kept)` asks whether these constraints alone leave no solution; it must be monotone (more constraints, never
 * more solutions). Where it cannot tell it answers false, and the set may then be larger than needed. Null where all
 * together are not impossible.
 */
export function irreducibleSet<C>(
  constraints: readonly C[],
  impossible: (kept: readonly C[]) => boolean,
): readonly C[] | null {
  if (!impossible(constraints)) return null;
  if (impossible([])) return [];
  return explain([], false, constraints, impossible);
}

/** The part of `open` that is needed beside `fixed`. */
function explain<C>(
  fixed: readonly C[],
  grown: boolean,
  open: readonly C[],
  impossible: (kept: readonly C[]) => boolean,
): readonly C[] {
  if (grown && impossible(fixed)) return [];
  if (open.length === 1) return open;
  const middle = Math.floor(open.length / 2);
  const [preferred, others] = [open.slice(0, middle), open.slice(middle)];
  const fromOthers = explain([...fixed, ...preferred], preferred.length > 0, others, impossible);
  const fromPreferred = explain([...fixed, ...fromOthers], fromOthers.length > 0, preferred, impossible);
  return [...fromPreferred, ...fromOthers];
}
