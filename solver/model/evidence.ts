import { z } from 'zod';
import { IsoDate, Name } from './primitives.ts';

const RuleName = z
  .string()
  .min(1)
  .max(60)
  .describe('Id of a rule of the policy pack, for example pupil-agreement');

/**
 * A tick on the region's checklist: something that software cannot see (agreements signed, checks made, a plan filed),
 * with the day it was done and who says so. The latest record of a rule and month counts.
 */
export const EvidenceRecord = z.object({
  rule: RuleName,
  date: IsoDate.describe('When it was done'),
  by: Name.describe('Who ticked it off'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe(
      'The month it stands for (YYYY-MM), for what is due every month; missing: the month of the date',
    ),
  kept: z.boolean().default(true).describe('false: somebody looked, and the clause is not kept'),
  note: z.string().max(500).optional().describe('Where the papers are'),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/**
 * A reasoned departure on record: for rules that hold in principle (原则上), and for a word in a name or description that
 * the screening of contents objects to without cause. Other hard rules know no departure.
 */
export const Deviation = z.object({
  rule: RuleName,
  where: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('Only for this: id of a club, an activity or a grade; missing: everywhere'),
  reason: z.string().trim().min(2).max(500),
  by: Name,
  date: IsoDate,
});
export type Deviation = z.infer<typeof Deviation>;
