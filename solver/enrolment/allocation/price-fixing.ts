/**
 * Reduced-cost fixing for whole bundles: with the seat prices of the root, an item is out of the question where even
 * the agent's cheapest bundle that holds it lifts the lower bound above what an allocation may cost. What is left is
 * the core of the problem (E. Balas, E. Zemel, "An algorithm for large zero-one knapsack problems", 1980).
 */
import { Allocation, BARRED, REQUIRED } from './allocation.ts';
import { BundleOracle } from './best-bundle.ts';
import { type AllocationProblem, compareLevels, LEVELS, PROVEN_LEVELS } from './problem.ts';
import { seatBound } from './seat-prices.ts';

/** Prices and least numbers under which a lower bound was proven: `LEVELS` numbers a section, one a section. */
export interface PricedRoot {
  readonly price: Float64Array;
  readonly lower: Int32Array;
}

export class PriceTable {
  /** L(prices): no allocation costs less. */
  readonly bound: Float64Array;
  readonly #known: Uint8Array;
  /** Per item the lower bound if its state at the prices is turned over: held in the best bundle, or not. */
  readonly #turned: Float64Array;
  readonly #isBest: Uint8Array;

  /** `decision`: what is known of the items already. O(items × bundle search). */
  constructor(problem: AllocationProblem, root: PricedRoot, decision: Uint8Array) {
    const { itemSection, itemStart, capacity, agentCount } = problem;
    const state = new Allocation(problem);
    state.lower.set(root.lower);
    state.decision.set(decision);
    this.#known = decision;
    this.bound = seatBound(state, root.price).bound;
    this.#turned = new Float64Array(itemSection.length * LEVELS).fill(Number.POSITIVE_INFINITY);
    this.#isBest = new Uint8Array(itemSection.length);
    const oracle = new BundleOracle(state, root.price);
    for (let agent = 0; agent < agentCount; agent++) {
      for (const item of oracle.best(agent)) this.#isBest[item] = 1;
      const own = oracle.value.slice();
      for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++) {
        if (capacity[itemSection[item]] === 0 || decision[item] !== 0) continue;
        state.decision[item] = this.#isBest[item] === 1 ? BARRED : REQUIRED;
        oracle.best(agent);
        for (let level = 0; level < LEVELS; level++) {
          this.#turned[item * LEVELS + level] = this.bound[level] - own[level] + oracle.value[level];
        }
        state.decision[item] = 0;
      }
    }
  }

  /**
   * Per item: `BARRED` in no allocation that costs at most `most` (proven levels), `REQUIRED` in each of them,
   * 0 otherwise. Items of the known allocation are not barred, others not required, so it stays a solution.
   */
  decisions(most: ArrayLike<number>, known: readonly (readonly number[])[]): Uint8Array {
    const held = new Uint8Array(this.#isBest.length);
    for (const items of known) for (const item of items) held[item] = 1;
    return held.map((isHeld, item) => {
      if (this.#known[item] !== 0) return this.#known[item];
      const turned = this.#turned.subarray(item * LEVELS, (item + 1) * LEVELS);
      const outOfReach = compareLevels(turned, most, PROVEN_LEVELS) > 0;
      if (this.#isBest[item] === 1) return isHeld === 1 && outOfReach ? REQUIRED : 0;
      return isHeld === 0 && outOfReach ? BARRED : 0;
    });
  }
}
