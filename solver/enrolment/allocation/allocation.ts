/**
 * The state of an allocation: who holds which items, how full every section is, and what a single agent's change
 * of bundle would cost. Sections may be over-full while the solver is at work.
 */
import { type AllocationProblem, LEVELS } from './problem.ts';

/** No item: the outside end of an exchange. */
export const NONE = -1;

export const BARRED = 1;
export const REQUIRED = 2;

export class Allocation {
  readonly problem: AllocationProblem;
  /** Items of agent a: `bundle[a · stride] …`, `size[a]` of them. */
  readonly stride: number;
  readonly bundle: Int32Array;
  readonly size: Int32Array;
  readonly fill: Int32Array;
  /** Items held in each section. */
  readonly members: number[][];
  /** 1: takes nobody in this branch of the search. */
  readonly closed: Uint8Array;
  /** Least number of agents in this branch of the search. */
  readonly lower: Int32Array;
  /** Per item in this branch of the search: 0 free, `BARRED` never taken, `REQUIRED` never given up. */
  readonly decision: Uint8Array;
  /** Item of (agent, section) plus one; 0 where there is none. */
  readonly #itemAt: Int32Array;
  readonly #place: Int32Array;
  readonly #units: Int32Array;
  readonly #fees: Float64Array;
  readonly #tops: Int32Array;

  constructor(problem: AllocationProblem) {
    this.problem = problem;
    const { agentCount, sectionCount } = problem;
    let stride = 1;
    for (const want of problem.want) stride = Math.max(stride, want);
    this.stride = stride;
    this.bundle = new Int32Array(agentCount * stride);
    this.size = new Int32Array(agentCount);
    this.fill = new Int32Array(sectionCount);
    this.members = Array.from({ length: sectionCount }, () => []);
    this.closed = new Uint8Array(sectionCount);
    this.lower = new Int32Array(sectionCount);
    this.decision = new Uint8Array(problem.itemSection.length);
    this.#itemAt = new Int32Array(agentCount * sectionCount);
    this.#place = new Int32Array(problem.itemSection.length);
    this.#units = new Int32Array(agentCount);
    this.#fees = new Float64Array(agentCount);
    this.#tops = new Int32Array(agentCount);
    for (let item = 0; item < problem.itemSection.length; item++) {
      this.#itemAt[problem.itemAgent[item] * sectionCount + problem.itemSection[item]] = item + 1;
    }
  }

  /** The agent's item in a section, or `NONE`. */
  itemIn(agent: number, section: number): number {
    return this.#itemAt[agent * this.problem.sectionCount + section] - 1;
  }

  holds(agent: number, item: number): boolean {
    const first = agent * this.stride;
    for (let at = first + this.size[agent] - 1; at >= first; at--) if (this.bundle[at] === item) return true;
    return false;
  }

  /** Seats in use may not exceed this: nothing while the section is closed. */
  capacityOf(section: number): number {
    return this.closed[section] === 1 ? 0 : this.problem.capacity[section];
  }

  /** Items of an agent, as a copy. */
  bundleOf(agent: number): number[] {
    const first = agent * this.stride;
    return Array.from(this.bundle.subarray(first, first + this.size[agent]));
  }

