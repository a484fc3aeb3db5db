/**
 * A strongly feasible spanning tree for any starting flow, with potentials close to the final ones.
 *
 * Arcs strictly between their bounds must be in the tree: they form its rigid pieces. Each piece hangs by an arc
 * with room towards the root, chosen by shortest residual distance to the nodes that lack flow (Dijkstra's order;
 * negative residual costs make the distances estimates, which costs pivots, not correctness). What is not reached
 * hangs on the artificial root. Amounts that would close a cycle of such arcs are handed back to be pivoted in.
 */
import { MinHeap } from '../min-heap.ts';
import { groupArcs } from '../residual-reach.ts';
import { inheritPotential, type SimplexState } from './state.ts';

/** An arc outside the tree that carries an amount strictly between its bounds, in its kept direction. */
export interface LooseArc {
  readonly arc: number;
  readonly amount: number;
}

/**
 * Builds the tree. `flow` is what each position carries in its kept direction (0 or strictly inside; full arcs are
 * flipped before), `excess` what each node has left over (negative: lacks) and therefore exchanges with the root.
 */
export function buildStartTree(
  s: SimplexState,
  flow: Float64Array,
  excess: Float64Array,
  demandNodes: readonly number[],
): LooseArc[] {
  const { nodeCount: n, arcCount: m, tail, head, capacity, cost, parent, pred, up, down } = s;
  const root = n;
  const loose: LooseArc[] = [];
  const inner = forestOfInnerArcs(s, flow, loose);
  const incoming = groupArcs(n, head.subarray(0, s.pricedCount));
  const distance = new Float64Array(n).fill(Infinity);
  const via = new Int32Array(n).fill(-1);
  const placed = new Uint8Array(n);
  const piece = new Int32Array(n);
  const heap = new MinHeap(n);

  const hangOnRoot = (v: number): void => {
    const units = excess[v];
    parent[v] = root;
    pred[v] = m + v;
    up[v] = units < 0 ? -units : Infinity;
    down[v] = units < 0 ? Infinity : units;
  };

  /** Places the whole piece of `top`, which already has its parent, and offers its neighbours a way through it. */
  const placePiece = (top: number): void => {
    let size = 1;
    piece[0] = top;
    placed[top] = 1;
    for (let i = 0; i < size; i++) {
      const v = piece[i];
      for (let k = inner.start[v]; k < inner.start[v + 1]; k++) {
        const arc = inner.arcs[k];
        const w = tail[arc] === v ? head[arc] : tail[arc];
        if (placed[w] === 1) continue;
        placed[w] = 1;
        piece[size++] = w;
        parent[w] = v;
        pred[w] = arc;
        const outwards = tail[arc] === w;
        up[w] = outwards ? capacity[arc] - flow[arc] : flow[arc];
        down[w] = outwards ? flow[arc] : capacity[arc] - flow[arc];
        distance[w] = outwards ? distance[v] + cost[arc] : distance[v] - cost[arc];
        if (excess[w] !== 0) loose.push({ arc: m + w, amount: Math.abs(excess[w]) });
      }
    }
    for (let i = 0; i < size; i++) {
      const v = piece[i];
      for (let k = incoming.start[v]; k < incoming.start[v + 1]; k++) {
        const arc = incoming.arcs[k];
        const w = tail[arc];
        // A node that exchanges flow with the root needs its artificial arc in the tree.
        if (placed[w] === 1 || excess[w] !== 0 || capacity[arc] - flow[arc] <= 0) continue;
        const through = distance[v] + cost[arc];
        if (through < distance[w]) {
          distance[w] = through;
          via[w] = arc;
          heap.push(through, w);
        }
      }
    }
  };

  const placeReached = (): void => {
    while (heap.size > 0) {
      const v = heap.pop();
      if (placed[v] === 1) continue;
      const arc = via[v];
      if (arc < 0) hangOnRoot(v);
      else {
        parent[v] = head[arc];
        pred[v] = arc;
        up[v] = capacity[arc];
        down[v] = 0;
      }
      placePiece(v);
    }
  };

  for (let v = 0; v < n; v++) {
    if (excess[v] >= 0) continue;
    distance[v] = 0;
    heap.push(0, v);
  }
  if (heap.size === 0) {
    for (const v of demandNodes) {
      if (excess[v] !== 0) continue;
      distance[v] = 0;
      heap.push(0, v);
    }
  }
  placeReached();
  for (let v = 0; v < n; v++) {
    if (placed[v] === 1) continue;
    distance[v] = 0;
    hangOnRoot(v);
    placePiece(v);
    placeReached();
  }
  return numberInPreorder(s, loose);
}

