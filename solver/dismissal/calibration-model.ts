/**
 * What counts at a gate are expected for given rate and arrivals: of a wave of N pupils announced for minute m, N · F(t)
 * have a collector at time t (normal around m); they are handed over at a constant rate while anybody is in line.
 */
import { normalShare } from './normal-table.ts';

/** Seconds of one step of the integration. */
const STEP = 5;
/** A shorter line is none. */
const NOBODY = 0.5;

/** What was counted at one gate, one interval after the other. */
export interface GateCounts {
  readonly gate: string;
  readonly waves: readonly { readonly second: number; readonly pupils: number }[];
  /** Ends of the intervals; the first begins at `from`. */
  readonly from: number;
  readonly ends: readonly number[];
  readonly counts: readonly number[];
}

export interface Expected {
  readonly counts: Float64Array;
  readonly saturatedSeconds: number;
}

/** @param rate pupils a second; `Infinity` where nobody ever queued */
export function expectedCounts(
  { waves, from, ends }: GateCounts,
  rate: number,
  mean: number,
  deviation: number,
): Expected {
  const counts = new Float64Array(ends.length);
  let served = 0;
  let saturatedSeconds = 0;
  let now = from;
  ends.forEach((end, k) => {
    const before = served;
    while (now < end) {
      const step = Math.min(STEP, end - now);
      now += step;
      let ready = 0;
      for (const { second, pupils } of waves) {
        if (now > second) ready += pupils * normalShare((now - second - mean) / deviation);
      }
      served = Math.min(served + rate * step, Math.max(served, ready));
      if (ready - served > NOBODY) saturatedSeconds += step;
    }
    counts[k] = served - before;
  });
  return { counts, saturatedSeconds };
}
