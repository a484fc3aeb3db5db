import { z } from 'zod';
import { Id, IsoDate, Units, WorkKind } from './primitives.ts';

/**
 * A dated duty. Ids are deterministic (`date/block/post/n`), because locks, differences and calendar entries depend
 * on them; `n` is the session's key for posts of clubs and groups, the gate for gate posts, else a running number.
 */
export const Duty = z.object({
  id: z.string(),
  date: IsoDate,
  block: z.string().describe('Block id, or `day`, `lessons` (first dismissal)'),
  post: Id,
  work: WorkKind,
  session: z.string().optional(),
  gate: Id.optional(),
  startMinute: z.int(),
  endMinute: z.int().describe('Includes the escort to the gate where the leader escorts'),
  units: Units,
  payUnits: Units,
  series: z
    .string()
    .describe(
      'Duties that one person should hold together: a fixed post of the week, or a place in the cycle',
    ),
  role: z.enum(['leader', 'assistant', 'fixed', 'rotating', 'cover']),
  person: Id.nullable().describe('null: nobody could be found; listed in `open`'),
});
export type Duty = z.infer<typeof Duty>;

/** A duty before people are chosen. */
export type DutyDemand = Omit<Duty, 'person'> & {
  /** Set where the matrix or a lock has fixed the person already. */
  readonly given?: string | null;
};
