import type { School } from '../model/school.ts';
import { divideNearest } from '../numeric/integer-math.ts';
import type { RosterPerson } from './context.ts';
import type { LayerBalance, LayerPerson } from './layer-problem.ts';
import { TWENTIETHS } from './shares.ts';

/** What `balanced` means where the school does not say more. */
const EVEN = { kind: 'weight', fairness: 1, willingness: 1 } as const;

/**
 * The compromise that the school asks for, for one layer. With weights, a unit of willingness counts as unit² times the least
 * weight of the people: what one item of the layer adds to the measure of fairness for somebody who has nothing. So the same
 * weights mean the same in layers of long and of short series.
 */
export function balanceOf(
  { options: { rosterOrder, rosterBalance = EVEN } }: School,
  unit: number,
  people: readonly RosterPerson[],
): { readonly balance?: LayerBalance } {
  if (rosterOrder !== 'balanced') return {};
  if (rosterBalance.kind === 'window') return { balance: { kind: 'window' } };
  const { fairness, willingness } = rosterBalance;
  return { balance: { kind: 'weight', fairness, willingness: willingness * willingnessScale(unit, people) } };
}

/** The weight of one unit of willingness in a layer of the given unit; at least 1. */
export function willingnessScale(unit: number, people: readonly { readonly weight: number }[]): number {
  const weights = people.flatMap(({ weight }) => (weight > 0 ? [weight] : []));
  return Math.max(
    1,
    unit * unit * weights.reduce((least, weight) => Math.min(least, weight), weights[0] ?? 1),
  );
}

/** The window of a member of staff in proportion to the share; nothing where the school asks for none. */
export function windowOf(
  { options: { rosterOrder, rosterBalance } }: School,
  { share }: RosterPerson,
): Pick<LayerPerson, 'window'> {
  if (rosterOrder !== 'balanced' || rosterBalance?.kind !== 'window' || share === 0) return {};
  const least = divideNearest(rosterBalance.leastUnits * share, TWENTIETHS);
  const { leastUnits, widthUnits } = rosterBalance;
  const most = divideNearest((leastUnits + widthUnits) * share, TWENTIETHS);
  return { window: { least, most } };
}
