/** Percentiles of a sample. */

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** The least value that at least `permille` of the sample does not exceed; 0 of an empty sample. Sorts in place. */
export function percentile(sample: Float64Array, permille: number): number {
  if (sample.length === 0) return 0;
  sample.sort();
  const rank = Math.ceil((permille * sample.length) / 1000);
  return sample[Math.max(0, rank - 1)];
}

export function percentilesOf(values: readonly number[] | Float64Array): Percentiles {
  const sample = Float64Array.from(values);
  return { p50: percentile(sample, 500), p95: percentile(sample, 950) };
}
