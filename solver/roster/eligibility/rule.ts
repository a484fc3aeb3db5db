import type { Sentence } from '../../model/primitives.ts';
import type { RosterContext, RosterDuty, RosterPerson } from '../context.ts';

/** One reason why a person may not take a duty. */
export interface EligibilityRule {
  readonly id: string;
  /** The rule in the school's words. */
  readonly sentence: Sentence;
  /**
   * `series`: the answer is the same for all duties of a series; `date`: it depends on date, block and minutes of the
   * duty, and on nothing else of it.
   */
  readonly scope: 'series' | 'date';
  bars(person: RosterPerson, duty: RosterDuty, context: RosterContext): boolean;
}
