/**
 * Re-hanging a subtree: after a pivot the subtree below the leaving arc hangs on the entering arc instead. The path
 * from its new top (`inner`) to its old top (`out`), the stem, changes direction; every other node keeps its parent.
 * Cost: length of the stem plus the paths to the root plus the size of the subtree (potentials).
 */
import type { SimplexState } from './state.ts';

/**
 * Hangs the subtree of `out` on `outer` by the arc `entering` at its node `inner`.
 * `join`: nearest common ancestor of the old and the new place; `residualUp`, `residualDown`: residuals of the
 * entering arc seen from `inner`; `shift`: added to the potential of every node of the subtree.
 */
export function moveSubtree(
  s: SimplexState,
  inner: number,
  outer: number,
  out: number,
  join: number,
  entering: number,
  residualUp: number,
  residualDown: number,
  shift: number,
): void {
  const { parent, pred, thread, revThread, succCount, lastSucc, up, down, potential } = s;

  // 1. Cut the subtree of `out` from the preorder. Counts above the join do not change in the end.
  const size = succCount[out];
  const oldLast = lastSucc[out];
  const before = revThread[out];
  const after = thread[oldLast];
  const oldOuter = parent[out];
  thread[before] = after;
  revThread[after] = before;
  for (let v = oldOuter; v !== join; v = parent[v]) succCount[v] = succCount[v] - size;
  for (let v = oldOuter; v >= 0 && lastSucc[v] === oldLast; v = parent[v]) lastSucc[v] = before;

  // 2. Turn the stem round: all of inner's subtree, then for each stem node what is left of its own, itself first.
  // Reads of a node's old neighbours come before the writes that append it.
  let tail = lastSucc[inner];
  if (inner === out) {
    parent[inner] = outer;
    pred[inner] = entering;
    up[inner] = residualUp;
    down[inner] = residualDown;
  } else {
    let child = inner;
    let childLast = tail;
    let childBefore = revThread[inner];
    let childAfter = thread[tail];
    let childSize = succCount[inner];
    let newParent = outer;
    let newPred = entering;
    let newUp = residualUp;
    let newDown = residualDown;
    let node = parent[inner];
    succCount[inner] = size;
    for (;;) {
      const nodeLast = lastSucc[node];
      const nodeBefore = revThread[node];
      const nodeSize = succCount[node];
      const nodeParent = parent[node];
      const nodeAfter = childLast === nodeLast ? childAfter : thread[nodeLast];
      thread[tail] = node;
      revThread[node] = tail;
      if (childLast === nodeLast) {
        tail = childBefore;
      } else {
        thread[childBefore] = childAfter;
        revThread[childAfter] = childBefore;
        tail = nodeLast;
      }
      const heldPred = pred[child];
      const heldUp = up[child];
      const heldDown = down[child];
      parent[child] = newParent;
      pred[child] = newPred;
      up[child] = newUp;
      down[child] = newDown;
      newParent = child;
      newPred = heldPred;
      newUp = heldDown;
      newDown = heldUp;
      succCount[node] = size - childSize;
      child = node;
      if (node === out) break;
      childLast = nodeLast;
      childBefore = nodeBefore;
      childAfter = nodeAfter;
      childSize = nodeSize;
      node = nodeParent;
    }
    parent[child] = newParent;
    pred[child] = newPred;
    up[child] = newUp;
    down[child] = newDown;
    for (let v = out; v !== outer; v = parent[v]) lastSucc[v] = tail;
  }

  // 3. Insert right after `outer`.
  const follower = thread[outer];
  thread[outer] = inner;
  revThread[inner] = outer;
  thread[tail] = follower;
  revThread[follower] = tail;
  for (let v = outer; v >= 0 && lastSucc[v] === outer; v = parent[v]) lastSucc[v] = tail;
  for (let v = outer; v !== join; v = parent[v]) succCount[v] = succCount[v] + size;

  // 4. Potentials.
  for (let v = inner; v !== follower; v = thread[v]) potential[v] = potential[v] + shift;
}
