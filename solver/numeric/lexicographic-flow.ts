/**
 * Several costs in order of importance, without big weights: minimise the first; among its optimal flows minimise
 * the second; and so on. After each level every arc with non-zero reduced cost is fixed at its bound: by
 * complementary slackness exactly the optimal flows remain (the optimal face). Each level starts from the tree of
 * the level before.
 *
 * Certificate: one potential vector per level. Level k is proven by complementary slackness on the arcs whose
 * reduced cost is zero in all levels before k (`verifyLevels` checks it in one scan).
 */
import { type Control, UNLIMITED } from './control.ts';
import { MinCostFlowSolver, type MinCostFlowStatus, totalCost } from './min-cost-flow.ts';
import type { Network } from './network.ts';

export interface LexicographicFlowResult {
  /** `optimal` only if every level is. Otherwise the status of the level that ended the run. */
  readonly status: MinCostFlowStatus;
  /** Number of levels solved to proven optimality. */
  readonly provenLevels: number;
  /** Flow per arc: optimal for the proven levels, feasible if `feasible`. */
  readonly flow: Float64Array;
  readonly feasible: boolean;
  /** Σ cost·flow of the returned flow for every level; empty unless `feasible`. */
  readonly values: readonly number[];
  /** Potentials of each proven level, one per node. */
  readonly potentials: readonly Float64Array[];
  /** As for a single level: proof of `infeasible`. */
  readonly cut: Int32Array;
  readonly pivots: number;
}

/**
 * Minimises `costs[0]`, then `costs[1]` among its optima, and so on; each vector has one cost per arc. `startFlow`:
 * as in `MinCostFlowOptions`.
 */
export function solveLexicographicFlow(
  network: Network,
  costs: readonly Float64Array[],
  control: Control = UNLIMITED,
  startFlow?: Float64Array,
): LexicographicFlowResult {
  if (costs.length === 0) throw new RangeError('at least one level of costs is needed');
  const guide = guideCosts(costs, network.arcCount);
  const solver = new MinCostFlowSolver(network, startFlow === undefined ? { guide } : { guide, startFlow });
  const potentials: Float64Array[] = [];
  let pivots = 0;
  let flow = new Float64Array(0);
  let feasible = false;
  const finish = (status: MinCostFlowStatus, cut: Int32Array): LexicographicFlowResult => ({
    status,
    provenLevels: potentials.length,
    flow,
    feasible,
    values: feasible ? costs.map((cost) => totalCost(cost, flow)) : [],
    potentials,
    cut,
    pivots,
  });
  for (const cost of costs) {
    if (potentials.length > 0) solver.fixOptimalFace();
    const level = solver.solve(cost, control);
    pivots += level.pivots;
    // A later level that cannot be computed leaves the flow of the levels before it standing.
    if (level.status !== 'costTooLarge') {
      flow = Float64Array.from(level.flow);
      feasible = level.feasible;
    }
    if (level.status !== 'optimal') return finish(level.status, level.cut);
    potentials.push(level.potential);
  }
  return finish('optimal', new Int32Array(0));
}

/** A weighted sum that ranks most paths as the levels do; approximate on purpose, it only picks a starting flow. */
function guideCosts(costs: readonly Float64Array[], arcCount: number): Float64Array {
  const guide = new Float64Array(arcCount);
  let weight = 1;
  for (let level = costs.length - 1; level >= 0; level--) {
    const cost = costs[level];
    let largest = 0;
    for (let arc = 0; arc < arcCount; arc++) {
      guide[arc] += weight * cost[arc];
      largest = Math.max(largest, Math.abs(cost[arc]));
    }
    weight *= 8 * largest + 1;
  }
  return guide;
}
