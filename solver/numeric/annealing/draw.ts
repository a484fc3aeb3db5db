import type { Rng } from '../rng.ts';

/**
 * A number in 0 … bound−1 from one draw and one product, for the inner loop of a local search, where the exact
 * `Rng.intBelow` (rejection and a remainder beyond 32-bit integers) takes longer than the move itself. `bound` is at
 * most 65536; a value is at most bound/2²⁴ (0.4 %) more likely than another.
 */
export function drawBelow(rng: Rng, bound: number): number {
  return (((rng.uint32() >>> 8) * bound) / 16777216) | 0;
}
