import { type AllocationProblem, LEVELS } from '../../../../solver/enrolment/allocation/problem.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';

/** A random allocation problem without school words: any conflicts, units, fees, least numbers and costs. */
export function randomProblem(seed: number, agentCount: number, sectionCount: number): AllocationProblem {
  const rng = Rng.keyed(seed, 'allocation');
  const conflict = new Uint8Array(sectionCount * sectionCount);
  for (let a = 0; a < sectionCount; a++) {
    for (let b = 0; b <= a; b++) {
      const both = a === b || rng.chance(1, 3) ? 1 : 0;
      conflict[a * sectionCount + b] = both;
      conflict[b * sectionCount + a] = both;
    }
  }
  const items: { agent: number; section: number; units: number; fee: number; top: number; cost: number[] }[] =
    [];
  const itemStart = new Int32Array(agentCount + 1);
  const missCost = new Float64Array(agentCount * LEVELS);
  for (let agent = 0; agent < agentCount; agent++) {
    const tier = rng.intBelow(2);
    if (rng.chance(1, 2)) missCost[agent * LEVELS + tier] = 100;
    for (let section = 0; section < sectionCount; section++) {
      if (!rng.chance(2, 3)) continue;
      const gain = rng.intBetween(-1, 12);
      items.push({
        agent,
        section,
        units: rng.intBetween(1, 2),
        fee: rng.intBelow(3),
        top: rng.intBelow(2),
        cost: [tier === 0 ? -gain : 0, tier === 1 ? -gain : 0, -rng.intBelow(2), -rng.intBelow(50)],
      });
    }
    itemStart[agent + 1] = items.length;
  }
  return {
    agentCount,
    sectionCount,
    want: Int32Array.from({ length: agentCount }, () => rng.intBetween(1, 3)),
    feeLimit: Float64Array.from({ length: agentCount }, () =>
      rng.chance(1, 3) ? 2 : Number.POSITIVE_INFINITY,
    ),
    itemStart,
    itemAgent: Int32Array.from(items, ({ agent }) => agent),
    itemSection: Int32Array.from(items, ({ section }) => section),
    itemUnits: Int32Array.from(items, ({ units }) => units),
    itemFee: Float64Array.from(items, ({ fee }) => fee),
    itemCost: Float64Array.from(items.flatMap(({ cost }) => cost)),
    itemTop: Uint8Array.from(items, ({ top }) => top),
    missCost,
    conflict,
    capacity: Int32Array.from({ length: sectionCount }, () => rng.intBetween(1, 3)),
    least: Int32Array.from({ length: sectionCount }, () => rng.intBetween(1, 2)),
    mustOpen: new Uint8Array(sectionCount),
  };
}

/** Every bundle an agent may hold. */
export function bundlesOf(problem: AllocationProblem, agent: number): number[][] {
  const first = problem.itemStart[agent];
  const count = problem.itemStart[agent + 1] - first;
  const result: number[][] = [];
  for (let mask = 0; mask < 1 << count; mask++) {
    const items = Array.from({ length: count }, (_, k) => first + k).filter((_, k) => (mask >> k) & 1);
    const clash = items.some((a) =>
      items.some(
        (b) =>
          a !== b &&
          problem.conflict[problem.itemSection[a] * problem.sectionCount + problem.itemSection[b]] === 1,
      ),
    );
    const units = items.reduce((sum, item) => sum + problem.itemUnits[item], 0);
    const fees = items.reduce((sum, item) => sum + problem.itemFee[item], 0);
    if (!clash && units <= problem.want[agent] && fees <= problem.feeLimit[agent]) result.push(items);
  }
  return result;
}

export function costOf(problem: AllocationProblem, agent: number, items: readonly number[]): number[] {
  return Array.from({ length: LEVELS }, (_, level) => {
    const miss = items.some((item) => problem.itemTop[item] === 1)
      ? 0
      : problem.missCost[agent * LEVELS + level];
    return items.reduce((sum, item) => sum + problem.itemCost[item * LEVELS + level], miss);
  });
}

export function isLess(a: ArrayLike<number>, b: ArrayLike<number>, levels = LEVELS): boolean {
  for (let level = 0; level < levels; level++) if (a[level] !== b[level]) return a[level] < b[level];
  return false;
}
