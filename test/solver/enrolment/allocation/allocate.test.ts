import { describe, expect, it } from 'vitest';
import { allocate } from '../../../../solver/enrolment/allocation/allocate.ts';
import { Allocation } from '../../../../solver/enrolment/allocation/allocation.ts';
import { BundleOracle } from '../../../../solver/enrolment/allocation/best-bundle.ts';
import {
  type AllocationProblem,
  LEVELS,
  PROVEN_LEVELS,
} from '../../../../solver/enrolment/allocation/problem.ts';
import { WorkControl } from '../../../../solver/numeric/control.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { bundlesOf, costOf, isLess, randomProblem } from './random-problem.ts';

/** Least cost over all allocations within the limits. */
function bestByTrial(problem: AllocationProblem): number[] {
  const options = Array.from({ length: problem.agentCount }, (_, agent) =>
    bundlesOf(problem, agent).map((items) => ({ items, cost: costOf(problem, agent, items) })),
  );
  const fill = new Int32Array(problem.sectionCount);
  let best: number[] = [Number.POSITIVE_INFINITY];
  const visit = (agent: number, sum: readonly number[]): void => {
    if (agent === problem.agentCount) {
      const allowed = fill.every((count, section) => count === 0 || count >= problem.least[section]);
      if (allowed && isLess(sum, best)) best = [...sum];
      return;
    }
    for (const { items, cost } of options[agent]) {
      const sections = items.map((item) => problem.itemSection[item]);
      if (sections.some((section) => fill[section] === problem.capacity[section])) continue;
      for (const section of sections) fill[section]++;
      visit(
        agent + 1,
        sum.map((value, level) => value + cost[level]),
      );
      for (const section of sections) fill[section]--;
    }
  };
  visit(0, new Array(LEVELS).fill(0));
  return best;
}

function expectAllowed(problem: AllocationProblem, bundles: readonly (readonly number[])[]): void {
  const fill = new Int32Array(problem.sectionCount);
  bundles.forEach((items, agent) => {
    expect(bundlesOf(problem, agent)).toContainEqual([...items]);
    for (const item of items) fill[problem.itemSection[item]]++;
  });
  fill.forEach((count, section) => {
    expect(count).toBeLessThanOrEqual(problem.capacity[section]);
    if (count > 0) expect(count).toBeGreaterThanOrEqual(problem.least[section]);
  });
}

describe('allocate', () => {
  it('agrees with trying everything, with any conflicts, units, fees and least numbers', () => {
    let proven = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed, 5, 5);
      const result = allocate(problem, { nodeLimit: 2000 });
      expectAllowed(problem, result.bundles);
      const best = bestByTrial(problem);
      expect(isLess(best, result.bound, PROVEN_LEVELS), `seed ${seed}`).toBe(false);
      if (result.status !== 'optimal') continue;
      proven++;
      expect([...result.value].slice(0, PROVEN_LEVELS), `seed ${seed}`).toEqual(best.slice(0, PROVEN_LEVELS));
    }
    expect(proven).toBe(60);
  });

  it('proves larger problems, or states a bound below the value', () => {
    let proven = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const problem = randomProblem(seed, 60, 10);
      const roomy = { ...problem, capacity: problem.capacity.map((seats) => seats * 5) };
      const result = allocate(roomy, { nodeLimit: 60 });
      expectAllowed(roomy, result.bundles);
      expect(isLess(result.value, result.bound, PROVEN_LEVELS)).toBe(false);
      if (result.status === 'optimal') proven++;
    }
    expect(proven).toBeGreaterThanOrEqual(5);
  });

  it('stops when told, within all limits, and does the same again with the same budget', () => {
    const problem = randomProblem(3, 80, 10);
    const stopped = () => allocate(problem, { control: new WorkControl({ budgetUnits: 5 }) });
    const result = stopped();
    expectAllowed(problem, result.bundles);
    expect(stopped()).toEqual(result);
    expect(isLess(result.value, result.bound, PROVEN_LEVELS)).toBe(false);
  });
});

describe('the best bundle at given prices', () => {
  it('is the cheapest of all allowed ones', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed, 4, 7);
      const rng = new Rng(seed);
      const price = Float64Array.from({ length: problem.sectionCount * LEVELS }, () => rng.intBelow(9));
      const state = new Allocation(problem);
      const oracle = new BundleOracle(state, price);
      for (let agent = 0; agent < problem.agentCount; agent++) {
        const value = (items: readonly number[]): number[] =>
          costOf(problem, agent, items).map((cost, level) =>
            items.reduce((sum, item) => sum + price[problem.itemSection[item] * LEVELS + level], cost),
          );
        const values = bundlesOf(problem, agent).map(value);
        const cheapest = values.reduce((a, b) => (isLess(b, a) ? b : a));
        const items = oracle.best(agent);
        expect(value(items)).toEqual(cheapest);
        expect([...oracle.value]).toEqual(cheapest);
        expect([...oracle.costWithPrices(agent, items)]).toEqual(cheapest);
      }
    }
  });
});
