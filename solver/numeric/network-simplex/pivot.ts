/**
 * One pivot: find the cycle the entering arc closes, push along it, and say which arc leaves.
 *
 * The leaving arc is the last blocking one met when walking round the cycle in its direction from the join (the
 * cycle's node nearest to the root). This keeps the tree strongly feasible (every node can send a positive amount to
 * the root), which excludes cycling (W. Cunningham, "A network simplex method", Math. Prog. 11, 1976).
 *
 * Join and ratio test share one walk: of two nodes the one with the smaller subtree cannot be an ancestor of the
 * other, so its side goes up (Z. Király, P. Kovács, "Efficient implementations of minimum-cost flow algorithms",
 * Acta Univ. Sapientiae, Informatica 4, 2012). Residuals at the nodes instead of flow and capacity at the arcs keep
 * the walk within few cache lines.
 */
import { flipArc, type SimplexState } from './state.ts';
import { moveSubtree } from './tree-update.ts';

/** What a pivot did. `unbounded`: the cycle has negative cost and no limit. */
export type PivotOutcome = 'done' | 'unbounded';

/**
 * Brings an arc outside the tree into it, or to its other bound. `forward` is what can be pushed from tail to head,
 * `back` what could be pushed the other way: (capacity, 0) unless the arc carries an amount between its bounds.
 */
export function pivot(s: SimplexState, entering: number, forward: number, back: number): PivotOutcome {
  const { parent, succCount, up, down, potential } = s;
  // Flow goes first -> second on the entering arc, then second up to the join, and the join down to first.
  const first = s.tail[entering];
  const second = s.head[entering];

  let a = first;
  let b = second;
  let deltaA = Infinity;
  let outA = -1;
  let deltaB = Infinity;
  let outB = -1;
  while (a !== b) {
    if (succCount[a] < succCount[b]) {
      const residual = down[a];
      // Strict: of equal ones on this side the nearest to the entering arc is met last in the cycle's direction.
      if (residual < deltaA) {
        deltaA = residual;
        outA = a;
      }
      a = parent[a];
    } else {
      const residual = up[b];
      if (residual <= deltaB) {
        deltaB = residual;
        outB = b;
      }
      b = parent[b];
    }
  }
  const join = a;
  let delta = forward;
  let out = -1;
  if (deltaA < delta) {
    delta = deltaA;
    out = outA;
  }
  const onSecondSide = deltaB <= delta;
  if (onSecondSide) {
    delta = deltaB;
    out = outB;
  }
  if (delta === Infinity) return 'unbounded';

  if (delta > 0) {
    for (let u = first; u !== join; u = parent[u]) {
      up[u] += delta;
      down[u] -= delta;
    }
    for (let u = second; u !== join; u = parent[u]) {
      up[u] -= delta;
      down[u] += delta;
    }
  }
  if (out < 0) {
    flipArc(s, entering);
    return 'done';
  }

  // The leaving arc can now only change against the push: downwards to `out` if the push went up through it.
  const leaving = s.pred[out];
  if ((s.tail[leaving] === out) === onSecondSide) flipArc(s, leaving);

  // Shift of the moved subtree's potentials that makes the entering arc's reduced cost zero.
  const reduced = s.cost[entering] + potential[first] - potential[second];
  if (onSecondSide)
    moveSubtree(s, second, first, out, join, entering, back + delta, forward - delta, reduced);
  else moveSubtree(s, first, second, out, join, entering, forward - delta, back + delta, -reduced);
  return 'done';
}
