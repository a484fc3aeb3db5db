import type { StaffMember, WillingnessLevel } from './people.ts';
import type { WorkKind } from './primitives.ts';

/** From least to most willing. */
export const WILLINGNESS_ORDER: readonly WillingnessLevel[] = [
  'refuse',
  'reluctant',
  'neutral',
  'willing',
  'eager',
];

/**
 * What a person said about a kind of work in a block of a weekday. The entry that names most of the three counts; of
 * entries that name as many, the less willing one. Nothing said is neutral.
 */
export function willingnessFor(
  person: Pick<StaffMember, 'willingness'>,
  weekday: number,
  block: string,
  work: WorkKind,
): WillingnessLevel {
  let best: WillingnessLevel = 'neutral';
  let bestNamed = -1;
  for (const entry of person.willingness) {
    if (entry.weekday !== undefined && entry.weekday !== weekday) continue;
    if (entry.block !== undefined && entry.block !== block) continue;
    if (entry.work !== undefined && entry.work !== work) continue;
    const named =
      Number(entry.weekday !== undefined) +
      Number(entry.block !== undefined) +
      Number(entry.work !== undefined);
    const lessWilling = WILLINGNESS_ORDER.indexOf(entry.level) < WILLINGNESS_ORDER.indexOf(best);
    if (named > bestNamed || (named === bestNamed && lessWilling)) {
      best = entry.level;
      bestNamed = named;
    }
  }
  return best;
}
