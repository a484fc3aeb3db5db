/** Which nodes a flow can still be sent to: breadth-first search over arcs with room left. */
import type { Network } from './network.ts';

export interface ResidualReach {
  /** Reached nodes, rising, starts included. */
  readonly nodes: readonly number[];
  /** 1 for each reached node. */
  readonly reached: Uint8Array;
}

/** Arcs grouped by one end: those of node v are `arcs[start[v]] … arcs[start[v + 1] − 1]`, in rising order. */
export interface ArcsByNode {
  readonly start: Int32Array;
  readonly arcs: Int32Array;
}

/** Groups arcs by `end` (`network.from` or `network.to`). O(n + m). */
export function groupArcs(nodeCount: number, end: Int32Array): ArcsByNode {
  const start = new Int32Array(nodeCount + 1);
  for (const node of end) start[node + 1] = start[node + 1] + 1;
  for (let v = 0; v < nodeCount; v++) start[v + 1] = start[v + 1] + start[v];
  const next = start.slice(0, nodeCount);
  const arcs = new Int32Array(end.length);
  for (let arc = 0; arc < end.length; arc++) {
    const node = end[arc];
    const place = next[node];
    arcs[place] = arc;
    next[node] = place + 1;
  }
  return { start, arcs };
}

export interface ReachOptions {
  /** Walk against the residual arcs: nodes from which the starts can be reached. */
  readonly against?: boolean;
  /** 1 for nodes that must not be entered. */
  readonly walls?: Uint8Array;
}

/**
 * Nodes reachable from `starts` when an arc can be walked forward while its flow is below `upper` and backward while
 * it is above `lower`. O(n + m).
 */
export function residualReach(
  network: Network,
  flow: Float64Array,
  starts: Iterable<number>,
  options: ReachOptions = {},
): ResidualReach {
  const { nodeCount: n, from, to, lower, upper } = network;
  const { against = false, walls } = options;
  const outgoing = groupArcs(n, from);
  const incoming = groupArcs(n, to);
  const reached = new Uint8Array(n);
  const queue = new Int32Array(n);
  let tail = 0;
  const visit = (node: number): void => {
    if (reached[node] === 1 || walls?.[node] === 1) return;
    reached[node] = 1;
    queue[tail++] = node;
  };
  for (const node of starts) visit(node);
  for (let head = 0; head < tail; head++) {
    const v = queue[head];
    for (let i = outgoing.start[v]; i < outgoing.start[v + 1]; i++) {
      const arc = outgoing.arcs[i];
      if (against ? flow[arc] > lower[arc] : flow[arc] < upper[arc]) visit(to[arc]);
    }
    for (let i = incoming.start[v]; i < incoming.start[v + 1]; i++) {
      const arc = incoming.arcs[i];
      if (against ? flow[arc] < upper[arc] : flow[arc] > lower[arc]) visit(from[arc]);
    }
  }
  return { nodes: Array.from(queue.subarray(0, tail).sort()), reached };
}
