import { z } from 'zod';
import { Count, Id, Weekday } from './primitives.ts';

/** Those who leave together: a session of the last block, or a class (first dismissal). */
export const LeavingUnit = z.object({
  id: z.string().describe('Session id or class id'),
  kind: z.enum(['session', 'class']),
  grades: z.array(Id),
  pupils: Count,
  endMinute: z.int().describe('When their last block (or the lessons) ends'),
  readyMinute: z.int().describe('End and gathering'),
  walkMinutes: z.int().min(0),
  minute: z.int().describe('When the unit passes the gate'),
  gate: Id,
  escort: z.enum(['leader', 'post']).describe("The session's leader, or an escort duty"),
  alone: Count.optional().describe(
    'Of these, how many leave without a collector; missing: by the usual share',
  ),
  cars: Count.optional().describe('Of these, how many are collected by car; missing: by the usual share'),
  buses: z
    .array(z.object({ bus: Id, pupils: Count }))
    .optional()
    .describe('Buses that pupils of the group have to reach'),
});
export type LeavingUnit = z.infer<typeof LeavingUnit>;

/**
 * All who leave on a weekday after the same block while the same season and mode hold.
 * `after: null` is the first dismissal: pupils who do not take part.
 */
export const DismissalStream = z.object({
  id: z.string().describe('`season/weekday/after/mode`'),
  season: z.string(),
  weekday: Weekday,
  after: Id.nullable(),
  mode: z.enum(['always', 'normal', 'replacement']),
  units: z.array(LeavingUnit),
  waves: z.array(z.object({ minute: z.int(), gate: Id, pupils: Count, units: z.array(z.string()) })),
  figures: z.object({
    pupils: Count,
    lastMinute: z.int().describe('Minute of the last wave'),
    minutesOverCapacity: Count,
    expectedPeak: z.number(),
    expectedPeakBound: z.number(),
    gapMinutes: z
      .int()
      .optional()
      .describe('Least gap between two waves at one gate; missing: one wave a gate'),
    expectedPeakBoundAtGap: z
      .number()
      .optional()
      .describe('No choice of waves with at least this gap has a lower expected peak'),
    meanWaitSeconds: z.number(),
    simulatedP95WaitSeconds: z.number().optional(),
    simulatedPeak: z.number().optional(),
  }),
});
export type DismissalStream = z.infer<typeof DismissalStream>;

/** A post that exists because pupils leave: gate, escort, waiting. Minutes of the day. */
export const LeavingPost = z.object({
  stream: z.string(),
  work: z.enum(['gate', 'escort', 'waiting']),
  post: Id,
  gate: Id,
  n: z.int().min(1),
  startMinute: z.int(),
  endMinute: z.int(),
});
export type LeavingPost = z.infer<typeof LeavingPost>;

export const DismissalPlan = z.object({
  streams: z.array(DismissalStream),
  posts: z.array(LeavingPost),
});
export type DismissalPlan = z.infer<typeof DismissalPlan>;
