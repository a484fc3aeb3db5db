import { LORENZ_PARTS, type PayLessons } from '../model/fairness-details.ts';
import type { FairnessMeasures } from '../model/reports.ts';

/** Six decimals are what people compare; the decisions themselves are made in whole numbers. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * Fairness figures over loads, one entry a person, idle people included.
 *
 * `jain` is Jain's index (Jain, Chiu & Hawe 1984), 1 when all are equal; `gini` the Gini coefficient, 0 when all are
 * equal; `unfairness` the root of the summed squared deviation; `lorenz` the Lorenz curve at tenths of the people
 * (M. O. Lorenz 1905). For a fixed number of people and a fixed total Jain and unfairness order plans alike. An empty
 * or all-zero list is perfectly equal.
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
    lorenz: lorenzCurve(sorted, total),
  };
}

/** Part of the total that the least loaded k tenths of the people carry; a person on the border counts in proportion. */
function lorenzCurve(rising: readonly number[], total: number): number[] {
  const people = rising.length;
  return Array.from({ length: LORENZ_PARTS + 1 }, (_, part) => {
    if (total === 0) return part / LORENZ_PARTS;
    const whole = Math.floor((part * people) / LORENZ_PARTS);
    const rest = (part * people) / LORENZ_PARTS - whole;
    const carried = rising.slice(0, whole).reduce((sum, load) => sum + load, 0);
    return rounded((carried + rest * (rising[whole] ?? 0)) / total);
  });
}

/** Pay in lessons, one entry of pay units a person, idle people included. */
export function payLessons(payUnits: readonly number[], unitsPerLesson: number): PayLessons {
  const units = payUnits.reduce((sum, entry) => sum + entry, 0);
  const people = payUnits.length;
  const inLessons = (amount: number): number => rounded(amount / unitsPerLesson);
  return {
    people,
    lessons: inLessons(units),
    mean: people === 0 ? 0 : inLessons(units / people),
    highest: inLessons(payUnits.reduce((most, entry) => Math.max(most, entry), 0)),
    lowest: people === 0 ? 0 : inLessons(payUnits.reduce((least, entry) => Math.min(least, entry))),
  };
}
