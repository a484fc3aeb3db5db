import { describe, expect, it } from 'vitest';
import { WorkControl } from '../../../solver/numeric/control.ts';
import { solveLexicographicFlow } from '../../../solver/numeric/lexicographic-flow.ts';
import { totalCost } from '../../../solver/numeric/min-cost-flow.ts';
import { NetworkBuilder } from '../../../solver/numeric/network.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { verifyLevels } from '../../../solver/numeric/verify-flow.ts';
import { randomNetwork } from '../../support/random-network.ts';
import { referenceLexicographic } from '../../support/successive-shortest-path.ts';

function randomCosts(seed: number, arcs: number, levels: number, span: number): Float64Array[] {
  const rng = new Rng(seed);
  return Array.from({ length: levels }, () =>
    Float64Array.from({ length: arcs }, () => rng.intBetween(-1, span)),
  );
}

describe('lexicographic flow', () => {
  it('agrees with one weighted objective on small random networks', () => {
    let compared = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const network = randomNetwork(seed, {
        nodes: 8,
        arcs: 34,
        maxCapacity: 3,
        minCost: 0,
        maxCost: 0,
        maxLower: seed % 2,
        units: 6,
      });
      const costs = randomCosts(seed, network.arcCount, 3, 3);
      const result = solveLexicographicFlow(network, costs);
      const reference = referenceLexicographic(network, costs);
      if (reference === null) {
        expect(result.status).toBe('infeasible');
        continue;
      }
      compared++;
      expect(result.status).toBe('optimal');
      const [total, ...weights] = reference;
      expect(result.values.reduce((sum, value, level) => sum + value * weights[level], 0)).toBe(total);
      expect(verifyLevels(network, costs, result.flow, result.potentials)).toBeNull();
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('rejects every tampered certificate', () => {
    const network = randomNetwork(5, {
      nodes: 20,
      arcs: 160,
      maxCapacity: 2,
      minCost: 0,
      maxCost: 0,
      maxLower: 0,
      units: 14,
    });
    const costs = randomCosts(9, network.arcCount, 2, 5).map((cost) => cost.map(Math.abs));
    const result = solveLexicographicFlow(network, costs);
    expect(result.status).toBe('optimal');
    const other = solveLexicographicFlow(network, [costs[1], costs[0] as Float64Array]);
    expect(totalCost(costs[0], other.flow)).toBeGreaterThan(result.values[0]);
    expect(verifyLevels(network, costs, other.flow, result.potentials)).not.toBeNull();
    for (let arc = 0; arc < network.arcCount; arc++) {
      const flow = Float64Array.from(result.flow);
      flow[arc] = flow[arc] + 1;
      if (network.from[arc] === network.to[arc] && flow[arc] <= network.upper[arc]) continue;
      expect(verifyLevels(network, costs, flow, result.potentials)).not.toBeNull();
    }
    const used = result.flow.findIndex((units, arc) => units > 0 && network.from[arc] !== network.to[arc]);
    const shifted = result.potentials.map((potential) => Float64Array.from(potential));
    shifted[0][network.from[used]] = 1000;
    expect(verifyLevels(network, costs, result.flow, shifted)).not.toBeNull();
    expect(verifyLevels(network, costs, result.flow, [])).toMatchObject({ kind: 'shape' });
  });

  it('keeps the flow of the levels solved before a stop', () => {
    const network = randomNetwork(11, {
      nodes: 200,
      arcs: 3000,
      maxCapacity: 3,
      minCost: 0,
      maxCost: 0,
      maxLower: 0,
      units: 150,
    });
    const costs = randomCosts(4, network.arcCount, 2, 50).map((cost) => cost.map(Math.abs));
    const whole = solveLexicographicFlow(network, costs);
    expect(whole.status).toBe('optimal');
    const stopped = solveLexicographicFlow(network, costs, new WorkControl({ budgetUnits: 1 }));
    expect(stopped.status).toBe('stopped');
    expect(stopped.provenLevels).toBe(0);
  });

  it('reports infeasible with its cut, and levels that are too large', () => {
    const builder = new NetworkBuilder();
    builder.addNode(2);
    builder.addNode(-2);
    builder.addArc(0, 1, 0, 1, 1);
    const network = builder.build();
    const result = solveLexicographicFlow(network, [network.cost, network.cost]);
    expect(result).toMatchObject({ status: 'infeasible', provenLevels: 0, values: [] });
    expect(Array.from(result.cut)).toEqual([0]);
    builder.addArc(0, 1, 0, 5, 2);
    const wider = builder.build();
    const large = solveLexicographicFlow(wider, [wider.cost, wider.cost.map(() => 2 ** 51)]);
    expect(large).toMatchObject({ status: 'costTooLarge', provenLevels: 1, feasible: true });
    expect(Array.from(large.flow)).toEqual([1, 1]);
  });
});