  /** Gives an agent exactly these items. The caller has checked that the bundle is allowed. */
  setBundle(agent: number, items: ArrayLike<number>): void {
    const { itemSection, itemUnits, itemFee, itemTop } = this.problem;
    const first = agent * this.stride;
    for (let at = first; at < first + this.size[agent]; at++) {
      const item = this.bundle[at];
      const section = itemSection[item];
      const list = this.members[section];
      const last = list.pop() as number;
      if (last !== item) {
        list[this.#place[item]] = last;
        this.#place[last] = this.#place[item];
      }
      this.fill[section]--;
    }
    let units = 0;
    let fees = 0;
    let tops = 0;
    for (let k = 0; k < items.length; k++) {
      const item = items[k];
      const section = itemSection[item];
      this.bundle[first + k] = item;
      this.#place[item] = this.members[section].length;
      this.members[section].push(item);
      this.fill[section]++;
      units += itemUnits[item];
      fees += itemFee[item];
      tops += itemTop[item];
    }
    this.size[agent] = items.length;
    this.#units[agent] = units;
    this.#fees[agent] = fees;
    this.#tops[agent] = tops;
  }

  /**
   * Cost of replacing item `out` by item `inn` (either may be `NONE`), written to `cost[at …]`. Other items that
   * conflict with `inn` are given up as well. False where that is not allowed; then nothing is written.
   */
  exchange(agent: number, out: number, inn: number, cost: Float64Array, at: number): boolean {
    const { itemSection, itemUnits, itemFee, itemTop, itemCost, conflict, sectionCount } = this.problem;
    const { bundle, decision } = this;
    if (inn !== NONE && decision[inn] === BARRED) return false;
    if (out !== NONE && decision[out] === REQUIRED) return false;
    let units = this.#units[agent];
    let fees = this.#fees[agent];
    let tops = this.#tops[agent];
    const topsBefore = tops;
    let c0 = 0;
    let c1 = 0;
    let c2 = 0;
    let c3 = 0;
    if (inn !== NONE) {
      const row = itemSection[inn] * sectionCount;
      const first = agent * this.stride;
      for (let k = first + this.size[agent] - 1; k >= first; k--) {
        const held = bundle[k];
        if (held === inn) return false;
        if (held !== out && conflict[row + itemSection[held]] === 0) continue;
        if (decision[held] === REQUIRED) return false;
        units -= itemUnits[held];
        fees -= itemFee[held];
        tops -= itemTop[held];
        const x = held * LEVELS;
        c0 -= itemCost[x];
        c1 -= itemCost[x + 1];
        c2 -= itemCost[x + 2];
        c3 -= itemCost[x + 3];
      }
      units += itemUnits[inn];
      fees += itemFee[inn];
      tops += itemTop[inn];
      if (units > this.problem.want[agent] || fees > this.problem.feeLimit[agent]) return false;
      const y = inn * LEVELS;
      c0 += itemCost[y];
      c1 += itemCost[y + 1];
      c2 += itemCost[y + 2];
      c3 += itemCost[y + 3];
    } else {
      tops -= itemTop[out];
      const x = out * LEVELS;
      c0 = -itemCost[x];
      c1 = -itemCost[x + 1];
      c2 = -itemCost[x + 2];
      c3 = -itemCost[x + 3];
    }
    if ((topsBefore === 0) !== (tops === 0)) {
      const sign = tops === 0 ? 1 : -1;
      const m = agent * LEVELS;
      const { missCost } = this.problem;
      c0 += sign * missCost[m];
      c1 += sign * missCost[m + 1];
      c2 += sign * missCost[m + 2];
      c3 += sign * missCost[m + 3];
    }
    cost[at] = c0;
    cost[at + 1] = c1;
    cost[at + 2] = c2;
    cost[at + 3] = c3;
    return true;
  }

  /** The bundle after `exchange`. */
  exchanged(agent: number, out: number, inn: number): number[] {
    const { itemSection, conflict, sectionCount } = this.problem;
    const row = inn === NONE ? 0 : itemSection[inn] * sectionCount;
    const kept = this.bundleOf(agent).filter(
      (held) => held !== out && (inn === NONE || conflict[row + itemSection[held]] === 0),
    );
    if (inn !== NONE) kept.push(inn);
    return kept;
  }

  /** May the agent hold exactly these items? */
  allows(agent: number, items: readonly number[]): boolean {
    const { itemSection, itemUnits, itemFee, conflict, sectionCount, want, feeLimit } = this.problem;
    let units = 0;
    let fees = 0;
    for (let i = 0; i < items.length; i++) {
      units += itemUnits[items[i]];
      fees += itemFee[items[i]];
      for (let j = 0; j < i; j++) {
        if (conflict[itemSection[items[i]] * sectionCount + itemSection[items[j]]] === 1) return false;
      }
    }
    return units <= want[agent] && fees <= feeLimit[agent];
  }

  /** Adds the cost of a bundle to `sum` (times `sign`). */
  addBundleCost(agent: number, items: ArrayLike<number>, sum: Float64Array, sign = 1): void {
    const { itemCost, itemTop, missCost } = this.problem;
    let tops = 0;
    for (let k = 0; k < items.length; k++) {
      tops += itemTop[items[k]];
      for (let level = 0; level < LEVELS; level++) sum[level] += sign * itemCost[items[k] * LEVELS + level];
    }
    if (tops === 0)
      for (let level = 0; level < LEVELS; level++) sum[level] += sign * missCost[agent * LEVELS + level];
  }

  /** Total cost of all bundles. */
  total(): Float64Array {
    const { itemCost, missCost, agentCount } = this.problem;
    const sum = new Float64Array(LEVELS);
    for (let agent = 0; agent < agentCount; agent++) {
      const first = agent * this.stride;
      for (let at = first + this.size[agent] - 1; at >= first; at--) {
        const x = this.bundle[at] * LEVELS;
        for (let level = 0; level < LEVELS; level++) sum[level] += itemCost[x + level];
      }
      if (this.#tops[agent] > 0) continue;
      for (let level = 0; level < LEVELS; level++) sum[level] += missCost[agent * LEVELS + level];
    }
    return sum;
  }
}
