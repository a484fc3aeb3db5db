/**
 * Seat prices and what they prove. For prices λ (vectors, not negative unless the section has a least number),
 *
 *   L(λ) = Σ agents min over bundles (cost + λ) − Σ sections λ · (capacity if λ > 0, least number if λ < 0)
 *
 * is a lower bound for every allocation within the limits, level by level in lexicographic order (Lagrangian
 * relaxation of the seats; M. Fisher, 1981). It equals the linear relaxation over whole bundles at the best prices,
 * so agents' own rules (one club once, several sessions, fees) are inside the bound.
 */
import type { Allocation } from './allocation.ts';
import { BundleOracle } from './best-bundle.ts';
import { compareLevels, LEVELS, PROVEN_LEVELS } from './problem.ts';

/** Prices from the potentials of the exchange graph: λ(s) = π(outside) − π(s). */
export function pricesOf(state: Allocation, potential: Float64Array): Float64Array {
  const { sectionCount } = state.problem;
  const price = new Float64Array(sectionCount * LEVELS);
  const outside = sectionCount * LEVELS;
  const zero = new Float64Array(LEVELS);
  for (let section = 0; section < sectionCount; section++) {
    const at = section * LEVELS;
    for (let level = 0; level < LEVELS; level++)
      price[at + level] = potential[outside + level] - potential[at + level];
    // Without a least number a price below nothing proves nothing; with a free seat a price above nothing neither.
    const sign = compareLevels(price.subarray(at, at + LEVELS), zero, LEVELS);
    const idle = state.fill[section] < state.capacityOf(section);
    if ((sign < 0 && state.lower[section] === 0) || (sign > 0 && idle)) price.fill(0, at, at + LEVELS);
  }
  return price;
}

export interface SeatBound {
  /** L(λ). */
  readonly bound: Float64Array;
  /** Agents whose bundle costs more (in the proven levels) than their best at these prices, and that best bundle. */
  readonly slack: readonly { readonly agent: number; readonly items: readonly number[] }[];
}

/** Evaluates L(λ) over all agents. O(agents × bundle search). */
export function seatBound(state: Allocation, price: Float64Array): SeatBound {
  const { problem } = state;
  const oracle = new BundleOracle(state, price);
  const bound = new Float64Array(LEVELS);
  const slack: { agent: number; items: readonly number[] }[] = [];
  for (let agent = 0; agent < problem.agentCount; agent++) {
    const items = oracle.best(agent);
    for (let level = 0; level < LEVELS; level++) bound[level] += oracle.value[level];
    const own = oracle.costWithPrices(agent, state.bundleOf(agent));
    if (compareLevels(oracle.value, own, PROVEN_LEVELS) < 0) slack.push({ agent, items: [...items] });
  }
  const zero = new Float64Array(LEVELS);
  for (let section = 0; section < problem.sectionCount; section++) {
    const at = section * LEVELS;
    const sign = compareLevels(price.subarray(at, at + LEVELS), zero, LEVELS);
    const seats = sign > 0 ? state.capacityOf(section) : state.lower[section];
    for (let level = 0; level < LEVELS; level++) bound[level] -= price[at + level] * seats;
  }
  return { bound, slack };
}
