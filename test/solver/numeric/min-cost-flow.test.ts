import LpSolver from 'javascript-lp-solver';
import { describe, expect, it } from 'vitest';
import { WorkControl } from '../../../solver/numeric/control.ts';
import { MinCostFlowSolver, solveMinCostFlow } from '../../../solver/numeric/min-cost-flow.ts';
import { type Network, NetworkBuilder } from '../../../solver/numeric/network.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { findFlowFault, provesInfeasible, verifyOptimalFlow } from '../../../solver/numeric/verify-flow.ts';
import { randomNetwork } from '../../support/random-network.ts';
import { referenceMinCost } from '../../support/successive-shortest-path.ts';

const SHAPES = [
  { nodes: 2, arcs: 4, maxCapacity: 3, minCost: -4, maxCost: 4, maxLower: 1, units: 2 },
  { nodes: 5, arcs: 12, maxCapacity: 4, minCost: -5, maxCost: 9, maxLower: 0, units: 4 },
  { nodes: 6, arcs: 20, maxCapacity: 3, minCost: 0, maxCost: 3, maxLower: 1, units: 5 },
  { nodes: 12, arcs: 60, maxCapacity: 5, minCost: -3, maxCost: 30, maxLower: 1, units: 12 },
  { nodes: 30, arcs: 200, maxCapacity: 2, minCost: 0, maxCost: 2, maxLower: 0, units: 20 },
  { nodes: 60, arcs: 500, maxCapacity: 9, minCost: -20, maxCost: 100, maxLower: 2, units: 60 },
];

function path(): Network {
  const builder = new NetworkBuilder();
  const a = builder.addNode(3);
  const b = builder.addNode();
  const c = builder.addNode(-3);
  builder.addArc(a, b, 0, 2, 1);
  builder.addArc(a, b, 0, Infinity, 5);
  builder.addArc(b, c, 1, 4, 2);
  return builder.build();
}

