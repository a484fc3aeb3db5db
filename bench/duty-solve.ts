/** A week of duties through the roster's own engine (`solver/roster/solve-layer.ts`), as a school's layer is solved. */
import { UNLIMITED } from '../solver/numeric/control.ts';
import { solveLayer } from '../solver/roster/solve-layer.ts';
import { type DutyWeek, layerOfWeek } from './duty-week.ts';

export interface SolvedWeek {
  /** Teacher of each duty, −1: nobody. */
  readonly assigned: readonly number[];
  /** Every level is proven: coverage, squared loads, preference. */
  readonly optimal: boolean;
  /** What proves it: `network`, `relaxed`; `partial` and `none` prove not all. */
  readonly proof: string;
}

export function solveWeek(week: DutyWeek): SolvedWeek {
  const { assigned, proof } = solveLayer(layerOfWeek(week), UNLIMITED);
  return { assigned, optimal: proof === 'network' || proof === 'relaxed', proof };
}
