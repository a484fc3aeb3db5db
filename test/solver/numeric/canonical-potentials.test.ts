import { describe, expect, it } from 'vitest';
import { canonicalPotentials } from '../../../solver/numeric/canonical-potentials.ts';
import { solveLexicographicFlow } from '../../../solver/numeric/lexicographic-flow.ts';
import { NetworkBuilder } from '../../../solver/numeric/network.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { verifyLevels } from '../../../solver/numeric/verify-flow.ts';

/** Tasks → people → sink, like a roster: every task may stay open, people cost more with every task. */
function roster(seed: number) {
  const rng = new Rng(seed);
  const [tasks, people] = [4 + rng.intBelow(8), 2 + rng.intBelow(4)];
  const builder = new NetworkBuilder();
  for (let task = 0; task < tasks; task++) builder.addNode(1);
  const first = builder.addNodes(people);
  const sink = builder.addNode(-tasks);
  const costs: number[][] = [[], [], []];
  const add = (from: number, to: number, upper: number, cost: readonly number[]): void => {
    builder.addArc(from, to, 0, upper, 0);
    for (const [k, list] of costs.entries()) list.push(cost[k]);
  };
  for (let task = 0; task < tasks; task++) {
    for (let person = 0; person < people; person++) {
      if (rng.intBelow(3) > 0) add(task, first + person, 1, [0, 0, rng.intBelow(4)]);
    }
    add(task, sink, 1, [1, 0, 0]);
  }
  for (let person = 0; person < people; person++) {
    const most = person === 0 ? 0 : tasks;
    for (let unit = 0; unit < most; unit++) add(first + person, sink, 1, [0, 2 * unit + 1, 0]);
  }
  return { network: builder.build(), costs: costs.map((list) => Float64Array.from(list)), sink };
}

/** Longest and shortest ways of three steps are compared by brute force: Bellman-Ford on vectors. */
function distances(seed: number): Map<number, string> {
  const { network, costs, sink } = roster(seed);
  const { flow } = solveLexicographicFlow(network, costs);
  const known = new Map<number, number[]>([[sink, costs.map(() => 0)]]);
  const less = (a: readonly number[], b: readonly number[] | undefined): boolean => {
    if (!b) return true;
    const k = a.findIndex((value, at) => value !== b[at]);
    return k >= 0 && a[k] < b[k];
  };
  for (let round = 0; round < network.nodeCount; round++) {
    for (let arc = 0; arc < network.arcCount; arc++) {
      for (const sign of [1, -1]) {
        const [u, v] = sign > 0 ? [network.from[arc], network.to[arc]] : [network.to[arc], network.from[arc]];
        const open = sign > 0 ? flow[arc] < network.upper[arc] : flow[arc] > network.lower[arc];
        const label = known.get(u);
        if (!open || !label) continue;
        const next = label.map((value, k) => value + sign * costs[k][arc]);
        if (less(next, known.get(v))) known.set(v, next);
      }
    }
  }
  return new Map([...known].map(([node, label]) => [node, label.join()]));
}

describe('canonical potentials', () => {
  it('prove the flow, and are the distances from the root', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { network, costs, sink } = roster(seed);
      const result = solveLexicographicFlow(network, costs);
      const canonical = canonicalPotentials(network, costs, result.flow, result.potentials, sink);
      expect(verifyLevels(network, costs, result.flow, canonical)).toBeNull();
      for (const [node, label] of distances(seed)) {
        expect(canonical.map((potential) => potential[node]).join()).toBe(label);
      }
    }
  });

  it('are the same whatever proof they are made from', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { network, costs, sink } = roster(seed);
      const result = solveLexicographicFlow(network, costs);
      const once = canonicalPotentials(network, costs, result.flow, result.potentials, sink);
      expect(canonicalPotentials(network, costs, result.flow, once, sink)).toEqual(once);
    }
  });
});