/** The same problem for a solver that knows nothing of networks; flows shifted to start at 0. */
function linearProgram(network: Network): { feasible: boolean; cost: number } {
  const constraints: Record<string, { max?: number; equal?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const balance = Array.from(network.supply);
  let shifted = 0;
  for (let arc = 0; arc < network.arcCount; arc++) {
    const lower = network.lower[arc];
    balance[network.from[arc]] -= lower;
    balance[network.to[arc]] += lower;
    shifted += lower * network.cost[arc];
    constraints[`cap${arc}`] = { max: network.upper[arc] - lower };
    const row: Record<string, number> = { cost: network.cost[arc], [`cap${arc}`]: 1 };
    if (network.from[arc] !== network.to[arc]) {
      row[`node${network.from[arc]}`] = 1;
      row[`node${network.to[arc]}`] = -1;
    }
    variables[`arc${arc}`] = row;
  }
  balance.forEach((units, node) => {
    constraints[`node${node}`] = { equal: units };
  });
  const answer = LpSolver.Solve({ optimize: 'cost', opType: 'min', constraints, variables }) as {
    feasible: boolean;
    result: number;
  };
  return { feasible: answer.feasible, cost: answer.result + shifted };
}

describe('minimum-cost flow', () => {
  it('solves a small network by hand', () => {
    const result = solveMinCostFlow(path());
    expect(result.status).toBe('optimal');
    expect(Array.from(result.flow)).toEqual([2, 1, 3]);
    expect(result.cost).toBe(2 + 5 + 6);
  });

  it.each(SHAPES)('agrees with successive shortest paths on $nodes nodes, $arcs arcs', (shape) => {
    let solved = 0;
    let impossible = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const network = randomNetwork(seed, shape);
      const result = solveMinCostFlow(network, { blockSize: 1 + (seed % 9) });
      const expected = referenceMinCost(network);
      if (expected === null) {
        impossible++;
        expect(result.status).toBe('infeasible');
        expect(provesInfeasible(network, result.cut)).toBe(true);
        continue;
      }
      solved++;
      expect(result.status).toBe('optimal');
      expect(result.cost).toBe(expected);
      expect(findFlowFault(network, result.flow)).toBeNull();
      expect(verifyOptimalFlow(network, network.cost, result.flow, result.potential)).toBeNull();
    }
    expect(solved).toBeGreaterThan(5);
    expect(solved + impossible).toBe(60);
  });

  it('starts a second cost vector from the last tree and still agrees', () => {
    const shape = { nodes: 40, arcs: 300, maxCapacity: 4, minCost: 0, maxCost: 20, maxLower: 0, units: 25 };
    for (let seed = 1; seed <= 20; seed++) {
      const network = randomNetwork(seed, shape);
      const solver = new MinCostFlowSolver(network);
      const first = solver.solve(network.cost);
      const turned = network.cost.map((cost, arc) => (arc % 3 === 0 ? 20 - cost : cost - 2));
      const second = solver.solve(turned);
      const expected = referenceMinCost(network, turned);
      expect(second.status).toBe(expected === null ? 'infeasible' : 'optimal');
      if (expected === null) continue;
      expect(second.cost).toBe(expected);
      expect(first.cost).toBe(referenceMinCost(network));
      expect(verifyOptimalFlow(network, turned, second.flow, second.potential)).toBeNull();
    }
  });

  it('starts from any flow within bounds, balanced or not, and reaches the same cost', () => {
    let solved = 0;
    let pivotsFirst = 0;
    let pivotsAgain = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const network = randomNetwork(seed, SHAPES[seed % SHAPES.length]);
      const rng = new Rng(seed + 1000);
      const startFlow = network.lower.map((lower, arc) => rng.intBetween(lower, network.upper[arc]));
      const result = solveMinCostFlow(network, { startFlow });
      const plain = solveMinCostFlow(network);
      expect(result.status).toBe(plain.status);
      if (plain.status !== 'optimal') continue;
      solved++;
      expect(result.cost).toBe(plain.cost);
      expect(verifyOptimalFlow(network, network.cost, result.flow, result.potential)).toBeNull();
      const again = solveMinCostFlow(network, { startFlow: result.flow });
      expect(again.cost).toBe(plain.cost);
      pivotsAgain += again.pivots;
      pivotsFirst += plain.pivots;
    }
    expect(pivotsAgain).toBeLessThan(pivotsFirst / 2);
    expect(solved).toBeGreaterThan(20);
    const builder = new NetworkBuilder();
    builder.addNodes(2);
    builder.addArc(0, 1, 0, 2, 1);
    for (const units of [-1, 3, 0.5]) {
      expect(() => solveMinCostFlow(builder.build(), { startFlow: Float64Array.of(units) })).toThrow(
        RangeError,
      );
    }
    expect(() => solveMinCostFlow(builder.build(), { startFlow: new Float64Array(0) })).toThrow(RangeError);
  });

  it('is not misled by a guide that has nothing to do with the cost', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const network = randomNetwork(seed, { ...SHAPES[4], maxCapacity: 1, arcs: 260 });
      const rng = new Rng(seed);
      const guide = network.cost.map(() => rng.intBetween(-3, 9));
      const result = solveMinCostFlow(network, { guide });
      expect([result.status, result.cost]).toEqual([
        solveMinCostFlow(network).status,
        referenceMinCost(network) ?? Number.NaN,
      ]);
    }
  });

  it('takes unlimited arcs with least amounts, and gives and takes across the same node', () => {
    const builder = new NetworkBuilder();
    const a = builder.addNode(5);
    const b = builder.addNode();
    const c = builder.addNode(-5);
    builder.addArc(a, b, 2, Infinity, 3);
    builder.addArc(a, c, -1, Infinity, 4);
    builder.addArc(b, c, -4, Infinity, -2);
    builder.addArc(c, c, 1, 1, 7);
    const network = builder.build();
    const result = solveMinCostFlow(network);
    expect(result.cost).toBe(6 * 3 + 6 * -2 - 4 + 7);
    expect(verifyOptimalFlow(network, network.cost, result.flow, result.potential)).toBeNull();
  });

  it('agrees with a linear programming solver', () => {
    let compared = 0;
    for (let seed = 1; seed <= 16; seed++) {
      const network = randomNetwork(seed, { ...SHAPES[2], arcs: 24, maxLower: seed % 4 === 0 ? 1 : 0 });
      const result = solveMinCostFlow(network);
      const linear = linearProgram(network);
      expect(linear.feasible).toBe(result.status === 'optimal');
      if (!linear.feasible) continue;
      compared++;
      expect(linear.cost).toBeCloseTo(result.cost, 6);
    }
    expect(compared).toBeGreaterThan(3);
  });

  it('gives the same answer twice', () => {
    const network = randomNetwork(7, { ...(SHAPES[5] as (typeof SHAPES)[number]), maxLower: 0 });
    expect(solveMinCostFlow(network)).toEqual(solveMinCostFlow(network));
  });

  it('reports unlimited gain as unbounded', () => {
    const builder = new NetworkBuilder();
    const a = builder.addNode();
    const b = builder.addNode();
    builder.addArc(a, b, 0, Infinity, -3);
    builder.addArc(b, a, 0, Infinity, 2);
    expect(solveMinCostFlow(builder.build()).status).toBe('unbounded');
  });

  it('reports supplies that do not add up as infeasible', () => {
    const builder = new NetworkBuilder();
    builder.addNode(2);
    builder.addNode(-1);
    builder.addArc(0, 1, 0, 5, 1);
    const result = solveMinCostFlow(builder.build());
    expect(result.status).toBe('infeasible');
    expect(result.feasible).toBe(false);
  });

  it('reports contradictory bounds as infeasible', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(2);
    builder.addArc(0, 1, 2, 1, 0);
    expect(solveMinCostFlow(builder.build()).status).toBe('infeasible');
  });

  it('refuses numbers that would not stay exact', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(3);
    builder.addArc(0, 1, 0, 1, 2 ** 51);
    expect(solveMinCostFlow(builder.build()).status).toBe('costTooLarge');
    const wide = new NetworkBuilder();
    wide.addNode(2 ** 52);
    wide.addNode(-(2 ** 52));
    wide.addArc(0, 1, 0, Infinity, 1);
    expect(solveMinCostFlow(wide.build()).status).toBe('costTooLarge');
    const dear = new NetworkBuilder();
    dear.addNode(2 ** 40);
    dear.addNode(-(2 ** 40));
    dear.addArc(0, 1, 0, Infinity, 2 ** 40);
    expect(solveMinCostFlow(dear.build()).status).toBe('costTooLarge');
  });

  it('sums large costs that cancel exactly', () => {
    const builder = new NetworkBuilder();
    builder.addNode(2 ** 30);
    builder.addNode();
    builder.addNode(-(2 ** 30));
    builder.addArc(0, 1, 0, Infinity, 2 ** 30 + 1);
    builder.addArc(1, 2, 0, Infinity, -(2 ** 30));
    expect(solveMinCostFlow(builder.build()).cost).toBe(2 ** 30);
  });

  it('solves empty networks and networks without arcs', () => {
    expect(solveMinCostFlow(new NetworkBuilder().build())).toMatchObject({ status: 'optimal', cost: 0 });
    const lonely = new NetworkBuilder();
    lonely.addNodes(3);
    expect(solveMinCostFlow(lonely.build())).toMatchObject({ status: 'optimal', cost: 0 });
    lonely.setSupply(1, 4);
    lonely.setSupply(2, -4);
    const result = solveMinCostFlow(lonely.build());
    expect(result.status).toBe('infeasible');
    expect(Array.from(result.cut)).toEqual([1]);
  });

  it('stops by budget, keeps a valid state and goes on where it stopped', () => {
    const shape = {
      nodes: 400,
      arcs: 6000,
      maxCapacity: 3,
      minCost: 0,
      maxCost: 1000,
      maxLower: 0,
      units: 300,
    };
    const network = randomNetwork(3, shape);
    const solver = new MinCostFlowSolver(network);
    const control = new WorkControl({ budgetUnits: 300 });
    const stopped = solver.solve(network.cost, control);
    expect(stopped.status).toBe('stopped');
    expect(control.reason).toBe('budget');
    expect(stopped.pivots).toBe(control.spent);
    const resumed = solver.solve(network.cost);
    expect(resumed).toMatchObject({ status: 'optimal', cost: solveMinCostFlow(network).cost });
  });

  it('throws on a caller who mixes up arrays', () => {
    expect(() => solveMinCostFlow(path(), { cost: new Float64Array(1) })).toThrow(RangeError);
    expect(() => new MinCostFlowSolver(path()).fixOptimalFace()).toThrow();
    const builder = new NetworkBuilder();
    builder.addNodes(2);
    expect(() => builder.addArc(0, 2, 0, 1, 0)).toThrow(RangeError);
    expect(() => builder.addArc(0, 1, 0, 1, 0.5)).toThrow(RangeError);
    expect(() => builder.addArc(0, 1, 0, Number.NaN, 0)).toThrow(RangeError);
  });
});
