import { z } from 'zod';
import { Count, Id, Weekday } from './primitives.ts';

const range = { from: Count.describe('Now'), to: Count.describe('With the remedy') };

/** One change by the school that helps uncovered duties. */
export const Remedy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('raiseDayCap'), person: Id, ...range }),
  z.object({ kind: z.literal('raiseWeekCap'), person: Id, ...range }),
  z.object({ kind: z.literal('raiseWeekLoad'), person: Id, ...range }),
  z
    .object({ kind: z.literal('askRefuser'), person: Id, post: Id, weekday: Weekday, block: z.string() })
    .describe('Ask somebody whose refusal binds'),
  z
    .object({
      kind: z.literal('addPerson'),
      post: Id,
      weekday: Weekday,
      block: z.string(),
      count: z.int().min(1),
    })
    .describe('More qualified and willing people for this post, weekday and block'),
]);
export type Remedy = z.infer<typeof Remedy>;

/**
 * The remedies for the duties of one open item, and what the roster becomes with them: a witness that anybody can
 * check. Costs are published in `solver/roster/README.md`.
 */
export const Relief = z.object({
  cost: Count,
  remedies: z.array(Remedy).describe('Empty: exchanging duties is enough'),
  covers: z.array(z.string()).describe('Duties of the item that somebody takes then'),
  changes: z
    .array(
      z.object({
        duty: z.string(),
        from: Id.nullable(),
        to: Id.nullable().describe('null: somebody new (`addPerson`)'),
      }),
    )
    .describe('Duties that have another person then'),
});
export type Relief = z.infer<typeof Relief>;
