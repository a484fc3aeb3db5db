/**
 * Why one more unit cannot be sent: the nodes that residual arcs reach from where it waits, and the arcs that
 * close this set in. When the flow is maximal, the set is inclusion-minimal: every unit that starts inside could
 * give way, along a residual path, to the one that waits (Hall, 1935; Ford and Fulkerson, 1956).
 */
import type { Network } from './network.ts';
import { residualReach } from './residual-reach.ts';

export interface Bottleneck {
  /** Nodes of the set, rising. */
  readonly nodes: readonly number[];
  /** Arcs out of the set that carry all they can: raising one of these limits may help. */
  readonly fullArcs: readonly number[];
  /** Arcs into the set that carry no more than they must (`lower` above 0): lowering one of these may help. */
  readonly forcedArcs: readonly number[];
}

/**
 * The closed set around `start`. Nodes in `walls` (such as the common source of all units) are never entered.
 * Returns `null` when `goal` can be reached, so that nothing blocks.
 */
export function findBottleneck(
  network: Network,
  flow: Float64Array,
  start: number,
  goal: number,
  walls: Iterable<number> = [],
): Bottleneck | null {
  const wall = new Uint8Array(network.nodeCount);
  for (const node of walls) wall[node] = 1;
  const { nodes, reached } = residualReach(network, flow, [start], { walls: wall });
  if (reached[goal] === 1) return null;
  const fullArcs: number[] = [];
  const forcedArcs: number[] = [];
  for (let arc = 0; arc < network.arcCount; arc++) {
    const from = network.from[arc];
    const to = network.to[arc];
    if (reached[from] === 1 && reached[to] === 0 && wall[to] === 0) fullArcs.push(arc);
    const forced = network.lower[arc] > 0;
    if (forced && reached[from] === 0 && reached[to] === 1 && wall[from] === 0) forcedArcs.push(arc);
  }
  return { nodes, fullArcs, forcedArcs };
}
