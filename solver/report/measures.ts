import type { FairnessMeasures } from '../model/reports.ts';

/** Six decimals are what people compare; the decisions themselves are made in whole numbers. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * Fairness figures over loads, one entry a person, idle people included.
 *
 * `jain` is Jain's index (Jain, Chiu & Hawe 1984), 1 when all are equal; `gini` the Gini coefficient, 0 when all are
 * equal; `unfairness` the root of the summed squared deviation. For a fixed number of people and a fixed total Jain
 * and unfairness order plans alike. An empty or all-zero list is perfectly equal.
 */
export function fairnessMeasures(loads: readonly number[]): FairnessMeasures {
  const people = loads.length;
  const sorted = [...loads].sort((a, b) => a - b);
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const mean = people === 0 ? 0 : total / people;
  const squares = sorted.reduce((sum, load) => sum + load * load, 0);
  const deviations = sorted.reduce((sum, load) => sum + (load - mean) * (load - mean), 0);
  const ranked = sorted.reduce((sum, load, index) => sum + (2 * (index + 1) - people - 1) * load, 0);
  const standardDeviation = people === 0 ? 0 : Math.sqrt(deviations / people);
  const highest = sorted[people - 1] ?? 0;
  const lowest = sorted[0] ?? 0;
  return {
    people,
    total: rounded(total),
    mean: rounded(mean),
    highest: rounded(highest),
    lowest: rounded(lowest),
    range: rounded(highest - lowest),
    standardDeviation: rounded(standardDeviation),
    coefficientOfVariation: mean === 0 ? 0 : rounded(standardDeviation / mean),
    jain: squares === 0 ? 1 : rounded((total * total) / (people * squares)),
    gini: total === 0 ? 0 : rounded(ranked / (people * total)),
    unfairness: rounded(Math.sqrt(deviations)),
  };
}
