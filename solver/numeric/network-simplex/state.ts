/**
 * The arrays of the network simplex: arcs, and the spanning tree over the nodes and one artificial root.
 *
 * Nodes 0 … n−1 are the network's in the preorder of the starting tree (`nodeAt` gives the network's number), so that
 * walks over subtrees read memory nearly in order; n is the root. Arcs are known by their position in the pricing
 * order (`arcAt` gives the network's arc); positions m … m+n−1 are artificial, position m+v joins node v and the root.
 *
 * Orientation: every arc outside the tree is kept in the direction in which its flow can still change. An arc full
 * to its capacity is turned round (`flipped`): ends exchanged, cost negated. So an arc violates optimality exactly
 * when cost + potential[tail] − potential[head] < 0, tree arcs never do (their reduced cost is 0), and pricing needs
 * no look at bounds or states.
 *
 * Tree: `parent`, `pred` (the arc to the parent), `thread` / `revThread` (preorder as a circular doubly linked
 * list), `succCount` (size of the subtree), `lastSucc` (last node of the subtree in preorder). The flow of tree arcs
 * lives at the nodes as residuals: `up[v]` is what can still be sent from v to its parent, `down[v]` what can be
 * sent from the parent to v. An arc outside the tree carries 0, or its capacity if `flipped`.
 */
export interface SimplexState {
  /** n: nodes of the network, without the root. */
  readonly nodeCount: number;
  /** m: arcs of the network, without the artificial ones. */
  readonly arcCount: number;
  /** Positions that are priced: 0 … pricedCount − 1. Positions from here to m are fixed at their bound. */
  pricedCount: number;
  /** The network's node under each number. */
  readonly nodeAt: Int32Array;
  /** The network's arc at each position. */
  readonly arcAt: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Width of each arc (upper − lower), may be `Infinity`. */
  readonly capacity: Float64Array;
  /** Cost in the kept direction. */
  readonly cost: Float64Array;
  /** 1 where the arc is turned round. */
  readonly flipped: Uint8Array;
  readonly potential: Float64Array;
  readonly parent: Int32Array;
  readonly pred: Int32Array;
  readonly thread: Int32Array;
  readonly revThread: Int32Array;
  readonly succCount: Int32Array;
  readonly lastSucc: Int32Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** Arcs priced per block. */
  blockSize: number;
  /** Pricing position where the next search starts. */
  nextArc: number;
  /** Pivots done so far. */
  pivots: number;
}

/** Turns an arc round: it is now kept in the opposite direction. */
export function flipArc(s: SimplexState, arc: number): void {
  const tail = s.tail[arc];
  s.tail[arc] = s.head[arc];
  s.head[arc] = tail;
  s.cost[arc] = 0 - s.cost[arc];
  s.flipped[arc] ^= 1;
}

/** What keeps the reduced cost of a tree arc zero: sets `potential[v]` from the parent's. */
export function inheritPotential(s: SimplexState, v: number): void {
  const arc = s.pred[v];
  const above = s.potential[s.parent[v]];
  s.potential[v] = s.head[arc] === v ? above + s.cost[arc] : above - s.cost[arc];
}
