import { describe, expect, it } from 'vitest';
import { type AllocationResult, allocate } from '../../../../solver/enrolment/allocation/allocate.ts';
import { finishByMip } from '../../../../solver/enrolment/allocation/finish-by-mip.ts';
import {
  type AllocationProblem,
  compareLevels,
  LEVELS,
  PROVEN_LEVELS,
} from '../../../../solver/enrolment/allocation/problem.ts';
import { WorkControl } from '../../../../solver/numeric/control.ts';
import { bundlesOf, costOf, randomProblem } from './random-problem.ts';

const PLENTY = { nodes: 10_000, iterations: 1_000_000 };

/** A result that claims nothing, as if the search had been cut off at once. */
function unproven(problem: AllocationProblem): AllocationResult {
  const result = allocate(problem, { nodeLimit: 1 });
  return { ...result, status: 'bounded' };
}

function expectAllowed(problem: AllocationProblem, bundles: readonly (readonly number[])[]): void {
  const fill = new Int32Array(problem.sectionCount);
  const sum = new Float64Array(LEVELS);
  bundles.forEach((items, agent) => {
    expect(bundlesOf(problem, agent)).toContainEqual([...items]);
    for (const item of items) fill[problem.itemSection[item]]++;
    costOf(problem, agent, items).forEach((cost, level) => {
      sum[level] += cost;
    });
  });
  fill.forEach((count, section) => {
    expect(count).toBeLessThanOrEqual(problem.capacity[section]);
    if (count > 0) expect(count).toBeGreaterThanOrEqual(problem.least[section]);
  });
}

describe('finishByMip', () => {
  it('agrees with a search to the end, from an allocation that proves nothing', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed, 5, 5);
      const searched = allocate(problem, { nodeLimit: 2000 });
      expect(searched.status).toBe('optimal');
      const finished = await finishByMip(problem, unproven(problem), PLENTY);
      expectAllowed(problem, finished.bundles);
      expect([finished.status, ...finished.value.slice(0, PROVEN_LEVELS)], `seed ${seed}`).toEqual([
        'optimal',
        ...searched.value.slice(0, PROVEN_LEVELS),
      ]);
    }
  });

  it('proves larger problems that branching leaves open', async () => {
    let left = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const problem = randomProblem(seed, 30, 8);
      const before = allocate(problem, { nodeLimit: 1 });
      if (before.status === 'optimal') continue;
      left++;
      const after = await finishByMip(problem, before, PLENTY);
      expectAllowed(problem, after.bundles);
      expect(after.status, `seed ${seed}`).toBe('optimal');
      expect(compareLevels(after.value, before.value, PROVEN_LEVELS)).toBeLessThanOrEqual(0);
      expect(compareLevels(after.value, before.bound, PROVEN_LEVELS)).toBeGreaterThanOrEqual(0);
    }
    expect(left).toBeGreaterThan(0);
  });

  it('never gets worse, and bounds from below, with next to no work allowed', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const problem = randomProblem(seed, 30, 8);
      const before = allocate(problem, { nodeLimit: 1 });
      const best = await finishByMip(problem, before, PLENTY);
      for (const iterations of [1, 10, 30, 60]) {
        const cut = await finishByMip(problem, before, { nodes: 1, iterations });
        expectAllowed(problem, cut.bundles);
        expect(compareLevels(cut.value, before.value, PROVEN_LEVELS)).toBeLessThanOrEqual(0);
        expect(compareLevels(cut.bound, best.value, PROVEN_LEVELS)).toBeLessThanOrEqual(0);
        expect(compareLevels(cut.bound, before.bound, PROVEN_LEVELS)).toBeGreaterThanOrEqual(0);
        if (cut.status === 'optimal') continue;
        // No later level pays for an earlier one that was not brought to its end.
        for (let level = 0; level < PROVEN_LEVELS; level++) {
          expect(cut.value[level]).toBeLessThanOrEqual(before.value[level]);
        }
      }
    }
  });

  it('leaves a result alone that is proven, stopped or too large', async () => {
    const problem = randomProblem(1, 30, 8);
    const open = unproven(problem);
    const proven = { ...open, status: 'optimal' as const };
    expect(await finishByMip(problem, proven)).toBe(proven);
    const stopped = new WorkControl({ budgetUnits: 0 });
    expect(await finishByMip(problem, open, { control: stopped })).toBe(open);
    const large = await finishByMip(problem, open, { mostItems: 0 });
    expect(large.value).toEqual(open.value);
  });
});
