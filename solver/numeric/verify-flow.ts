/** Checks of flows and of their proofs of optimality, by one scan over the arcs; shares no code with the solvers. */
import type { Network } from './network.ts';

/**
 * What is wrong first. `level` counts from 0. `bounds`: flow outside lower/upper or no whole number; `balance`: out −
 * in differs from the supply; `slackness`: an arc could lower the cost of the level; `shape`: wrong array lengths.
 */
export type FlowFault =
  | { readonly kind: 'shape'; readonly text: string }
  | { readonly kind: 'bounds'; readonly arc: number }
  | { readonly kind: 'balance'; readonly node: number; readonly missing: number }
  | {
      readonly kind: 'slackness';
      readonly level: number;
      readonly arc: number;
      readonly reducedCost: number;
    };

/** Reduced cost of an arc: cost + potential[from] − potential[to]. */
export function reducedCost(
  network: Network,
  cost: Float64Array,
  potential: Float64Array,
  arc: number,
): number {
  return cost[arc] + potential[network.from[arc]] - potential[network.to[arc]];
}

/** First arc or node where `flow` is no feasible flow, or `null`. */
export function findFlowFault(network: Network, flow: Float64Array): FlowFault | null {
  if (flow.length !== network.arcCount) return { kind: 'shape', text: 'one flow value per arc is needed' };
  const missing = Float64Array.from(network.supply);
  for (let arc = 0; arc < network.arcCount; arc++) {
    const units = flow[arc];
    const within = units >= network.lower[arc] && units <= network.upper[arc];
    if (!within || !Number.isSafeInteger(units)) return { kind: 'bounds', arc };
    const from = network.from[arc];
    const to = network.to[arc];
    missing[from] = missing[from] - units;
    missing[to] = missing[to] + units;
  }
  for (let node = 0; node < network.nodeCount; node++) {
    if (missing[node] !== 0) return { kind: 'balance', node, missing: missing[node] };
  }
  return null;
}

/**
 * Proves that `flow` is lexicographically optimal for `costs`, or names the first fault. Level k must meet
 * complementary slackness with `potentials[k]` on every arc whose reduced cost is zero on all levels before k; the
 * other arcs are fixed at their bound by those levels.
 */
export function verifyLevels(
  network: Network,
  costs: readonly Float64Array[],
  flow: Float64Array,
  potentials: readonly Float64Array[],
): FlowFault | null {
  const fault = findFlowFault(network, flow);
  if (fault !== null) return fault;
  if (costs.length !== potentials.length)
    return { kind: 'shape', text: 'one potential vector per level is needed' };
  const free = new Uint8Array(network.arcCount).fill(1);
  for (let level = 0; level < costs.length; level++) {
    const cost = costs[level];
    const potential = potentials[level];
    if (cost.length !== network.arcCount)
      return { kind: 'shape', text: `level ${level}: one cost per arc is needed` };
    if (potential.length !== network.nodeCount) {
      return { kind: 'shape', text: `level ${level}: one potential per node is needed` };
    }
    for (let arc = 0; arc < network.arcCount; arc++) {
      if (free[arc] === 0) continue;
      const reduced = reducedCost(network, cost, potential, arc);
      if (reduced === 0) continue;
      free[arc] = 0;
      const atBound = reduced > 0 ? flow[arc] === network.lower[arc] : flow[arc] === network.upper[arc];
      if (!atBound || Number.isNaN(reduced)) return { kind: 'slackness', level, arc, reducedCost: reduced };
    }
  }
  return null;
}

/** Proves that one flow minimises one cost, or names the first fault. */
export function verifyOptimalFlow(
  network: Network,
  cost: Float64Array,
  flow: Float64Array,
  potential: Float64Array,
): FlowFault | null {
  return verifyLevels(network, [cost], flow, [potential]);
}

/**
 * True if `cut` proves that no feasible flow exists: more must leave these nodes than the arcs out of them can take
 * beyond what arcs into them must bring (A. Hoffman, 1960).
 */
export function provesInfeasible(network: Network, cut: Int32Array): boolean {
  const inside = new Uint8Array(network.nodeCount);
  for (const node of cut) inside[node] = 1;
  let balance = 0;
  for (let node = 0; node < network.nodeCount; node++) {
    if (inside[node] === 1) balance += network.supply[node];
  }
  for (let arc = 0; arc < network.arcCount; arc++) {
    const fromInside = inside[network.from[arc]] === 1;
    const toInside = inside[network.to[arc]] === 1;
    if (fromInside && !toInside) balance -= network.upper[arc];
    if (!fromInside && toInside) balance += network.lower[arc];
  }
  return balance > 0;
}
