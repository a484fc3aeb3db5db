/**
 * Maximum matching in a bipartite graph: Hopcroft and Karp, "An n^(5/2) algorithm for maximum matchings in bipartite
 * graphs", SIAM J. Computing 2 (1973). O(m√n). Deterministic: neighbours are tried in the order given.
 */

/** Left node l is joined to `right[start[l]] … right[start[l + 1] − 1]`. */
export interface BipartiteGraph {
  readonly leftCount: number;
  readonly rightCount: number;
  readonly start: Int32Array;
  readonly right: Int32Array;
}

export interface Matching {
  readonly size: number;
  /** Partner of each left node, −1 for none. */
  readonly rightOf: Int32Array;
  /** Partner of each right node, −1 for none. */
  readonly leftOf: Int32Array;
}

/** Builds the graph from one list of neighbours per left node. */
export function bipartiteGraph(
  neighbours: readonly (readonly number[])[],
  rightCount: number,
): BipartiteGraph {
  const start = new Int32Array(neighbours.length + 1);
  for (let l = 0; l < neighbours.length; l++) start[l + 1] = start[l] + neighbours[l].length;
  const right = new Int32Array(start[neighbours.length]);
  for (let l = 0; l < neighbours.length; l++) right.set(neighbours[l], start[l]);
  for (const r of right) {
    if (r < 0 || r >= rightCount)
      throw new RangeError(`right node ${r} does not exist (there are ${rightCount})`);
  }
  return { leftCount: neighbours.length, rightCount, start, right };
}

/** A maximum matching; starts from `initial` if given (which must be a matching of this graph). */
export function maximumMatching(graph: BipartiteGraph, initial?: Matching): Matching {
  const { leftCount, rightCount, start, right } = graph;
  const rightOf = initial ? initial.rightOf.slice() : new Int32Array(leftCount).fill(-1);
  const leftOf = initial ? initial.leftOf.slice() : new Int32Array(rightCount).fill(-1);
  let size = 0;
  for (const partner of rightOf) if (partner >= 0) size++;
  const level = new Int32Array(leftCount);
  const queue = new Int32Array(leftCount);
  const current = new Int32Array(leftCount);
  const stack = new Int32Array(leftCount);

  const buildLevels = (): boolean => {
    let tail = 0;
    level.fill(-1);
    for (let l = 0; l < leftCount; l++) {
      if (rightOf[l] >= 0) continue;
      level[l] = 0;
      queue[tail++] = l;
    }
    let found = false;
    for (let head = 0; head < tail; head++) {
      const l = queue[head];
      for (let i = start[l]; i < start[l + 1]; i++) {
        const next = leftOf[right[i]];
        if (next < 0) found = true;
        else if (level[next] < 0) {
          level[next] = level[l] + 1;
          queue[tail++] = next;
        }
      }
    }
    return found;
  };

  const augmentFrom = (free: number): boolean => {
    let depth = 0;
    stack[0] = free;
    while (depth >= 0) {
      const l = stack[depth];
      if (current[l] === start[l + 1]) {
        level[l] = -1;
        depth--;
        if (depth >= 0) current[stack[depth]]++;
        continue;
      }
      const next = leftOf[right[current[l]]];
      if (next < 0) {
        for (let d = depth; d >= 0; d--) {
          const node = stack[d];
          const taken = right[current[node]];
          rightOf[node] = taken;
          leftOf[taken] = node;
        }
        return true;
      }
      if (level[next] === level[l] + 1) stack[++depth] = next;
      else current[l]++;
    }
    return false;
  };

  while (buildLevels()) {
    current.set(start.subarray(0, leftCount));
    for (let l = 0; l < leftCount; l++) if (rightOf[l] < 0 && augmentFrom(l)) size++;
  }
  return { size, rightOf, leftOf };
}

/** A Hall violator: these left nodes have together only these right nodes, one fewer or more. */
export interface HallViolator {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Proof that the unmatched left node `free` cannot be matched when `matching` is maximum: the nodes that alternating
 * paths reach from it; |left| = |right| + 1, and dropping any one of `left` lets the others be matched (inclusion-
 * minimal). `null` when an augmenting path exists.
 */
export function hallViolator(graph: BipartiteGraph, matching: Matching, free: number): HallViolator | null {
  if (matching.rightOf[free] >= 0) return null;
  const seenRight = new Uint8Array(graph.rightCount);
  const left = [free];
  const right: number[] = [];
  for (let head = 0; head < left.length; head++) {
    const l = left[head];
    for (let i = graph.start[l]; i < graph.start[l + 1]; i++) {
      const r = graph.right[i];
      if (seenRight[r] === 1) continue;
      seenRight[r] = 1;
      right.push(r);
      const next = matching.leftOf[r];
      if (next < 0) return null;
      left.push(next);
    }
  }
  return { left: left.sort((a, b) => a - b), right: right.sort((a, b) => a - b) };
}
