import type { Budget } from '../../../model/budget.ts';
import type { Control } from '../../../numeric/control.ts';
import { solveLp } from '../../../numeric/lp/choose-engine.ts';
import { LpModelBuilder } from '../../../numeric/lp/lp-model.ts';

/** A club that could be offered, and what it would cost over the term. */
export interface MenuOffer {
  readonly club: string;
  /** Leaders of one section over the term. */
  readonly fenPerSection: number;
  /** Collected for every pupil over the term (vendors). */
  readonly fenPerPupil: number;
  readonly seats: number;
  readonly leastSize: number;
  readonly mostSections: number;
  /** Pupils who have it on their list. */
  readonly demand: number;
}

export type LargestMenu = Budget['menu'];

/** Work units of the search; beyond them the best menu so far is given as `feasible`. */
const MOST_NODES = 20_000;

/**
 * Most clubs within a budget, and of these menus the one with most places wanted: a whole-number programme.
 *
 * open, n, y: is the club offered, in how many sections, to how many pupils. leastSize·n ≤ y ≤ seats·n, y ≤ demand,
 * open ≤ n ≤ mostSections·open, open ≤ y, Σ fenPerSection·n + fenPerPupil·y ≤ budget. Maximise (1 + Σ demand)·Σ open + Σ y, so
 * that no number of pupils outweighs a club.
 */
export async function largestMenu(
  offers: readonly MenuOffer[],
  budgetFen: number,
  control?: Control,
): Promise<LargestMenu> {
  const nothing = { clubs: [], pupils: 0, costFen: 0, budgetFen };
  if (budgetFen < 0) return { status: 'infeasible', ...nothing };
  const weight = 1 + offers.reduce((sum, { demand }) => sum + demand, 0);
  const builder = new LpModelBuilder();
  const columns = offers.map(({ mostSections, demand }) => ({
    open: builder.addColumn({ cost: -weight, upper: 1, integer: true }),
    sections: builder.addColumn({ upper: mostSections, integer: true }),
    pupils: builder.addColumn({ cost: -1, upper: demand, integer: true }),
  }));
  const budget = builder.addRow(Number.NEGATIVE_INFINITY, budgetFen);
  offers.forEach((offer, at) => {
    const { open, sections, pupils } = columns[at];
    const atLeastZero = (...terms: [number, number][]): void => {
      builder.addRow(0, Number.POSITIVE_INFINITY, terms);
    };
    atLeastZero([sections, 1], [open, -1]);
    atLeastZero([open, offer.mostSections], [sections, -1]);
    atLeastZero([pupils, 1], [open, -1]);
    atLeastZero([sections, offer.seats], [pupils, -1]);
    atLeastZero([pupils, 1], [sections, -offer.leastSize]);
    if (offer.fenPerSection !== 0) builder.addTerm(budget, sections, offer.fenPerSection);
    if (offer.fenPerPupil !== 0) builder.addTerm(budget, pupils, offer.fenPerPupil);
  });
  const outcome = await solveLp(builder.build(), {
    nodes: MOST_NODES,
    start: new Float64Array(builder.columnCount),
    ...(control ? { control } : {}),
  });
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible')
    return { status: 'unsolved', ...nothing };
  const clubs = offers.flatMap((offer, at) => {
    const [sections, pupils] = [columns[at].sections, columns[at].pupils].map((column) =>
      Math.round(outcome.values[column]),
    );
    if (sections === 0) return [];
    const fen = offer.fenPerSection * sections + offer.fenPerPupil * pupils;
    return [{ club: offer.club, sections, pupils, fen }];
  });
  return {
    status: outcome.status,
    clubs,
    pupils: clubs.reduce((sum, { pupils }) => sum + pupils, 0),
    costFen: clubs.reduce((sum, { fen }) => sum + fen, 0),
    budgetFen,
  };
}
