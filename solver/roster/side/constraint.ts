import type { SideRoster } from './side-roster.ts';

/** What a cell that is not kept would like: duties off somebody, duties for somebody, one holder for a group. */
export type Offence =
  | { readonly kind: 'away'; readonly duty: number }
  | { readonly kind: 'want'; readonly duty: number; readonly person: number }
  | { readonly kind: 'gather'; readonly series: readonly number[] };

/**
 * Where a constraint stands among the objectives: `hard` before everything (like caps), `group` before affinity,
 * `least` before fairness, `band` after fairness, `wish` after willingness.
 */
export type SideRank = 'hard' | 'group' | 'least' | 'band' | 'wish';

/**
 * A constraint that is no part of the network, as a sum over cells (people, pairs, groups) of a whole-number measure that
 * is 0 where it is kept.
 */
export interface SideConstraint {
  readonly name: string;
  readonly rank: SideRank;
  readonly cells: number;
  /** What a cell is called: ids of people, series without weekday, clubs. */
  labelOf(cell: number): string;
  cellsOfPerson(person: number): readonly number[];
  cellsOfDuty(duty: number): readonly number[];
  valueOf(cell: number, roster: SideRoster): number;
  offences(cell: number, roster: SideRoster): Offence[];
}
