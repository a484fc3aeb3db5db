import { z } from 'zod';
import { Id, Weekday } from '../../../solver/model/primitives.ts';
import type { Placement } from '../../../solver/model/session.ts';

export const PlacementChange = z.object({
  pupil: z.string(),
  weekday: Weekday,
  block: Id,
  before: z.string().nullable().describe('Session id; null: nowhere'),
  after: z.string().nullable(),
});
export type PlacementChange = z.infer<typeof PlacementChange>;

/** Where a pupil is in another session of a block and weekday, in the order of pupils. */
export function comparePlacements(
  before: readonly Placement[],
  after: readonly Placement[],
): PlacementChange[] {
  const slots = new Map<string, PlacementChange>();
  const slotOf = ({ pupil, weekday, block }: Placement): PlacementChange => {
    const key = `${pupil}/${weekday}/${block}`;
    const known = slots.get(key) ?? { pupil, weekday, block, before: null, after: null };
    slots.set(key, known);
    return known;
  };
  for (const placement of before) slotOf(placement).before = placement.session;
  for (const placement of after) slotOf(placement).after = placement.session;
  return [...slots.entries()]
    .filter(([, slot]) => slot.before !== slot.after)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, slot]) => slot);
}
