/**
 * The cheapest allowed bundle of one agent at given seat prices: exact, by depth-first search over the items that
 * could pay, cheapest first, cut off by the sum of the best that can still follow. Lists are short (a few dozen items,
 * a few units), so this takes microseconds.
 */
import { type Allocation, BARRED, REQUIRED } from './allocation.ts';
import { compareLevels, LEVELS } from './problem.ts';

export class BundleOracle {
  readonly #state: Allocation;
  /** `LEVELS` numbers a section. */
  readonly #price: Float64Array;
  #items: number[] = [];
  #net = new Float64Array(LEVELS * 64);
  readonly #chosen: number[] = [];
  readonly #sum = new Float64Array(LEVELS);
  readonly #best = new Float64Array(LEVELS);
  #bestItems: number[] = [];
  #agent = 0;
  #counts = false;
  readonly #bound = new Float64Array(LEVELS);
  readonly #trial = new Float64Array(LEVELS);

  constructor(state: Allocation, price: Float64Array) {
    this.#state = state;
    this.#price = price;
  }

  /** Cheapest bundle of an agent; its cost with prices is left in `value`. Closed sections are not offered. */
  best(agent: number): readonly number[] {
    const { problem, decision } = this.#state;
    const { itemStart, itemFee, itemTop, itemUnits, missCost } = problem;
    this.#agent = agent;
    this.#counts = isPositive(missCost, agent * LEVELS);
    this.#chosen.length = 0;
    this.#sum.fill(0);
    let units = problem.want[agent];
    let fees = problem.feeLimit[agent];
    let tops = 0;
    for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++) {
      if (decision[item] !== REQUIRED) continue;
      this.#chosen.push(item);
      this.#addNet(item, this.#sum);
      units -= itemUnits[item];
      fees -= itemFee[item];
      tops += itemTop[item];
    }
    this.#collect(agent);
    this.#bestItems = [...this.#chosen];
    this.#best.set(this.#sum);
    if (tops === 0)
      for (let level = 0; level < LEVELS; level++) this.#best[level] += missCost[agent * LEVELS + level];
    this.#search(0, units, fees, tops);
    return this.#bestItems;
  }

  /** The items that could pay at the present prices, cheapest first. */
  #collect(agent: number): void {
    const { problem, closed, decision } = this.#state;
    const { itemSection, itemStart, itemTop, missCost, capacity } = problem;
    const trial = this.#trial;
    const found: { item: number; net: Float64Array }[] = [];
    for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++) {
      const section = itemSection[item];
      if (closed[section] === 1 || capacity[section] === 0 || decision[item] === BARRED) continue;
      trial.fill(0);
      this.#addNet(item, trial);
      const net = trial.slice();
      // A top item is worth its price if it saves the miss; any other must pay for itself.
      if (this.#counts && itemTop[item] === 1) {
        for (let level = 0; level < LEVELS; level++) trial[level] -= missCost[agent * LEVELS + level];
      }
      if (isNegative(trial, 0)) found.push({ item, net });
    }
    found.sort((a, b) => compareLevels(a.net, b.net, LEVELS) || a.item - b.item);
    if (this.#net.length < found.length * LEVELS) this.#net = new Float64Array(2 * found.length * LEVELS);
    this.#items = found.map(({ item, net }, k) => {
      this.#net.set(net, k * LEVELS);
      return item;
    });
  }

  /** Cost with prices of the bundle found last. */
  get value(): Float64Array {
    return this.#best;
  }

  /** Cost with prices of any bundle of the agent. */
  costWithPrices(agent: number, items: readonly number[]): Float64Array {
    const sum = new Float64Array(LEVELS);
    this.#state.addBundleCost(agent, items, sum);
    for (const item of items) {
      const section = this.#state.problem.itemSection[item];
      for (let level = 0; level < LEVELS; level++) sum[level] += this.#price[section * LEVELS + level];
    }
    return sum;
  }

  #addNet(item: number, into: Float64Array): void {
    const { itemCost, itemSection } = this.#state.problem;
    const section = itemSection[item];
    for (let level = 0; level < LEVELS; level++) {
      into[level] += itemCost[item * LEVELS + level] + this.#price[section * LEVELS + level];
    }
  }

  #search(from: number, units: number, fees: number, tops: number): void {
    const { itemSection, itemUnits, itemFee, itemTop, conflict, sectionCount } = this.#state.problem;
    this.#keepIfBetter(this.#counts && tops === 0);
    if (units === 0) return;
    for (let k = from; k < this.#items.length; k++) {
      if (!this.#canImprove(k, units)) return;
      const item = this.#items[k];
      if (itemUnits[item] > units || itemFee[item] > fees) continue;
      const row = itemSection[item] * sectionCount;
      if (this.#chosen.some((held) => conflict[row + itemSection[held]] === 1)) continue;
      this.#chosen.push(item);
      for (let level = 0; level < LEVELS; level++) this.#sum[level] += this.#net[k * LEVELS + level];
      this.#search(k + 1, units - itemUnits[item], fees - itemFee[item], tops + itemTop[item]);
      for (let level = 0; level < LEVELS; level++) this.#sum[level] -= this.#net[k * LEVELS + level];
      this.#chosen.pop();
    }
  }

  #keepIfBetter(misses: boolean): void {
    const miss = this.#agent * LEVELS;
    const { missCost } = this.#state.problem;
    for (let level = 0; level < LEVELS; level++) {
      const value = this.#sum[level] + (misses ? missCost[miss + level] : 0);
      if (value === this.#best[level]) continue;
      if (value > this.#best[level]) return;
      for (let l = 0; l < LEVELS; l++) this.#best[l] = this.#sum[l] + (misses ? missCost[miss + l] : 0);
      this.#bestItems = [...this.#chosen];
      return;
    }
  }

  /** Could items k, k + 1, … still beat the best, if nothing conflicted and the miss were avoided for nothing? */
  #canImprove(k: number, units: number): boolean {
    const end = Math.min(this.#items.length, k + units);
    this.#bound.set(this.#sum);
    for (let at = k; at < end && isNegative(this.#net, at * LEVELS); at++) {
      for (let level = 0; level < LEVELS; level++) this.#bound[level] += this.#net[at * LEVELS + level];
    }
    return compareLevels(this.#bound, this.#best, LEVELS) < 0;
  }
}

function isNegative(vector: Float64Array, at: number): boolean {
  for (let level = 0; level < LEVELS; level++) if (vector[at + level] !== 0) return vector[at + level] < 0;
  return false;
}

function isPositive(vector: Float64Array, at: number): boolean {
  for (let level = 0; level < LEVELS; level++) if (vector[at + level] !== 0) return vector[at + level] > 0;
  return false;
}
