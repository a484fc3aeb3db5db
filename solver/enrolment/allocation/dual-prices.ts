/**
 * One objective part with the duals of its linear relaxation, as an allocation problem of its own in whole numbers:
 * costs are the part times `GRID` plus what the parts held before cost at their duals. Rounding the duals to the grid
 * keeps every bound valid, because any prices that are not negative bound from below.
 */
import type { AllocationMip } from './mip-model.ts';
import type { ObjectivePart } from './objective-parts.ts';
import type { PricedRoot } from './price-fixing.ts';
import { type AllocationProblem, LEVELS } from './problem.ts';

const GRID = 4096;

/** A part that may not get worse than `value`, and its row. */
export interface HeldPart {
  readonly part: ObjectivePart;
  readonly value: number;
  readonly row: number;
}

export interface PricedPart {
  readonly problem: AllocationProblem;
  readonly root: PricedRoot;
  /** Cost in `problem` of an allocation that keeps the held parts and costs `value` of the part. */
  costOf(value: number): number;
  /** Least value of the part that a bound in `problem` allows. */
  valueAt(bound: number): number;
}

export function pricePart(
  problem: AllocationProblem,
  mip: AllocationMip,
  part: ObjectivePart,
  held: readonly HeldPart[],
  { lower, rowDuals }: { readonly lower: Int32Array; readonly rowDuals: Float64Array },
): PricedPart {
  const weights = held.map(({ row }) => Math.max(0, Math.round(-GRID * rowDuals[row])));
  let offset = 0;
  held.forEach(({ value }, index) => {
    offset += weights[index] * value;
  });
  const total = (own: Float64Array, of: (part: ObjectivePart) => Float64Array): Float64Array => {
    const vectors = new Float64Array(own.length * LEVELS);
    for (let i = 0; i < own.length; i++) {
      let sum = GRID * own[i];
      for (let k = 0; k < held.length; k++) sum += weights[k] * of(held[k].part)[i];
      vectors[i * LEVELS] = sum;
    }
    return vectors;
  };
  const price = new Float64Array(problem.sectionCount * LEVELS);
  mip.seatRow.forEach((row, section) => {
    const own = row < 0 ? 0 : Math.round(-GRID * rowDuals[row]);
    price[section * LEVELS] = lower[section] > 0 ? own : Math.max(0, own);
  });
  return {
    problem: {
      ...problem,
      itemCost: total(part.item, ({ item }) => item),
      missCost: total(part.miss, ({ miss }) => miss),
    },
    root: { price, lower },
    costOf: (value) => GRID * value + offset,
    valueAt: (bound) => Math.ceil((bound - offset) / GRID),
  };
}
