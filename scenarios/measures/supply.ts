import type { School } from '../../solver/model/school.ts';
import { tightestAt } from './people-available.ts';
import type { Moment, SchoolWeek } from './school-week.ts';
import type { TightSet } from './tightest-set.ts';
import { tightestWeek } from './week-load.ts';

/** Supply over demand of the posts that run short first. */
export interface SupplyFigure extends TightSet {
  /** `people 3 club`: people at a moment of weekday 3; `without clubs 3 club`; `week 3`: places under the caps. */
  readonly what: string;
  readonly ratio: number;
}

/**
 * What can run short, each by its tightest set of posts: people at each moment of a typical week against the people needed
 * then, on days with clubs and on days without, and places under the caps against duties in the tightest week.
 */
export function supplyFigures(school: School, week: SchoolWeek): SupplyFigure[] {
  const figure = (what: string, set: TightSet): SupplyFigure => ({
    what,
    ...set,
    ratio: set.supply / set.demand,
  });
  const at = (name: string, moments: readonly Moment[]): SupplyFigure[] =>
    moments.map((moment) =>
      figure(`${name} ${moment.weekday} ${moment.blocks.join('+')}`, tightestAt(school, moment)),
    );
  const { week: number, ...set } = tightestWeek(school, week);
  return [
    ...at('people', week.moments),
    ...at('without clubs', week.momentsWithoutClubs),
    figure(`week ${number}`, set),
  ].filter(({ demand }) => demand > 0);
}
