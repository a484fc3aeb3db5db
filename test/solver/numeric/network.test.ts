import { describe, expect, it } from 'vitest';
import { marginalPieces, squarePieces } from '../../../solver/numeric/convex-arcs.ts';
import { solveMinCostFlow } from '../../../solver/numeric/min-cost-flow.ts';
import { convexArcFlow, NetworkBuilder } from '../../../solver/numeric/network.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { findFlowFault, provesInfeasible, verifyOptimalFlow } from '../../../solver/numeric/verify-flow.ts';

describe('NetworkBuilder', () => {
  it('merges pieces of equal slope and drops empty ones', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(2);
    builder.addArc(0, 1, 0, 1, 9);
    const range = builder.addConvexArc(0, 1, [
      { width: 0, slope: -5 },
      { width: 1, slope: 1 },
      { width: 2, slope: 1 },
      { width: Infinity, slope: 4 },
    ]);
    expect(range).toEqual({ first: 1, count: 2 });
    const network = builder.build();
    expect(Array.from(network.upper)).toEqual([1, 3, Infinity]);
    expect(Array.from(network.cost)).toEqual([9, 1, 4]);
    expect(convexArcFlow(Float64Array.of(1, 3, 2), range)).toBe(5);
    expect(builder.addConvexArc(0, 1, [])).toEqual({ first: 3, count: 0 });
  });

  it('refuses slopes that fall and negative widths', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(2);
    const falling = [
      { width: 1, slope: 3 },
      { width: 1, slope: 2 },
    ];
    expect(() => builder.addConvexArc(0, 1, falling)).toThrow(RangeError);
    expect(() => builder.addConvexArc(0, 1, [{ width: -1, slope: 2 }])).toThrow(RangeError);
    expect(() => builder.setSupply(2, 1)).toThrow(RangeError);
    expect(() => builder.addNode(1.5)).toThrow(RangeError);
  });

  it('builds networks larger than its first buffers', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(300);
    for (let i = 0; i < 1000; i++) builder.addArc(i % 300, (i * 7) % 300, 0, i, -i);
    const network = builder.build();
    expect(network.arcCount).toBe(1000);
    expect([network.from[999], network.to[999], network.upper[999], network.cost[999]]).toEqual([
      99, 93, 999, -999,
    ]);
  });
});

describe('convex costs', () => {
  it('has slopes that add up to the function', () => {
    const pieces = squarePieces({ offset: 3, step: 2, multiplier: 5, count: 6 });
    const same = marginalPieces((x) => 5 * (3 + 2 * x) ** 2, 6);
    expect(pieces).toEqual(same);
  });

  it('balances loads exactly as trying every split does', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const rng = new Rng(seed);
      const people = 3;
      const units = 1 + rng.intBelow(9);
      const offsets = Array.from({ length: people }, () => rng.intBelow(6));
      const factors = Array.from({ length: people }, () => 1 + rng.intBelow(3));
      const builder = new NetworkBuilder();
      const source = builder.addNode(units);
      const sink = builder.addNode(-units);
      const arcs = offsets.map((offset, p) => {
        const person = builder.addNode();
        builder.addArc(source, person, 0, units, 0);
        return builder.addConvexArc(
          person,
          sink,
          squarePieces({ offset, multiplier: factors[p], count: units }),
        );
      });
      const network = builder.build();
      const result = solveMinCostFlow(network);
      const value = (loads: readonly number[]): number =>
        loads.reduce((sum, load, p) => sum + factors[p] * ((offsets[p] + load) ** 2 - offsets[p] ** 2), 0);
      let best = Infinity;
      for (let a = 0; a <= units; a++) {
        for (let b = 0; a + b <= units; b++) best = Math.min(best, value([a, b, units - a - b]));
      }
      expect(result.cost).toBe(best);
      expect(value(arcs.map((range) => convexArcFlow(result.flow, range)))).toBe(best);
    }
  });
});

describe('flow checks', () => {
  it('name what is wrong', () => {
    const builder = new NetworkBuilder();
    builder.addNode(1);
    builder.addNode(-1);
    builder.addArc(0, 1, 0, 2, 3);
    builder.addArc(0, 1, 0, 2, 1);
    const network = builder.build();
    const zero = new Float64Array(2);
    expect(findFlowFault(network, Float64Array.of(0, 1))).toBeNull();
    expect(findFlowFault(network, Float64Array.of(0, 3))).toEqual({ kind: 'bounds', arc: 1 });
    expect(findFlowFault(network, Float64Array.of(0, 0.5))).toEqual({ kind: 'bounds', arc: 1 });
    expect(findFlowFault(network, Float64Array.of(0, Number.NaN))).toEqual({ kind: 'bounds', arc: 1 });
    expect(findFlowFault(network, Float64Array.of(1, 1))).toEqual({ kind: 'balance', node: 0, missing: -1 });
    expect(findFlowFault(network, new Float64Array(1))).toMatchObject({ kind: 'shape' });
    expect(verifyOptimalFlow(network, network.cost, Float64Array.of(0, 1), Float64Array.of(0, 1))).toBeNull();
    expect(verifyOptimalFlow(network, network.cost, Float64Array.of(1, 0), Float64Array.of(0, 1))).toEqual({
      kind: 'slackness',
      level: 0,
      arc: 0,
      reducedCost: 2,
    });
    expect(verifyOptimalFlow(network, network.cost, Float64Array.of(0, 1), zero)).toMatchObject({
      kind: 'slackness',
    });
    expect(verifyOptimalFlow(network, zero, Float64Array.of(0, 1), new Float64Array(1))).toMatchObject({
      kind: 'shape',
    });
    expect(provesInfeasible(network, Int32Array.of(0))).toBe(false);
    expect(provesInfeasible(network, new Int32Array(0))).toBe(false);
  });
});
