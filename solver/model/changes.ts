import { z } from 'zod';
import { Duty } from './duty.ts';
import { DateRange, Id, IsoDate } from './primitives.ts';

/** A duty that went from one person to another after the plan was made. */
export const DutyMove = z.object({
  duty: z.string(),
  date: IsoDate,
  from: Id.nullable(),
  to: Id.nullable(),
  role: Duty.shape.role.describe(
    'Role of the duty before; afterwards it is a cover, unless it is its own series',
  ),
});
export type DutyMove = z.infer<typeof DutyMove>;

const Reason = z.string().max(200).optional().describe('Private; never published');

export const AbsenceChange = z
  .object({
    kind: z.literal('absence'),
    person: Id,
    dates: DateRange,
    blocks: z.array(Id).optional().describe('Missing: whole days'),
    reason: Reason,
    moves: z.array(DutyMove),
  })
  .describe('Somebody cannot come; others take the duties, and what they take counts for them');
export type AbsenceChange = z.infer<typeof AbsenceChange>;

export const SwapChange = z
  .object({ kind: z.literal('swap'), reason: Reason, moves: z.array(DutyMove).length(2) })
  .describe('Two people exchange a duty each; the load of each stays that of the duty given away');
export type SwapChange = z.infer<typeof SwapChange>;

/**
 * What happened after the plan was made, in order. The certificates of the roster are about the plan as it was made:
 * undoing all moves, last first, gives that roster back.
 */
export const PlanChange = z.discriminatedUnion('kind', [AbsenceChange, SwapChange]);
export type PlanChange = z.infer<typeof PlanChange>;

/** The role of a duty that changed hands on its date: a cover, unless it belongs to no longer series. */
export function roleAfterMove(duty: Pick<Duty, 'id' | 'series' | 'role'>): Duty['role'] {
  return duty.series === duty.id ? duty.role : 'cover';
}

/**
 * Duties as they count for the load. After a swap each of the two people holds the other's duty, but it counts as the
 * one that he or she gave away; a later cover counts as what it is.
 */
export function countedDuties(duties: readonly Duty[], changes: readonly PlanChange[] = []): readonly Duty[] {
  if (!changes.some(({ kind }) => kind === 'swap')) return duties;
  const countsAs = new Map<string, { readonly duty: string; readonly role: Duty['role'] }>();
  for (const { kind, moves } of changes) {
    if (kind === 'absence') for (const move of moves) countsAs.delete(move.duty);
    else {
      const [a, b] = moves;
      const forA = countsAs.get(a.duty) ?? { duty: a.duty, role: a.role };
      const forB = countsAs.get(b.duty) ?? { duty: b.duty, role: b.role };
      countsAs.set(a.duty, forB);
      countsAs.set(b.duty, forA);
    }
  }
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  return duties.map((duty) => {
    const as = countsAs.get(duty.id);
    const counted = as && byId.get(as.duty);
    return counted ? { ...counted, role: as.role, person: duty.person } : duty;
  });
}
