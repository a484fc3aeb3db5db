/**
 * Seats to agents, school words left out: each agent takes a bundle of items, an item is a seat in a section.
 *
 * A bundle is allowed if no two of its sections conflict, its units do not exceed what the agent wants, and its
 * fees stay within the agent's limit. Costs are vectors of `LEVELS` whole numbers, compared level by level (the first
 * that differs decides), so no level needs a big weight. The cost of a bundle is the sum of its items' costs (a gain
 * is negative), plus `missCost` of the agent if the bundle holds no item marked `top`.
 */

/** Levels of a cost vector: two tiers of agents, kept places, ties. */
export const LEVELS = 4;
/** The last level decides ties only: bounds are stated for the levels before it. */
export const PROVEN_LEVELS = LEVELS - 1;

export interface AllocationProblem {
  readonly agentCount: number;
  readonly sectionCount: number;
  /** Most units per agent. */
  readonly want: Int32Array;
  /** Most fees per agent; `Infinity`: no limit. */
  readonly feeLimit: Float64Array;
  /** Items of agent a: `itemStart[a] … itemStart[a + 1] - 1`, by section number. */
  readonly itemStart: Int32Array;
  readonly itemAgent: Int32Array;
  readonly itemSection: Int32Array;
  readonly itemUnits: Int32Array;
  readonly itemFee: Float64Array;
  /** `LEVELS` numbers an item. */
  readonly itemCost: Float64Array;
  readonly itemTop: Uint8Array;
  /** `LEVELS` numbers an agent: added to a bundle without a top item. Never negative. */
  readonly missCost: Float64Array;
  /** `sectionCount²`: 1 where two sections cannot be in one bundle; symmetric, 1 on the diagonal. */
  readonly conflict: Uint8Array;
  readonly capacity: Int32Array;
  /** A section with fewer agents than this (but at least one) may not open. At least 1. */
  readonly least: Int32Array;
  /** 1: the section may not be closed for being too small. */
  readonly mustOpen: Uint8Array;
}

/** Is vector `i` of `a` before vector `j` of `b`? Indices count vectors, not numbers. */
export function vectorLess(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
  for (let level = 0, x = i * LEVELS, y = j * LEVELS; level < LEVELS; level++, x++, y++) {
    if (a[x] !== b[y]) return a[x] < b[y];
  }
  return false;
}

/** −1, 0 or 1: compares the first `levels` levels of two single vectors. */
export function compareLevels(a: ArrayLike<number>, b: ArrayLike<number>, levels: number): number {
  for (let level = 0; level < levels; level++) {
    if (a[level] !== b[level]) return a[level] < b[level] ? -1 : 1;
  }
  return 0;
}
