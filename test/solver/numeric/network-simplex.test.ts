import { describe, expect, it } from 'vitest';
import { lemonTerm } from '../../../bench/lemon-term.ts';
import { solveLexicographicFlow } from '../../../solver/numeric/lexicographic-flow.ts';
import { solveMinCostFlow } from '../../../solver/numeric/min-cost-flow.ts';
import type { Network } from '../../../solver/numeric/network.ts';
import { findEnteringArc } from '../../../solver/numeric/network-simplex/block-search.ts';
import { pivot } from '../../../solver/numeric/network-simplex/pivot.ts';
import { readFlow } from '../../../solver/numeric/network-simplex/simplex.ts';
import { createState } from '../../../solver/numeric/network-simplex/start-basis.ts';
import type { SimplexState } from '../../../solver/numeric/network-simplex/state.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { verifyLevels, verifyOptimalFlow } from '../../../solver/numeric/verify-flow.ts';
import { randomNetwork } from '../../support/random-network.ts';

/** First broken promise of the tree, recomputed from `parent` and `pred` alone; `null` when all hold. */
function treeFault(s: SimplexState, network: Network): string | null {
  const n = s.nodeCount;
  const children: number[][] = Array.from({ length: n + 1 }, () => []);
  for (let v = 0; v < n; v++) children[s.parent[v]].push(v);
  const inside = (v: number): Set<number> => {
    const nodes = new Set([v]);
    for (const w of nodes) for (const child of children[w]) nodes.add(child);
    return nodes;
  };
  if (inside(n).size !== n + 1) return 'not one tree';
  for (let v = 0; v <= n; v++) {
    const subtree = inside(v);
    if (s.succCount[v] !== subtree.size) return `size of ${v}`;
    // The subtree is one run of the thread, from v to its last successor.
    let at = v;
    for (let i = 1; i < subtree.size; i++) {
      if (s.revThread[s.thread[at]] !== at || !subtree.has(s.thread[at])) return `thread of ${v}`;
      at = s.thread[at];
    }
    if (s.lastSucc[v] !== at) return `last successor of ${v}`;
    if (v === n) continue;
    const arc = s.pred[v];
    const ends = [s.tail[arc], s.head[arc]];
    if (!ends.includes(v) || !ends.includes(s.parent[v])) return `arc above ${v}`;
    if (s.cost[arc] + s.potential[ends[0]] - s.potential[ends[1]] !== 0) return `potential of ${v}`;
    // Strong feasibility: something can always be sent towards the root.
    if (s.up[v] <= 0 || s.down[v] < 0 || s.up[v] + s.down[v] !== s.capacity[arc]) return `residuals of ${v}`;
  }
  const left = Array.from(network.supply);
  const flow = readFlow(s, network);
  for (let arc = 0; arc < network.arcCount; arc++) {
    if (flow[arc] < network.lower[arc] || flow[arc] > network.upper[arc]) return `flow of arc ${arc}`;
    left[network.from[arc]] -= flow[arc];
    left[network.to[arc]] += flow[arc];
  }
  for (let v = 0; v < n; v++) {
    if (s.pred[v] < s.arcCount && left[s.nodeAt[v]] !== 0) return `balance of ${v}`;
  }
  return null;
}

describe('network simplex', () => {
  it('keeps a sound, strongly feasible tree through every pivot, from any starting flow', () => {
    let pivots = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const network = randomNetwork(seed, {
        nodes: 14,
        arcs: 60,
        maxCapacity: 1 + (seed % 4),
        minCost: -3,
        maxCost: 9,
        maxLower: seed % 2,
        units: 8,
      });
      const rng = new Rng(seed);
      const flow = network.lower.map((lower, arc) => rng.intBetween(lower, network.upper[arc]));
      const s = createState(network, network.cost, 1000, seed % 3 === 0 ? {} : { flow });
      s.blockSize = 7;
      expect(treeFault(s, network)).toBeNull();
      for (let entering = findEnteringArc(s); entering >= 0; entering = findEnteringArc(s)) {
        expect(pivot(s, entering, s.capacity[entering], 0)).toBe('done');
        expect(treeFault(s, network)).toBeNull();
        pivots++;
      }
    }
    expect(pivots).toBeGreaterThan(500);
  });

  it("reaches the cost that LEMON 1.3.1's network simplex proves on a week of 120 people and 600 duties", () => {
    const { network, load, preference } = lemonTerm({
      people: 120,
      days: 5,
      dutiesPerDay: 120,
      eligibility: 400,
    });
    expect([network.nodeCount, network.arcCount]).toEqual([2642, 33159]);
    const weighted = solveMinCostFlow(network);
    expect(weighted.cost).toBe(16203003);
    expect(verifyOptimalFlow(network, network.cost, weighted.flow, weighted.potential)).toBeNull();
    const levels = solveLexicographicFlow(network, [load, preference]);
    expect(levels.values).toEqual([3000, 3]);
    expect(verifyLevels(network, [load, preference], levels.flow, levels.potentials)).toBeNull();
  });
});
