/**
 * Cheapest paths in the exchange graph, with potentials.
 *
 * `Potentials` π satisfy cost(s, t) + π(s) − π(t) ≥ 0 on every arc while the allocation is optimal for its fills
 * (Dijkstra's rule then holds and successive shortest paths keep it: J. Edmonds, R. Karp, 1972). Where bundles are no
 * matroid an arc may turn negative; paths are then near-shortest, and `findNegativeCycle` repairs afterwards.
 * The price of a seat is λ(s) = π(outside) − π(s).
 */
import { NONE } from './allocation.ts';
import type { ExchangeGraph } from './exchange-graph.ts';
import { LEVELS, vectorLess } from './problem.ts';

/** Can the path go through a free seat of `from` (to outside), or take a unit that `to` can spare (from outside)? */
export function isFreeArc(graph: ExchangeGraph, from: number, to: number): boolean {
  const { state, outside } = graph;
  if (to === outside) return state.fill[from] < state.capacityOf(from);
  if (from === outside) return state.fill[to] > state.lower[to];
  return false;
}

export class PathFinder {
  readonly #graph: ExchangeGraph;
  readonly potential: Float64Array;
  readonly #distance: Float64Array;
  readonly #key: Float64Array;
  readonly #before: Int32Array;
  readonly #settled: Uint8Array;

  constructor(graph: ExchangeGraph, potential = new Float64Array(graph.nodes * LEVELS)) {
    this.#graph = graph;
    this.potential = potential;
    this.#distance = new Float64Array(graph.nodes * LEVELS);
    this.#key = new Float64Array(graph.nodes * LEVELS);
    this.#before = new Int32Array(graph.nodes);
    this.#settled = new Uint8Array(graph.nodes);
  }

  /** Nodes of a cheapest path from `source` to `target`, both included; null if there is none. O(nodes²). */
  path(source: number, target: number): number[] | null {
    const graph = this.#graph;
    const { nodes, outside } = graph;
    const before = this.#before.fill(NONE);
    const settled = this.#settled.fill(0);
    const key = this.#key;
    const distance = this.#distance;
    distance.fill(0, source * LEVELS, source * LEVELS + LEVELS);
    for (let level = 0; level < LEVELS; level++) {
      key[source * LEVELS + level] = -this.potential[source * LEVELS + level];
    }
    before[source] = source;
    for (;;) {
      let node = NONE;
      for (let v = 0; v < nodes; v++) {
        if (settled[v] === 0 && before[v] !== NONE && (node === NONE || vectorLess(key, v, key, node)))
          node = v;
      }
      if (node === NONE) return null;
      settled[node] = 1;
      if (node === target) break;
      for (let v = 0; v < nodes; v++) {
        if (settled[v] === 1 || v === node) continue;
        if ((v === outside || node === outside) && isFreeArc(graph, node, v)) this.#improve(node, v, null, 0);
        const arc = node * nodes + v;
        if (graph.item[arc] !== NONE) this.#improve(node, v, graph.cost, arc * LEVELS);
      }
    }
    this.#raisePotentials(source, target);
    const path = [target];
    while (path[path.length - 1] !== source) path.push(before[path[path.length - 1]]);
    return path.reverse();
  }

  #improve(node: number, v: number, cost: Float64Array | null, at: number): void {
    const { potential } = this;
    const distance = this.#distance;
    const x = node * LEVELS;
    const y = v * LEVELS;
    let from = 0;
    if (this.#before[v] !== NONE) {
      for (; from < LEVELS; from++) {
        const trial = distance[x + from] + (cost === null ? 0 : cost[at + from]);
        if (trial > distance[y + from]) return;
        if (trial < distance[y + from]) break;
      }
      if (from === LEVELS) return;
    }
    this.#before[v] = node;
    for (let level = from; level < LEVELS; level++) {
      distance[y + level] = distance[x + level] + (cost === null ? 0 : cost[at + level]);
      this.#key[y + level] = distance[y + level] - potential[y + level];
    }
  }

  /** π(v) += min(reduced distance of v, reduced distance of the target). */
  #raisePotentials(source: number, target: number): void {
    const { potential } = this;
    const key = this.#key;
    const base = Float64Array.from({ length: LEVELS }, (_, level) => potential[source * LEVELS + level]);
    const far = Float64Array.from({ length: LEVELS }, (_, level) => key[target * LEVELS + level]);
    for (let v = 0; v < this.#graph.nodes; v++) {
      const own = this.#settled[v] === 1 && v !== target && vectorLess(key, v, far, 0);
      for (let level = 0; level < LEVELS; level++) {
        potential[v * LEVELS + level] += base[level] + (own ? key[v * LEVELS + level] : far[level]);
      }
    }
  }

  /**
   * Makes the potentials fit all arcs (Bellman–Ford from where they are), or finds a cycle of negative cost.
   * Returns the nodes of the cycle in order, or null when the potentials fit. O(nodes³) at worst.
   */
  findNegativeCycle(): number[] | null {
    const graph = this.#graph;
    const { nodes, outside } = graph;
    const before = this.#before.fill(NONE);
    // Arcs out of a node whose label has not changed since they were looked at have nothing to say.
    const waiting = this.#settled.fill(1);
    for (let pass = 0; pass <= nodes; pass++) {
      let changed = false;
      for (let u = 0; u < nodes; u++) {
        if (waiting[u] === 0) continue;
        waiting[u] = 0;
        for (let v = 0; v < nodes; v++) {
          if (v === u) continue;
          const arc = u * nodes + v;
          const free = (v === outside || u === outside) && isFreeArc(graph, u, v);
          let lower = free && this.#lowerLabel(u, v, null, 0);
          if (graph.item[arc] !== NONE && this.#lowerLabel(u, v, graph.cost, arc * LEVELS)) lower = true;
          if (!lower) continue;
          waiting[v] = 1;
          changed = true;
        }
      }
      if (!changed) return null;
      const cycle = cycleIn(before);
      if (cycle) return cycle;
    }
    return null;
  }

  #lowerLabel(u: number, v: number, cost: Float64Array | null, at: number): boolean {
    const { potential } = this;
    const x = u * LEVELS;
    const y = v * LEVELS;
    // Nearly always the first level that differs says no: nothing is written then.
    for (let level = 0; level < LEVELS; level++) {
      const trial = potential[x + level] + (cost === null ? 0 : cost[at + level]);
      if (trial === potential[y + level]) continue;
      if (trial > potential[y + level]) return false;
      for (let rest = level; rest < LEVELS; rest++) {
        potential[y + rest] = potential[x + rest] + (cost === null ? 0 : cost[at + rest]);
      }
      this.#before[v] = u;
      return true;
    }
    return false;
  }
}

/** A cycle of the predecessor graph, in the direction of the arcs, or null. */
function cycleIn(before: Int32Array): number[] | null {
  const mark = new Int32Array(before.length);
  for (let start = 0; start < before.length; start++) {
    let at = start;
    while (at !== NONE && mark[at] === 0) {
      mark[at] = start + 1;
      at = before[at];
    }
    if (at === NONE || mark[at] !== start + 1) continue;
    const cycle = [at];
    for (let u = before[at]; u !== at; u = before[u]) cycle.push(u);
    return cycle.reverse();
  }
  return null;
}
