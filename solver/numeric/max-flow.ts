/**
 * Maximum flow and minimum cut by Dinic's algorithm (E. Dinic, Soviet Math. Doklady 11, 1970) on typed arrays:
 * levels by breadth-first search, blocking flow by depth-first search with current arcs. O(n²m) in general,
 * O(m√n) with unit capacities. Costs and supplies of the network are ignored; lower bounds must be 0.
 */
import { type Control, UNLIMITED } from './control.ts';
import type { Network } from './network.ts';
import { groupArcs, residualReach } from './residual-reach.ts';

/** `unbounded`: a path without any limit leads from source to sink. `stopped`: `flow` is valid but maybe not maximal. */
export type MaxFlowStatus = 'optimal' | 'unbounded' | 'stopped';

export interface MaxFlowResult {
  readonly status: MaxFlowStatus;
  /** Units that leave the source. */
  readonly value: number;
  readonly flow: Float64Array;
  /** 1 for nodes on the source's side of a minimum cut: the smallest such side. */
  readonly sourceSide: Uint8Array;
}

/** Maximum flow from `source` to `sink`. One work unit = one augmenting path or level search. */
export function solveMaxFlow(
  network: Network,
  source: number,
  sink: number,
  control: Control = UNLIMITED,
): MaxFlowResult {
  if (source === sink) throw new RangeError('source and sink must differ');
  for (let arc = 0; arc < network.arcCount; arc++) {
    if (network.lower[arc] !== 0) throw new RangeError(`arc ${arc}: maximum flow needs lower bounds of 0`);
    if (network.upper[arc] < 0) throw new RangeError(`arc ${arc}: negative capacity`);
  }
  const graph = new DinicGraph(network, source, sink);
  let status: MaxFlowStatus = 'optimal';
  while (graph.buildLevels()) {
    control.spend(1);
    const outcome = graph.blockingFlow(control);
    if (outcome !== 'done') {
      status = outcome;
      break;
    }
  }
  const { flow } = graph;
  const reach = residualReach(network, flow, [source]);
  return { status, value: graph.value, flow, sourceSide: reach.reached };
}

/** Residual graph: arc 2a walks arc a forward, 2a + 1 backward. */
class DinicGraph {
  readonly flow: Float64Array;
  value = 0;
  readonly #network: Network;
  readonly #source: number;
  readonly #sink: number;
  readonly #start: Int32Array;
  readonly #links: Int32Array;
  readonly #level: Int32Array;
  readonly #current: Int32Array;
  readonly #queue: Int32Array;
  readonly #path: Int32Array;

  constructor(network: Network, source: number, sink: number) {
    const n = network.nodeCount;
    const m = network.arcCount;
    this.#network = network;
    this.#source = source;
    this.#sink = sink;
    this.flow = new Float64Array(m);
    const ends = new Int32Array(2 * m);
    for (let a = 0; a < m; a++) {
      ends[2 * a] = network.from[a];
      ends[2 * a + 1] = network.to[a];
    }
    const grouped = groupArcs(n, ends);
    this.#start = grouped.start;
    this.#links = grouped.arcs;
    this.#level = new Int32Array(n);
    this.#current = new Int32Array(n);
    this.#queue = new Int32Array(n);
    this.#path = new Int32Array(n);
  }

  #room(link: number): number {
    const arc = link >> 1;
    return (link & 1) === 0 ? this.#network.upper[arc] - this.flow[arc] : this.flow[arc];
  }

  #head(link: number): number {
    return (link & 1) === 0 ? this.#network.to[link >> 1] : this.#network.from[link >> 1];
  }

  /** Distances from the source over links with room; false when the sink is out of reach. */
  buildLevels(): boolean {
    const level = this.#level.fill(-1);
    const queue = this.#queue;
    level[this.#source] = 0;
    queue[0] = this.#source;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head];
      for (let i = this.#start[v]; i < this.#start[v + 1]; i++) {
        const link = this.#links[i];
        const w = this.#head(link);
        if (level[w] < 0 && this.#room(link) > 0) {
          level[w] = level[v] + 1;
          queue[tail++] = w;
        }
      }
    }
    this.#current.set(this.#start.subarray(0, this.#network.nodeCount));
    return level[this.#sink] >= 0;
  }

  /** Saturates every shortest path of the present levels. */
  blockingFlow(control: Control): 'done' | 'unbounded' | 'stopped' {
    const path = this.#path;
    let depth = 0;
    let v = this.#source;
    for (;;) {
      if (v === this.#sink) {
        const units = this.#pathRoom(depth);
        if (units === Infinity) return 'unbounded';
        depth = this.#push(depth, units);
        v = depth === 0 ? this.#source : this.#head(path[depth - 1]);
        control.spend(1);
        if (control.shouldStop()) return 'stopped';
        continue;
      }
      const link = this.#advance(v);
      if (link >= 0) {
        path[depth++] = link;
        v = this.#head(link);
      } else if (depth === 0) {
        return 'done';
      } else {
        // Dead end: step back and never come here again on these levels.
        this.#level[v] = -1;
        v = this.#head(path[--depth] ^ 1);
        this.#current[v]++;
      }
    }
  }

  #advance(v: number): number {
    while (this.#current[v] < this.#start[v + 1]) {
      const link = this.#links[this.#current[v]];
      if (this.#level[this.#head(link)] === this.#level[v] + 1 && this.#room(link) > 0) return link;
      this.#current[v]++;
    }
    return -1;
  }

  #pathRoom(depth: number): number {
    let units = Infinity;
    for (let i = 0; i < depth; i++) units = Math.min(units, this.#room(this.#path[i]));
    return units;
  }

  /** Pushes along the path and returns the depth up to which it still has room. */
  #push(depth: number, units: number): number {
    let keep = depth;
    for (let i = depth - 1; i >= 0; i--) {
      const link = this.#path[i];
      const arc = link >> 1;
      this.flow[arc] += (link & 1) === 0 ? units : -units;
      if (this.#room(link) === 0) keep = i;
    }
    this.value += units;
    return keep;
  }
}