/** Largest forest of arcs strictly between their bounds, grouped by both ends; the rest goes to `loose`. */
function forestOfInnerArcs(s: SimplexState, flow: Float64Array, loose: LooseArc[]) {
  const group = Int32Array.from({ length: s.nodeCount }, (_, v) => v);
  const find = (v: number): number => {
    let x = v;
    while (group[x] !== x) {
      group[x] = group[group[x]];
      x = group[x];
    }
    return x;
  };
  const kept: number[] = [];
  for (let arc = 0; arc < s.pricedCount; arc++) {
    if (flow[arc] <= 0 || flow[arc] >= s.capacity[arc]) continue;
    const a = find(s.tail[arc]);
    const b = find(s.head[arc]);
    if (a === b) {
      loose.push({ arc, amount: flow[arc] });
    } else {
      group[a] = b;
      kept.push(arc);
    }
  }
  const ends = new Int32Array(2 * kept.length);
  for (let i = 0; i < kept.length; i++) {
    ends[2 * i] = s.tail[kept[i]];
    ends[2 * i + 1] = s.head[kept[i]];
  }
  const grouped = groupArcs(s.nodeCount, ends);
  return { start: grouped.start, arcs: grouped.arcs.map((end) => kept[end >> 1]) };
}

/** Nodes in preorder, the root first. */
function preorder(s: SimplexState): Int32Array {
  const n = s.nodeCount;
  const children = groupArcs(n + 1, s.parent.subarray(0, n));
  const order = new Int32Array(n + 1);
  const stack = new Int32Array(n + 1);
  stack[0] = n;
  let depth = 1;
  let count = 0;
  while (depth > 0) {
    const v = stack[--depth];
    order[count++] = v;
    for (let k = children.start[v + 1] - 1; k >= children.start[v]; k--) stack[depth++] = children.arcs[k];
  }
  return order;
}

/** Renumbers the nodes in preorder and fills thread, subtree sizes and potentials. Artificial arcs follow. */
function numberInPreorder(s: SimplexState, loose: LooseArc[]): LooseArc[] {
  const { nodeCount: n, arcCount: m, parent, pred, thread, revThread, succCount, lastSucc, nodeAt } = s;
  const order = preorder(s);
  const number = new Int32Array(n + 1);
  number[n] = n;
  for (let i = 0; i < n; i++) number[order[i + 1]] = i;
  for (let e = 0; e < m; e++) {
    s.tail[e] = number[s.tail[e]];
    s.head[e] = number[s.head[e]];
  }
  const renumber = (column: Int32Array | Float64Array, first: number): void => {
    const old = column.slice(first, first + n);
    for (let v = 0; v < n; v++) column[first + number[v]] = old[v];
  };
  for (const column of [parent, pred, nodeAt, s.up, s.down]) renumber(column, 0);
  for (const column of [s.tail, s.head, s.cost]) renumber(column, m);
  for (let v = 0; v < n; v++) {
    parent[v] = number[parent[v]];
    if (pred[v] >= m) pred[v] = m + v;
    s.tail[m + v] = number[s.tail[m + v]];
    s.head[m + v] = number[s.head[m + v]];
  }
  for (let v = 0; v <= n; v++) {
    thread[v] = v === n ? 0 : v + 1;
    revThread[v] = v === 0 ? n : v - 1;
  }
  succCount.fill(1);
  for (let v = n - 1; v >= 0; v--) succCount[parent[v]] += succCount[v];
  for (let v = 0; v < n; v++) lastSucc[v] = v + succCount[v] - 1;
  lastSucc[n] = n === 0 ? 0 : n - 1;
  s.potential[n] = 0;
  for (let v = 0; v < n; v++) inheritPotential(s, v);
  return loose.map(({ arc, amount }) => ({ arc: arc < m ? arc : m + number[arc - m], amount }));
}
