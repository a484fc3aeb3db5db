import { z } from 'zod';
import { Finding } from '../../../solver/model/findings.ts';
import { Sentence } from '../../../solver/model/primitives.ts';
import { PROBLEM_CODES } from '../problems.ts';

export const Instant = z.iso.datetime().describe('RFC 3339, UTC');

/** A finding; those of workbooks name the cell they come from. */
export const LocatedFinding = Finding.extend({
  cell: z.object({ sheet: z.string(), cell: z.string() }).optional(),
});

export const Problem = z
  .object({
    type: z.string().describe('Relative address; the fragment is the code'),
    title: z.string().describe('The message in the language of `Accept-Language` (zh or en)'),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    message: Sentence,
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    findings: z.array(LocatedFinding),
    findingsTotal: z.int().describe('More than listed where a document has more than a thousand'),
    instance: z.string().optional().describe('Number of an internal error, as in the log'),
  })
  .describe('RFC 9457');

export const ProblemIndex = z.object({
  items: z.array(z.object({ code: z.enum(PROBLEM_CODES), status: z.int(), message: Sentence })),
});

/** Query of every list. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('How many at most'),
  cursor: z.string().max(400).optional().describe('`next` of the page before'),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor; null at the end') });

export const DryRunQuery = z.object({
  dryRun: z.enum(['true', 'false']).default('false').describe('Checks only; nothing is stored'),
});

export const SchoolParams = z.object({ school: z.string() });
export const VersionParams = SchoolParams.extend({ version: z.coerce.number().int().min(1) });
export const PlanParams = SchoolParams.extend({ plan: z.string() });
export const CompareParams = PlanParams.extend({ other: z.string() });
export const IdParams = z.object({ id: z.string() });

export const Health = z.object({ status: z.literal('ok') });
