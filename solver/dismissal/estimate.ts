/**
 * Figures with their 95 % confidence intervals. People of one day are not independent of each other, days are: every
 * interval counts days. Means and shares are ratio estimates over days; percentiles of waits are bounded by the
 * percentiles at the ends of the interval of their share (W. Conover, "Practical Nonparametric Statistics", 1999, with
 * days as clusters), percentiles of days by order statistics.
 */
import type { DaysEstimate, Estimate, WaitFigures } from '../model/dismissal-simulation.ts';

/** Of Student's distribution, two-sided 95 %, by degrees of freedom 1 … 30; beyond, the normal's. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
] as const;
export const NORMAL_95 = 1.96;

const student = (days: number): number => STUDENT[days - 2] ?? NORMAL_95;

/** To a tenth; half a tenth is less than any model of a crowd can say. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = (value: number, low: number, high: number): Estimate => ({
  value: tenth(value),
  low: tenth(low),
  high: tenth(high),
});

/** Mean of one figure a day. */
export function meanOfDays(days: ArrayLike<number>): Estimate {
  const count = days.length;
  let sum = 0;
  for (let d = 0; d < count; d++) sum += days[d];
  const mean = count === 0 ? 0 : sum / count;
  let squares = 0;
  for (let d = 0; d < count; d++) squares += (days[d] - mean) * (days[d] - mean);
  const half = count < 2 ? 0 : student(count) * Math.sqrt(squares / (count - 1) / count);
  return { value: mean, low: mean - half, high: mean + half };
}

/** Middle and 95th percentile of one figure a day, between order statistics. */
export function daysEstimate(days: ArrayLike<number>): DaysEstimate {
  const sorted = Float64Array.from(days).sort();
  const at = (permille: number): Estimate => {
    const count = sorted.length;
    if (count === 0) return { value: 0, low: 0, high: 0 };
    const share = permille / 1000;
    const half = NORMAL_95 * Math.sqrt(count * share * (1 - share));
    const rank = (position: number): number => sorted[Math.min(count, Math.max(1, position)) - 1];
    return rounded(
      rank(Math.ceil(count * share)),
      rank(Math.floor(count * share - half)),
      rank(Math.ceil(count * share + half) + 1),
    );
  };
  return { p50: at(500), p95: at(950) };
}

/** Waits of people, day by day. */
export function waitFigures(days: readonly Float64Array[]): WaitFigures {
  const total = days.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) {
    const none = { value: 0, low: 0, high: 0 };
    return { mean: none, p50: none, p95: none };
  }
  const pooled = new Float64Array(total);
  let at = 0;
  for (const day of days) {
    pooled.set(day, at);
    at += day.length;
  }
  pooled.sort();
  const rank = (share: number): number => pooled[Math.min(total, Math.max(1, Math.ceil(share * total))) - 1];
  const mean = ratio(days, (wait) => wait);
  const percentile = (share: number): Estimate => {
    const value = rank(share);
    const { half } = ratio(days, (wait) => (wait <= value ? 1 : 0));
    return rounded(value, rank(share - half), rank(share + half));
  };
  return {
    mean: rounded(mean.value, mean.value - mean.half, mean.value + mean.half),
    p50: percentile(0.5),
    p95: percentile(0.95),
  };
}

/** Σ f / number of people over days, with half the width of its interval (W. Cochran, "Sampling Techniques", 1977). */
function ratio(
  days: readonly Float64Array[],
  of: (wait: number) => number,
): { readonly value: number; readonly half: number } {
  const sums = days.map((day) => {
    let sum = 0;
    for (let k = 0; k < day.length; k++) sum += of(day[k]);
    return sum;
  });
  const people = days.reduce((sum, { length }) => sum + length, 0);
  const value = sums.reduce((a, b) => a + b, 0) / people;
  if (days.length < 2) return { value, half: 0 };
  let squares = 0;
  days.forEach(({ length }, d) => {
    const rest = sums[d] - value * length;
    squares += rest * rest;
  });
  const perDay = people / days.length;
  const variance = squares / (days.length - 1) / days.length / (perDay * perDay);
  return { value, half: student(days.length) * Math.sqrt(variance) };
}

/**
 * A share of days with its interval (E. Wilson, Journal of the American Statistical Association 22, 1927): it holds
 * also where all or none of the days are of the kind.
 */
export function wilson(hits: number, days: number): Estimate {
  if (days === 0) return { value: 0, low: 0, high: 1 };
  const z = NORMAL_95;
  const share = hits / days;
  const middle = (share + (z * z) / (2 * days)) / (1 + (z * z) / days);
  const half =
    (z / (1 + (z * z) / days)) * Math.sqrt((share * (1 - share)) / days + (z * z) / (4 * days * days));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
