/** Pieces for `NetworkBuilder.addConvexArc`: whole-number slopes of common convex costs. */
import type { ConvexPiece } from './network.ts';

/**
 * Marginal costs of Σ multiplier · (offset + step·x)² for x = 0, 1, … count: the k-th unit (from 0) costs
 * multiplier · step · (2·(offset + step·k) + step). With shares dᵢ, take multiplier = lcm(d) / dᵢ.
 */
export function squarePieces(options: {
  /** Load before the first unit of flow. */
  readonly offset: number;
  /** Load of one unit of flow. Default 1. */
  readonly step?: number;
  /** Factor, not negative. Default 1. */
  readonly multiplier?: number;
  /** Greatest number of units. */
  readonly count: number;
}): ConvexPiece[] {
  const { offset, step = 1, multiplier = 1, count } = options;
  const pieces: ConvexPiece[] = [];
  for (let k = 0; k < count; k++) {
    pieces.push({ width: 1, slope: multiplier * step * (2 * (offset + step * k) + step) });
  }
  return pieces;
}

/** Marginal costs of any convex whole-number function on 0 … count: the k-th unit costs f(k + 1) − f(k). */
export function marginalPieces(cost: (units: number) => number, count: number): ConvexPiece[] {
  const pieces: ConvexPiece[] = [];
  let last = cost(0);
  for (let k = 0; k < count; k++) {
    const next = cost(k + 1);
    pieces.push({ width: 1, slope: next - last });
    last = next;
  }
  return pieces;
}
