/**
 * Two dismissals on the same days. Draws are keyed by what they are for, so that day d is the same day under both: the
 * same collectors come, at the same distance from the minute that was announced to them. Differences are taken day by
 * day, which makes small ones visible.
 */
import { ComparedMeasure, type Estimate, type PairedMeasure } from '../model/dismissal-simulation.ts';
import { meanOfDays, wilson } from './estimate.ts';
import type { DayMeasures } from './simulate-day.ts';

/** Half a unit of the last digit that is shown: less is no difference. */
const EQUAL = 1e-9;

/** Every measure is better when smaller. */
export function pairedMeasures(plan: DayMeasures, scenario: DayMeasures): PairedMeasure[] {
  return ComparedMeasure.options.map((measure) => {
    const [before, after] = [plan[measure], scenario[measure]];
    const differences = after.map((value, d) => value - before[d]);
    let better = 0;
    let worse = 0;
    for (const difference of differences) {
      if (difference < -EQUAL) better++;
      if (difference > EQUAL) worse++;
    }
    return {
      measure,
      plan: hundredth(meanOfDays(before).value),
      scenario: hundredth(meanOfDays(after).value),
      difference: rounded(meanOfDays(differences), hundredth),
      better: rounded(wilson(better, differences.length), thousandth),
      worse: rounded(wilson(worse, differences.length), thousandth),
    };
  });
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

function rounded({ value, low, high }: Estimate, to: (value: number) => number): Estimate {
  return { value: to(value), low: to(low), high: to(high) };
}
