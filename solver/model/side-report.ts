import { z } from 'zod';
import { Count, Id, Sentence, Units } from './primitives.ts';

/** A wish or rule beyond the exact network of the roster: how far it is kept. */
export const SideConstraint = z.object({
  name: z.string().describe('Kind of the constraint; bands with their id after a slash'),
  value: Count.describe('How often it is not kept, in its own measure; 0: kept'),
  before: Count.describe('The same for the roster of the layers'),
  bound: Count.describe('No roster has less'),
  where: z.array(z.string()).describe('People, groups or clubs for which it is not kept'),
  sentence: Sentence,
});
export type SideConstraint = z.infer<typeof SideConstraint>;

/** What the roster did beyond the flows, and what days in lieu it earns. */
export const SideReport = z.object({
  constraints: z.array(SideConstraint),
  changed: Count.describe('Dated duties that changed hands after the layers'),
  sumOfSquaresBefore: Count.describe('Weighted sum of squared loads of the roster of the layers'),
  shortfalls: z
    .array(z.object({ person: Id, required: Units, given: Count, reason: Sentence }))
    .describe('People with less than their least load'),
  daysInLieu: z
    .array(z.object({ person: Id, units: Count, earned: Count, taken: Count }))
    .describe('Load that counts, days earned by it, and school days of the term kept free'),
});
export type SideReport = z.infer<typeof SideReport>;
