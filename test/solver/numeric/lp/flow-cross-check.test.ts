import { describe, expect, it } from 'vitest';
import { squarePieces } from '../../../../solver/numeric/convex-arcs.ts';
import { highsEngine } from '../../../../solver/numeric/lp/highs-engine.ts';
import { jsSimplexEngine } from '../../../../solver/numeric/lp/js-simplex-engine.ts';
import { type LpModel, LpModelBuilder } from '../../../../solver/numeric/lp/lp-model.ts';
import { safeDualBound } from '../../../../solver/numeric/lp/safe-bound.ts';
import { solveMinCostFlow } from '../../../../solver/numeric/min-cost-flow.ts';
import { type Network, NetworkBuilder } from '../../../../solver/numeric/network.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { provesInfeasible, verifyOptimalFlow } from '../../../../solver/numeric/verify-flow.ts';
import { randomNetwork } from '../../../support/random-network.ts';

const ENGINES = [jsSimplexEngine, highsEngine];

/** One column per arc, one row per node. */
function linearModel(network: Network, integer = false): LpModel {
  const builder = new LpModelBuilder();
  for (const units of network.supply) builder.addRow(units, units);
  for (let arc = 0; arc < network.arcCount; arc++) {
    const column = builder.addColumn({
      cost: network.cost[arc],
      lower: network.lower[arc],
      upper: network.upper[arc],
      integer,
    });
    builder.addTerm(network.from[arc], column, 1);
    builder.addTerm(network.to[arc], column, -1);
  }
  return builder.build();
}

/** Random networks in which some arcs have no limit and some flow may be negative. */
function wildNetwork(seed: number): Network {
  const rng = Rng.keyed(seed, 'wild');
  const builder = new NetworkBuilder();
  const nodes = rng.intBetween(2, 6);
  for (let node = 0; node < nodes; node++) builder.addNode();
  const supply = Array.from({ length: nodes }, () => 0);
  for (let unit = rng.intBelow(5); unit > 0; unit--) {
    supply[rng.intBelow(nodes)] += 1;
    supply[rng.intBelow(nodes)] -= 1;
  }
  supply.forEach((units, node) => {
    builder.setSupply(node, units);
  });
  for (let arc = rng.intBetween(1, 10); arc > 0; arc--) {
    const lower = rng.intBetween(-2, 1);
    const upper = rng.chance(1, 4) ? Number.POSITIVE_INFINITY : lower + rng.intBelow(4);
    builder.addArc(rng.intBelow(nodes), rng.intBelow(nodes), lower, upper, rng.intBetween(-3, 9));
  }
  return builder.build();
}

describe('minimum-cost flow and the LP engines', () => {
  it('give the same status and cost on random networks, whole or relaxed', async () => {
    const seen = { optimal: 0, infeasible: 0, unbounded: 0 };
    for (let seed = 1; seed <= 120; seed++) {
      const network = wildNetwork(seed);
      const flow = solveMinCostFlow(network);
      for (const engine of ENGINES) {
        const outcome = await engine.solve(linearModel(network, seed % 2 === 0));
        // The simplex may meet a cycle without limit before all supply is placed: then there may be no flow at all.
        const undecided = flow.status === 'unbounded' && !flow.feasible && outcome.status === 'infeasible';
        if (!undecided) expect(outcome.status, `${engine.name}, seed ${seed}`).toBe(flow.status);
        if (outcome.status === 'optimal') expect(outcome.objective).toBeCloseTo(flow.cost, 6);
      }
      if (flow.status in seen) seen[flow.status as keyof typeof seen] += 1;
      if (flow.cut.length > 0) expect(provesInfeasible(network, flow.cut)).toBe(true);
    }
    expect(Math.min(seen.optimal, seen.infeasible, seen.unbounded)).toBeGreaterThan(5);
  });

  it('agree on larger networks, and the potentials are row prices that prove the cost', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const shape = { nodes: 40, arcs: 260, maxCapacity: 6, minCost: 0, maxCost: 40, maxLower: 0, units: 30 };
      const network = randomNetwork(seed, shape);
      const flow = solveMinCostFlow(network);
      const model = linearModel(network);
      const outcome = await highsEngine.solve(model);
      expect(outcome.status).toBe(flow.status);
      if (outcome.status !== 'optimal') continue;
      expect(outcome.objective).toBeCloseTo(flow.cost, 6);
      // Reduced cost here is cost + potential[from] − potential[to], so a row's price is minus its node's potential.
      const prices = flow.potential.map((value) => 0 - value);
      expect(safeDualBound(model, prices)).toBe(flow.cost);
    }
  });

  it('agree on convex arcs', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rng = Rng.keyed(seed, 'convex');
      const builder = new NetworkBuilder();
      const units = rng.intBetween(2, 9);
      const source = builder.addNode(units);
      const sink = builder.addNode(-units);
      for (let person = rng.intBetween(2, 4); person > 0; person--) {
        const node = builder.addNode();
        builder.addArc(source, node, 0, rng.intBetween(1, 6), rng.intBelow(4));
        const offset = rng.intBetween(-2, 6);
        builder.addConvexArc(
          node,
          sink,
          squarePieces({ offset, multiplier: rng.intBetween(1, 3), count: units }),
        );
      }
      const network = builder.build();
      const flow = solveMinCostFlow(network);
      for (const engine of ENGINES) {
        const outcome = await engine.solve(linearModel(network, true));
        expect(outcome.status).toBe(flow.status);
        if (outcome.status === 'optimal') expect(outcome.objective).toBe(flow.cost);
      }
    }
  });
});

describe('minimum-cost flow with numbers near the limit of exactness', () => {
  it('is exact or says costTooLarge, never wrong', () => {
    let exact = 0;
    let refused = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const rng = Rng.keyed(seed, 'huge');
      const builder = new NetworkBuilder();
      const units = 1 + rng.intBelow(1_000_000);
      const a = builder.addNode(units);
      const b = builder.addNode(-units);
      const scale = 2 ** rng.intBetween(20, 51);
      const arcs = Array.from({ length: 4 }, () => {
        const capacity = 1 + rng.intBelow(1_000_000);
        const cost = Math.floor(rng.fraction() * scale) * (rng.chance(1, 3) ? -1 : 1);
        builder.addArc(a, b, 0, capacity, cost);
        return { capacity, cost };
      });
      const network = builder.build();
      const result = solveMinCostFlow(network);
      if (result.status === 'costTooLarge') {
        refused += 1;
        expect(result.flow).toHaveLength(0);
        continue;
      }
      // The cheapest arcs first, in exact arithmetic.
      let left = BigInt(units);
      let total = 0n;
      for (const { capacity, cost } of arcs.sort((x, y) => x.cost - y.cost)) {
        const taken = left < BigInt(capacity) ? left : BigInt(capacity);
        total += taken * BigInt(cost);
        left -= taken;
      }
      if (left > 0n) {
        expect(result.status).toBe('infeasible');
        continue;
      }
      exact += 1;
      expect(result.status).toBe('optimal');
      expect(BigInt(result.cost)).toBe(total);
      expect(verifyOptimalFlow(network, network.cost, result.flow, result.potential)).toBeNull();
    }
    expect(exact).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });
});
