import { z } from 'zod';
import { Clock, Count, DateRange, Fen, Id, IsoDate, Name, Weekday } from './primitives.ts';

export const PriorityFlag = z.enum([
  'disability',
  'leftBehind',
  'migrantWorkerChild',
  'poorFamily',
  'singleParent',
]);
export type PriorityFlag = z.infer<typeof PriorityFlag>;

export const Collector = z.object({
  name: Name,
  relation: z.string().max(40),
  minder: Id.optional().describe('Private 托管 minder who collects several pupils'),
});

export const Pupil = z.object({
  id: Id,
  name: Name,
  class: Id,
  stay: z
    .array(z.object({ weekday: Weekday, blocks: z.array(Id) }))
    .default([])
    .describe('Blocks in which the pupil stays, by weekday; empty: does not take part'),
  joins: IsoDate.optional().describe('First day, if later than the start of term'),
  leaves: IsoDate.optional().describe('Last day, if earlier than the end of term'),
  bookings: z
    .array(z.object({ date: IsoDate, blocks: z.array(Id) }))
    .default([])
    .describe('One-day bookings'),
  absences: z.array(DateRange).default([]),
  earlyLeaving: z
    .array(z.object({ weekday: Weekday.optional(), date: IsoDate.optional(), at: Clock }))
    .default([]),
  choices: z.array(Id).default([]).describe('Clubs, best first; one list for the whole week'),
  want: Count.max(10).default(0).describe('Club sessions wanted a week'),
  pins: z
    .array(z.object({ weekday: Weekday, club: Id }))
    .default([])
    .describe('This club only on this weekday'),
  paidConsent: z.array(Id).default([]).describe('Clubs with a fee that the parents agreed to in writing'),
  feeLimitFenPerTerm: Fen.optional(),
  priority: z.array(PriorityFlag).default([]),
  waiver: z.enum(['none', 'reduced', 'free']).default('none'),
  siblings: z.array(Id).default([]),
  siblingsTogether: z.boolean().default(false).describe('Leave in the same wave through the same gate'),
  collectors: z.array(Collector).default([]),
  mayLeaveAlone: z.boolean().default(false),
  transport: z.enum(['walk', 'twoWheeler', 'car', 'bus']).default('walk'),
  keeps: z.array(Id).default([]).describe("Last term's clubs whose place the pupil asks to keep"),
  lostLastTerm: Count.default(0).describe('How many wishes were missed last term: first in ties'),
  survey: z
    .object({
      asked: z.boolean(),
      answer: z.enum(['yes', 'no']).optional(),
      reason: z.string().max(200).optional(),
    })
    .optional(),
});
export type Pupil = z.infer<typeof Pupil>;

/**
 * Where a school has no list of pupils: how many of a class stay in a block of a weekday, and, of these,
 * how many are registered for a club (an entry with `club` counts inside the entry without it).
 */
export const HeadCount = z.object({
  class: Id,
  weekday: Weekday,
  block: Id,
  club: Id.optional(),
  pupils: Count.max(200),
});
export type HeadCount = z.infer<typeof HeadCount>;
