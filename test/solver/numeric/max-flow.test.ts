import { describe, expect, it } from 'vitest';
import { findBottleneck } from '../../../solver/numeric/bottleneck.ts';
import { WorkControl } from '../../../solver/numeric/control.ts';
import { solveMaxFlow } from '../../../solver/numeric/max-flow.ts';
import { solveMinCostFlow } from '../../../solver/numeric/min-cost-flow.ts';
import { type Network, NetworkBuilder } from '../../../solver/numeric/network.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { findFlowFault } from '../../../solver/numeric/verify-flow.ts';
import { randomNetwork } from '../../support/random-network.ts';

/** The same arcs with the flow's value as supply, so that the general checker can judge it. */
function withSupply(network: Network, source: number, sink: number, value: number): Network {
  const supply = new Float64Array(network.nodeCount);
  supply[source] = value;
  supply[sink] = -value;
  return { ...network, supply };
}

/** Maximum flow by the simplex: a return arc earns 1 per unit. */
function byMinCostFlow(network: Network, source: number, sink: number): number {
  const builder = new NetworkBuilder();
  builder.addNodes(network.nodeCount);
  for (let a = 0; a < network.arcCount; a++)
    builder.addArc(network.from[a], network.to[a], 0, network.upper[a], 0);
  builder.addArc(sink, source, 0, 1_000_000, -1);
  return 0 - solveMinCostFlow(builder.build()).cost;
}

describe('maximum flow', () => {
  it('agrees with the simplex and with its own cut on random networks', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const nodes = 4 + (seed % 20);
      const network = randomNetwork(seed, {
        nodes,
        arcs: nodes * 4,
        maxCapacity: 1 + (seed % 6),
        minCost: 0,
        maxCost: 0,
        maxLower: 0,
        units: 0,
      });
      const sink = nodes - 1;
      const result = solveMaxFlow(network, 0, sink);
      expect(result.status).toBe('optimal');
      expect(result.value).toBe(byMinCostFlow(network, 0, sink));
      expect(findFlowFault(withSupply(network, 0, sink, result.value), result.flow)).toBeNull();
      let cut = 0;
      for (let a = 0; a < network.arcCount; a++) {
        if (result.sourceSide[network.from[a]] === 1 && result.sourceSide[network.to[a]] === 0)
          cut += network.upper[a];
      }
      expect(result.sourceSide[0]).toBe(1);
      expect(result.sourceSide[sink]).toBe(0);
      expect(cut).toBe(result.value);
    }
  });

  it('says unbounded, stops on request, refuses lower bounds', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(3);
    builder.addArc(0, 1, 0, Infinity, 0);
    builder.addArc(1, 2, 0, 3, 0);
    expect(solveMaxFlow(builder.build(), 0, 2)).toMatchObject({ status: 'optimal', value: 3 });
    builder.addArc(1, 2, 0, Infinity, 0);
    expect(solveMaxFlow(builder.build(), 0, 2).status).toBe('unbounded');
    const network = randomNetwork(2, {
      nodes: 50,
      arcs: 600,
      maxCapacity: 5,
      minCost: 0,
      maxCost: 0,
      maxLower: 0,
      units: 0,
    });
    const stopped = solveMaxFlow(network, 0, 49, new WorkControl({ budgetUnits: 3 }));
    expect(stopped.status).toBe('stopped');
    expect(findFlowFault(withSupply(network, 0, 49, stopped.value), stopped.flow)).toBeNull();
    builder.addArc(0, 2, 1, 2, 0);
    expect(() => solveMaxFlow(builder.build(), 0, 2)).toThrow(RangeError);
    expect(() => solveMaxFlow(network, 1, 1)).toThrow(RangeError);
  });
});

describe('bottleneck', () => {
  it('is inclusion-minimal: without any one of its duties the others are all done', () => {
    let found = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const rng = new Rng(seed);
      const duties = 8;
      const people = 7;
      const can = Array.from({ length: duties }, () =>
        Array.from({ length: people }, () => rng.chance(1, 4)),
      );
      const caps = Array.from({ length: people }, () => 1 + rng.intBelow(2));
      const build = (kept: readonly number[]) => {
        const builder = new NetworkBuilder();
        const source = builder.addNode();
        const sink = builder.addNode();
        const first = builder.addNodes(duties);
        const firstPerson = builder.addNodes(people);
        for (const d of kept) {
          builder.addArc(source, first + d, 0, 1, 0);
          for (let p = 0; p < people; p++) if (can[d][p]) builder.addArc(first + d, firstPerson + p, 0, 1, 0);
        }
        for (let p = 0; p < people; p++) builder.addArc(firstPerson + p, sink, 0, caps[p], 0);
        return { network: builder.build(), source, sink, first, firstPerson };
      };
      const all = Array.from({ length: duties }, (_, d) => d);
      const { network, source, sink, first, firstPerson } = build(all);
      const { flow, value } = solveMaxFlow(network, source, sink);
      for (let a = 0; a < network.arcCount; a++) {
        if (network.from[a] !== source || flow[a] === 1) continue;
        found++;
        const waiting = network.to[a];
        const bottleneck = findBottleneck(network, flow, waiting, sink, [source]);
        expect(bottleneck).not.toBeNull();
        if (bottleneck === null) continue;
        expect(bottleneck.forcedArcs).toEqual([]);
        const inside = bottleneck.nodes
          .filter((node) => node >= first && node < firstPerson)
          .map((node) => node - first);
        const room = bottleneck.fullArcs.reduce((sum, arc) => sum + network.upper[arc], 0);
        expect(room).toBe(inside.length - 1);
        for (const dropped of inside) {
          const rest = build(inside.filter((d) => d !== dropped));
          expect(solveMaxFlow(rest.network, rest.source, rest.sink).value).toBe(inside.length - 1);
        }
      }
      if (value > 0) {
        const served = network.to[flow.findIndex((units, a) => units === 1 && network.from[a] === source)];
        expect(served).toBeGreaterThanOrEqual(first);
      }
    }
    expect(found).toBeGreaterThan(5);
  });

  it('is null when the goal can be reached', () => {
    const builder = new NetworkBuilder();
    builder.addNodes(2);
    builder.addArc(0, 1, 0, 1, 0);
    expect(findBottleneck(builder.build(), Float64Array.of(0), 0, 1)).toBeNull();
    expect(findBottleneck(builder.build(), Float64Array.of(1), 0, 1)).toEqual({
      nodes: [0],
      fullArcs: [0],
      forcedArcs: [],
    });
  });
});
