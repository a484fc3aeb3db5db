/** Small random networks for cross-checks, the same for the same seed. */
import { type Network, NetworkBuilder } from '../../solver/numeric/network.ts';
import { Rng } from '../../solver/numeric/rng.ts';

export interface RandomNetworkShape {
  readonly nodes: number;
  readonly arcs: number;
  readonly maxCapacity: number;
  readonly minCost: number;
  readonly maxCost: number;
  /** Lower bounds up to this value. */
  readonly maxLower: number;
  /** Units of supply spread over random pairs of nodes. */
  readonly units: number;
}

export function randomNetwork(seed: number, shape: RandomNetworkShape): Network {
  const rng = new Rng(seed);
  const builder = new NetworkBuilder();
  const supply = new Array<number>(shape.nodes).fill(0);
  for (let unit = 0; unit < shape.units; unit++) {
    const a = rng.intBelow(shape.nodes);
    const b = rng.intBelow(shape.nodes);
    supply[a] = supply[a] + 1;
    supply[b] = supply[b] - 1;
  }
  for (const units of supply) builder.addNode(units);
  for (let arc = 0; arc < shape.arcs; arc++) {
    const lower = rng.intBelow(shape.maxLower + 1);
    builder.addArc(
      rng.intBelow(shape.nodes),
      rng.intBelow(shape.nodes),
      lower,
      lower + rng.intBelow(shape.maxCapacity + 1),
      rng.intBetween(shape.minCost, shape.maxCost),
    );
  }
  return builder.build();
}
