import { z } from 'zod';
import { Id, Weekday } from './primitives.ts';

/** What the school has fixed by hand. Every stage keeps it; a lock that cannot be kept is a finding. */
export const Lock = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('section'),
      club: Id,
      section: z.int().min(1),
      weekday: Weekday,
      block: Id,
      room: Id.optional(),
      leaders: z.array(Id).optional(),
    })
    .describe('A section of a club meets here; parts left out stay free'),
  z.object({ kind: z.literal('noClub'), club: Id, weekday: Weekday, block: Id }).describe('An empty cell'),
  z.object({ kind: z.literal('emptyRoom'), room: Id, weekday: Weekday, block: Id }),
  z.object({ kind: z.literal('freePerson'), person: Id, weekday: Weekday, block: Id.optional() }),
  z.object({ kind: z.literal('groupRoom'), class: Id, block: Id, room: Id }),
  z.object({ kind: z.literal('supervisor'), class: Id, weekday: Weekday, block: Id, person: Id }),
  z
    .object({ kind: z.literal('duty'), duty: z.string(), person: Id.nullable() })
    .describe('null: stays empty'),
  z.object({ kind: z.literal('member'), pupil: Id, club: Id, section: z.int().min(1).optional() }),
  z.object({ kind: z.literal('notMember'), pupil: Id, club: Id }),
]);
export type Lock = z.infer<typeof Lock>;
