/**
 * Primal network simplex over a `SimplexState`.
 *
 * Invariant: the tree is strongly feasible (every node can send a positive amount to the root along tree arcs), all
 * numbers are integers below 2⁵³, potentials make the reduced cost of every tree arc zero.
 * Failure modes: a negative cycle without limit (`unbounded`); the control says stop (`stopped`, state stays valid
 * and the run can be taken up again). Running time is exponential in theory, near-linear times √m in practice.
 */
import type { Control } from '../control.ts';
import type { Network } from '../network.ts';
import { findEnteringArc } from './block-search.ts';
import { pivot } from './pivot.ts';
import type { SimplexState } from './state.ts';

/** Pivots between two looks at the control; also the number of work units spent at once. */
export const PIVOTS_PER_CHECK = 256;

/** Pivots until no priced arc violates optimality. One work unit = one pivot. */
export function runSimplex(s: SimplexState, control: Control): 'optimal' | 'unbounded' | 'stopped' {
  let sinceCheck = 0;
  for (;;) {
    const entering = findEnteringArc(s);
    if (entering < 0) {
      control.spend(sinceCheck + 1);
      return 'optimal';
    }
    if (pivot(s, entering, s.capacity[entering], 0) === 'unbounded') {
      control.spend(sinceCheck + 1);
      return 'unbounded';
    }
    s.pivots++;
    if (++sinceCheck === PIVOTS_PER_CHECK) {
      control.spend(sinceCheck);
      sinceCheck = 0;
      control.report({ iteration: s.pivots });
      if (control.shouldStop()) return 'stopped';
    }
  }
}

/** Flow on the tree arc above v, in the arc's own direction: what can be pushed back against it. */
function treeFlow(s: SimplexState, v: number): number {
  const arc = s.pred[v];
  const leavesNode = (s.flipped[arc] === 1 ? s.head[arc] : s.tail[arc]) === v;
  return leavesNode ? s.down[v] : s.up[v];
}

/** Flow on every arc of the network, lower bounds included. */
export function readFlow(s: SimplexState, network: Network): Float64Array {
  const flow = Float64Array.from(network.lower);
  for (let e = 0; e < s.arcCount; e++) if (s.flipped[e] === 1) flow[s.arcAt[e]] = network.upper[s.arcAt[e]];
  for (let v = 0; v < s.nodeCount; v++) {
    if (s.pred[v] >= s.arcCount) continue;
    const arc = s.arcAt[s.pred[v]];
    flow[arc] = network.lower[arc] + treeFlow(s, v);
  }
  return flow;
}

/** Potential of every node of the network. */
export function readPotential(s: SimplexState): Float64Array {
  const potential = new Float64Array(s.nodeCount);
  for (let v = 0; v < s.nodeCount; v++) potential[s.nodeAt[v]] = s.potential[v];
  return potential;
}

/** Units that found no way: what nodes exchange with the root because the network cannot take it. */
export function unplacedSupply(s: SimplexState): {
  readonly total: number;
  readonly nodes: readonly number[];
} {
  const nodes: number[] = [];
  let total = 0;
  for (let v = 0; v < s.nodeCount; v++) {
    const arc = s.pred[v];
    if (arc < s.arcCount) continue;
    const units = treeFlow(s, v);
    const toRoot = (s.flipped[arc] === 1 ? s.tail[arc] : s.head[arc]) === s.nodeCount;
    if (units > 0 && toRoot) nodes.push(s.nodeAt[v]);
    total += units;
  }
  return { total, nodes };
}
