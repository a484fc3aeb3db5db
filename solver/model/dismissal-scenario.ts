import { z } from 'zod';
import { Clock, Count, Id, Name, Permille } from './primitives.ts';

/** Groups of the plan that leave otherwise. What is left out stays as it is. */
export const WaveChange = z.strictObject({
  after: Id.nullable()
    .optional()
    .describe('Only those who leave after this block; null: after the lessons; missing: all'),
  grades: z.array(Id).min(1).optional().describe('Groups with pupils of these grades; missing: all'),
  units: z.array(z.string()).min(1).optional().describe('Only these groups (session or class); missing: all'),
  gate: Id.optional(),
  minute: Clock.optional().describe('New minute of all of them'),
  shiftMinutes: z.int().min(-120).max(120).optional().describe('Earlier (−) or later (+)'),
});
export type WaveChange = z.infer<typeof WaveChange>;

export const GateChange = z.strictObject({
  gate: Id,
  closed: z.boolean().optional().describe('Its groups take the nearest open gate'),
  clearWidthCentimetres: z.int().min(0).max(10_000).optional(),
  handoverPoints: z.int().min(1).max(100).optional(),
  waitingSquareMetres: z.int().min(0).max(1_000_000).optional(),
  kerbMetres: z.int().min(0).max(100_000).optional(),
  parkingPlaces: z.int().min(0).max(10_000).optional(),
  twoWheelerPlaces: z.int().min(0).max(10_000).optional(),
});
export type GateChange = z.infer<typeof GateChange>;

/** Who comes, when, how, and how long it takes. */
export const GuardianChange = z.strictObject({
  meanEarlySeconds: z.int().min(-10_800).max(10_800).optional(),
  deviationSeconds: z.int().min(0).max(10_800).optional(),
  collectedPermille: Permille.optional(),
  carPermille: Permille.optional(),
  twoWheelerPermille: Permille.optional(),
  handoverSeconds: z.int().min(1).max(600).optional(),
  carKerbSeconds: z.int().min(1).max(3_600).optional(),
});

/** One "what if": what is different from the plan and from the school. Missing parts stay as they are. */
export const DismissalScenario = z.strictObject({
  name: Name,
  rain: z.boolean().default(false).describe('Slower, by the routes for rain, met under the roof'),
  replan: z
    .boolean()
    .default(false)
    .describe('Waves and gates are planned anew for these conditions; otherwise they stay those of the plan'),
  gapMinutes: z.int().min(1).max(120).optional().describe('With `replan`: the wished gap between waves'),
  windowMinutes: z
    .int()
    .min(0)
    .max(240)
    .optional()
    .describe('With `replan`: the window after the last block'),
  waves: z.array(WaveChange).default([]),
  gates: z.array(GateChange).default([]),
  guardians: GuardianChange.default({}),
});
export type DismissalScenario = z.infer<typeof DismissalScenario>;

/** Scenarios of one comparison. */
export const MOST_SCENARIOS = 20;

/** Which day of the plan is simulated, and how often. */
export const SimulationRequest = z.strictObject({
  season: z.string().optional().describe('Missing: the first season of the plan'),
  weekday: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe('Missing: the weekday on which most pupils leave at once'),
  mode: z.enum(['normal', 'replacement']).default('normal').describe('A day with clubs, or one without them'),
  replications: z.int().min(2).max(2000).default(200),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  stepSeconds: z.int().min(10).max(600).default(60).describe('Step of the series and of the positions'),
  positions: z.boolean().default(false).describe('With positions of people over time, of replication 0'),
  scenarios: z
    .array(DismissalScenario)
    .max(MOST_SCENARIOS)
    .default([])
    .describe('Compared with the plan as it is'),
});
export type SimulationRequest = z.infer<typeof SimulationRequest>;

/** Counts of a real dismissal at one gate: pupils handed over since the row before. */
export const DismissalCount = z.object({
  second: z.int().describe('End of the interval, seconds after midnight'),
  gate: z.string(),
  count: Count,
  announced: z.int().optional().describe('Announced minute of the wave the pupils belong to'),
});
export type DismissalCount = z.infer<typeof DismissalCount>;
