/**
 * The one potential vector that everybody can recompute: of all potentials that prove a flow optimal, the greatest with
 * the root at zero. The potential of a node is the length of the shortest way from the root to it in the residual network,
 * with lengths compared level by level. A proof in this form holds for itself in one scan (no residual arc is shorter) and
 * cannot be altered in a single number (every node has a residual arc that is tight).
 *
 * Nodes that no residual way reaches get the least potentials that still prove the flow, measured against the reached
 * ones; nodes without any residual arc get 0.
 *
 * Method: Dijkstra on the reduced costs of any proof, which are not negative in lexicographic order, with a heap of
 * vectors; O((n + m) · levels · log n). Reference: R. Ahuja, T. Magnanti, J. Orlin, "Network Flows", 1993, section 9.
 */
import type { Network } from './network.ts';
import { groupArcs } from './residual-reach.ts';

/**
 * @param costs one cost per arc for each proven level
 * @param flow optimal for these levels, one after another
 * @param potentials a proof of it, as `verifyLevels` accepts it
 */
export function canonicalPotentials(
  network: Network,
  costs: readonly Float64Array[],
  flow: Float64Array,
  potentials: readonly Float64Array[],
  root: number,
): Float64Array[] {
  const { nodeCount: n, from, to } = network;
  const L = potentials.length;
  const outgoing = groupArcs(n, from);
  const incoming = groupArcs(n, to);
  const labels = new Float64Array(n * L);
  const heap = new VectorHeap(labels, L, n);
  const settled = new Uint8Array(n);
  const length = new Float64Array(L);
  const relax = (u: number, v: number, arc: number, sign: 1 | -1): void => {
    if (settled[v] === 1) return;
    for (let k = 0; k < L; k++) {
      const reduced = costs[k][arc] + potentials[k][from[arc]] - potentials[k][to[arc]];
      length[k] = labels[u * L + k] + sign * reduced;
    }
    heap.lower(v, length);
  };
  heap.lower(root, length);
  for (let u = heap.pop(); u >= 0; u = heap.pop()) {
    settled[u] = 1;
    for (let i = outgoing.start[u]; i < outgoing.start[u + 1]; i++) {
      const arc = outgoing.arcs[i];
      if (flow[arc] < network.upper[arc]) relax(u, to[arc], arc, 1);
    }
    for (let i = incoming.start[u]; i < incoming.start[u + 1]; i++) {
      const arc = incoming.arcs[i];
      if (flow[arc] > network.lower[arc]) relax(u, from[arc], arc, -1);
    }
  }
  const result = potentials.map((potential, k) =>
    Float64Array.from(potential, (value, v) =>
      settled[v] === 1 ? value - potential[root] + labels[v * L + k] : 0,
    ),
  );
  lowestBeyond(network, costs, flow, settled, result);
  return result;
}

/** Potentials of nodes the root does not reach: as low as their residual arcs allow. Label correcting. */
function lowestBeyond(
  network: Network,
  costs: readonly Float64Array[],
  flow: Float64Array,
  settled: Uint8Array,
  result: readonly Float64Array[],
): void {
  const { nodeCount: n, arcCount: m, from, to, lower, upper } = network;
  const known = Uint8Array.from(settled);
  const arcs: number[] = [];
  for (let arc = 0; arc < m; arc++) if (settled[from[arc]] === 0 || settled[to[arc]] === 0) arcs.push(arc);
  /** Raises v to what the residual arc v → w asks for. */
  const raise = (v: number, w: number, arc: number, sign: 1 | -1): boolean => {
    if (settled[v] === 1 || known[w] === 0) return false;
    const least = result.map((potential, k) => potential[w] - sign * costs[k][arc]);
    const gain = known[v] === 0 ? 1 : compare(least, (k) => result[k][v]);
    if (gain <= 0) return false;
    known[v] = 1;
    for (const [k, value] of least.entries()) result[k][v] = value;
    return true;
  };
  for (let round = 0; round < n; round++) {
    let changed = false;
    for (const arc of arcs) {
      if (flow[arc] < upper[arc]) changed = raise(from[arc], to[arc], arc, 1) || changed;
      if (flow[arc] > lower[arc]) changed = raise(to[arc], from[arc], arc, -1) || changed;
    }
    if (!changed) return;
  }
}

function compare(a: readonly number[], b: (k: number) => number): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b(k)) return a[k] - b(k);
  return 0;
}

/** Nodes by their label vectors, least first; a label may fall while its node waits. */
class VectorHeap {
  readonly #labels: Float64Array;
  readonly #levels: number;
  readonly #nodes: Int32Array;
  readonly #placeOf: Int32Array;
  #size = 0;

  constructor(labels: Float64Array, levels: number, nodes: number) {
    this.#labels = labels;
    this.#levels = levels;
    this.#nodes = new Int32Array(nodes);
    this.#placeOf = new Int32Array(nodes).fill(-1);
  }

  /** Puts a node in, or lowers its label if the new one is less. */
  lower(node: number, label: Float64Array): void {
    const at = node * this.#levels;
    let place = this.#placeOf[node];
    if (place >= 0) {
      let k = 0;
      while (k < this.#levels && label[k] === this.#labels[at + k]) k++;
      if (k === this.#levels || label[k] > this.#labels[at + k]) return;
    } else {
      place = this.#size++;
    }
    this.#labels.set(label, at);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#less(node, this.#nodes[above])) break;
      this.#put(place, this.#nodes[above]);
      place = above;
    }
    this.#put(place, node);
  }

  /** Takes out the least node; −1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const least = this.#nodes[0];
    this.#placeOf[least] = -1;
    const last = this.#nodes[--this.#size];
    if (this.#size === 0) return least;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#less(this.#nodes[below + 1], this.#nodes[below])) below += 1;
      if (!this.#less(this.#nodes[below], last)) break;
      this.#put(place, this.#nodes[below]);
      place = below;
    }
    this.#put(place, last);
    return least;
  }

  #put(place: number, node: number): void {
    this.#nodes[place] = node;
    this.#placeOf[node] = place;
  }

  #less(a: number, b: number): boolean {
    for (let k = 0; k < this.#levels; k++) {
      const difference = this.#labels[a * this.#levels + k] - this.#labels[b * this.#levels + k];
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}
