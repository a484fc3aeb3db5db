import { z } from 'zod';
import { WillingnessLevel } from './people.ts';
import { Count, Id, Sentence, WorkKind } from './primitives.ts';

/** Points of a Lorenz curve after the first: at each tenth of the people. */
export const LORENZ_PARTS = 10;

/** How willingly duties are held: number and part of the duties at each level, from least to most willing. */
export const WillingnessShares = z.object({
  duties: Count,
  byLevel: z.array(
    z.object({ level: WillingnessLevel, duties: Count, share: z.number().describe('Part of all, 0 … 1') }),
  ),
});
export type WillingnessShares = z.infer<typeof WillingnessShares>;

/** Pay in lessons of a group of people, idle ones included. */
export const PayLessons = z.object({
  people: Count,
  lessons: z.number(),
  mean: z.number(),
  highest: z.number(),
  lowest: z.number(),
});
export type PayLessons = z.infer<typeof PayLessons>;

/**
 * Why somebody carries much. `fewQualified`: units of duties for which at most two others on the staff qualify.
 * `clubLeader`: units of clubs led. `ownClass`: units of homework of classes that he or she teaches. `refusedByOthers`:
 * units of duties that at least half of the others who qualify refuse or take reluctantly. `asked`: duties that he or
 * she takes willingly or eagerly. `partTime`: the share, below 1, so that whole series weigh more. `carriedIn`: units
 * brought along. `wholeSeries`: units of the largest series held, which cannot be split and is at least the excess.
 * `other`: units above the target.
 */
export const WorstOffReason = z.object({
  kind: z.enum([
    'fewQualified',
    'clubLeader',
    'ownClass',
    'refusedByOthers',
    'asked',
    'partTime',
    'carriedIn',
    'wholeSeries',
    'other',
  ]),
  value: z.number(),
  people: Count.optional().describe('fewQualified: how many others qualify for the scarcest of these duties'),
  sentence: Sentence,
});
export type WorstOffReason = z.infer<typeof WorstOffReason>;

/** One of the five with the highest load for their share. */
export const WorstOff = z.object({
  person: Id,
  loadPerShare: z.number().describe('Load with what is carried in, divided by the share'),
  aboveTargetUnits: z.number(),
  reasons: z.array(WorstOffReason).min(1),
});
export type WorstOff = z.infer<typeof WorstOff>;

/** Which measures may be compared, and which put plans in the same order. */
export const Comparability = z.object({
  measures: z.array(
    z.object({
      measure: z.string(),
      betweenPlans: z.boolean().describe('Between plans of one school with the same people and total'),
      betweenSchools: z.boolean(),
      sentence: Sentence,
    }),
  ),
  orderAlike: z.array(z.string()).describe('For the same people and total these put plans in the same order'),
  sentence: Sentence,
});
export type Comparability = z.infer<typeof Comparability>;

export const WorkWillingness = z.object({ work: WorkKind, shares: WillingnessShares });
