/**
 * Block search pivot rule (M. Grigoriadis, "An efficient implementation of the network simplex method", Math. Prog.
 * Study 26, 1986): price a block of arcs, take the worst violation in it, go on to the next block if there is none.
 * Ties go to the arc met first, so the search is deterministic. The loop is written out fourfold because more than
 * half of the running time is spent in it.
 */
import type { SimplexState } from './state.ts';

/** Position of the entering arc, or −1 when no priced arc violates optimality. Moves `nextArc` on. */
export function findEnteringArc(s: SimplexState): number {
  const { cost, tail, head, potential, pricedCount, blockSize } = s;
  let position = s.nextArc < pricedCount ? s.nextArc : 0;
  let left = pricedCount;
  let best = -1;
  let least = 0;
  while (left > 0) {
    const length = Math.min(blockSize, left, pricedCount - position);
    const end = position + length;
    const wholeEnd = end - 3;
    let e = position;
    for (; e < wholeEnd; e += 4) {
      const r0 = cost[e] + potential[tail[e]] - potential[head[e]];
      const r1 = cost[e + 1] + potential[tail[e + 1]] - potential[head[e + 1]];
      const r2 = cost[e + 2] + potential[tail[e + 2]] - potential[head[e + 2]];
      const r3 = cost[e + 3] + potential[tail[e + 3]] - potential[head[e + 3]];
      if (r0 < least) {
        least = r0;
        best = e;
      }
      if (r1 < least) {
        least = r1;
        best = e + 1;
      }
      if (r2 < least) {
        least = r2;
        best = e + 2;
      }
      if (r3 < least) {
        least = r3;
        best = e + 3;
      }
    }
    for (; e < end; e++) {
      const r = cost[e] + potential[tail[e]] - potential[head[e]];
      if (r < least) {
        least = r;
        best = e;
      }
    }
    left -= length;
    position = end === pricedCount ? 0 : end;
    if (best >= 0) break;
  }
  s.nextArc = position;
  return best;
}
