import { z } from 'zod';
import { Count } from './primitives.ts';

/** What pupils got in one weekly table. Of rank costs and pupils without a first choice fewer are better. */
export const WishOutcome = z.object({
  applicants: Count,
  placedFirst: Count.describe('Pupils with their first choice'),
  placedWithinFirstChoices: Count,
  priorityWithoutFirstChoices: Count.describe('Priority pupils with none of their first choices'),
  priorityRankCost: Count.describe('Sum over sessions: 0, 1, 3, 6, 10 … by the place on the list'),
  othersWithoutFirstChoices: Count,
  othersRankCost: Count,
});
export type WishOutcome = z.infer<typeof WishOutcome>;

/**
 * The loop between weekly table and enrolment: moves of sections are kept where pupils get more by the order of
 * objectives (priority pupils first). What they got in the end is in `reports.enrolment` and in the certificates.
 */
export const WishesLoop = z.object({
  movesPriced: Count.describe('Moves that rules allow and that the prices of seats speak for'),
  movesDropped: Count.describe('Of these, proven to gain nothing'),
  enrolmentsSolved: Count,
  movesTaken: Count,
  before: WishOutcome.describe('In the table that the loop started from'),
});
export type WishesLoop = z.infer<typeof WishesLoop>;
