/**
 * The proven levels of an allocation's cost as a list of linear objectives with small whole numbers, in the order in
 * which they are minimised. A level in which going without a top item outweighs everything else splits in two.
 */
import { gcd } from '../../numeric/integer-math.ts';
import { type AllocationProblem, LEVELS, PROVEN_LEVELS } from './problem.ts';

/** Sum over held items of `item[i]`, plus `miss[a]` for each agent without a top item. */
export interface ObjectivePart {
  readonly level: number;
  readonly item: Float64Array;
  readonly miss: Float64Array;
  /** One unit of this part in units of its level. */
  readonly scale: number;
}

export function objectiveParts(problem: AllocationProblem): ObjectivePart[] {
  const parts: ObjectivePart[] = [];
  for (let level = 0; level < PROVEN_LEVELS; level++) {
    const item = column(problem.itemCost, level);
    const miss = column(problem.missCost, level);
    const missStep = divisorOf(miss);
    const nothing = { item: new Float64Array(item.length), miss: new Float64Array(miss.length) };
    if (missStep > 0 && missStep > spanOf(problem, item)) {
      parts.push({ level, item: nothing.item, miss: scaled(miss, missStep), scale: missStep });
      const step = divisorOf(item);
      if (step > 0) parts.push({ level, item: scaled(item, step), miss: nothing.miss, scale: step });
      continue;
    }
    const step = gcd(divisorOf(item), missStep);
    if (step > 0) parts.push({ level, item: scaled(item, step), miss: scaled(miss, step), scale: step });
  }
  return parts;
}

/** Value of a part for given bundles. */
export function valueOfPart(
  problem: AllocationProblem,
  part: ObjectivePart,
  bundles: readonly (readonly number[])[],
): number {
  let sum = 0;
  bundles.forEach((items, agent) => {
    let tops = 0;
    for (const item of items) {
      sum += part.item[item];
      tops += problem.itemTop[item];
    }
    if (tops === 0) sum += part.miss[agent];
  });
  return sum;
}

function column(vectors: Float64Array, level: number): Float64Array {
  return Float64Array.from({ length: vectors.length / LEVELS }, (_, i) => vectors[i * LEVELS + level]);
}

function divisorOf(numbers: Float64Array): number {
  let divisor = 0;
  for (const number of numbers) divisor = gcd(divisor, Math.abs(number));
  return divisor;
}

function scaled(numbers: Float64Array, step: number): Float64Array {
  return numbers.map((number) => number / step);
}

/** Greatest difference that items alone can make, over all agents. */
function spanOf(problem: AllocationProblem, item: Float64Array): number {
  let span = 0;
  for (let agent = 0; agent < problem.agentCount; agent++) {
    let most = 0;
    for (let i = problem.itemStart[agent]; i < problem.itemStart[agent + 1]; i++) {
      most = Math.max(most, Math.abs(item[i]));
    }
    span += most * problem.want[agent];
  }
  return span;
}
