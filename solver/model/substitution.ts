import { z } from 'zod';
import { StageCertificate } from './certificate.ts';
import { AbsenceChange } from './changes.ts';
import { Duty } from './duty.ts';
import { WillingnessLevel } from './people.ts';
import { Count, DateRange, Id, IsoDate, Sentence } from './primitives.ts';

/** Who is away: whole days, or only blocks. Duties before `frozenBefore` are past and never change. */
export const AbsenceRequest = z.strictObject({
  person: Id,
  dates: DateRange,
  blocks: z.array(Id).min(1).optional().describe('Missing: whole days'),
  reason: z.string().max(200).optional().describe('Private; never published'),
  frozenBefore: IsoDate.optional().describe('Earlier dates are past and stay as they are'),
});
export type AbsenceRequest = z.infer<typeof AbsenceRequest>;

/** A duty of each of two people that they exchange. */
export const SwapRequest = z.strictObject({
  duties: z.tuple([z.string(), z.string()]),
  reason: z.string().max(200).optional(),
  frozenBefore: IsoDate.optional(),
});
export type SwapRequest = z.infer<typeof SwapRequest>;

/** Somebody who can take a duty, and what that means. */
export const Substitute = z.object({
  person: Id,
  external: z.boolean(),
  changes: z.int().min(1).describe('Duties that change hands: 1, or 2 with `through`'),
  through: z
    .object({ duty: z.string(), to: Id })
    .optional()
    .describe('The duty that he or she gives up for it, and who takes that one'),
  affinity: Count.describe('0: whom the school would ask first'),
  willingness: WillingnessLevel.nullable().describe('null: externals are not asked'),
  sumOfSquares: z
    .object({ before: z.number(), after: z.number() })
    .describe('Weighted sum of squared loads of the staff'),
  load: z.object({ beforeUnits: z.int(), afterUnits: z.int(), targetUnits: z.number() }),
  sentence: Sentence,
});
export type Substitute = z.infer<typeof Substitute>;

/** Why somebody cannot take a duty: the first reason that stands against it. */
export const BarredPerson = z.object({ person: Id, rule: z.string(), sentence: Sentence });
export type BarredPerson = z.infer<typeof BarredPerson>;

/** Substitutes for one duty, best first. */
export const DutyRecommendation = z.object({
  duty: Duty,
  substitutes: z.array(Substitute),
  barred: z.array(BarredPerson).optional().describe('Where asked for'),
  sentence: Sentence,
});
export type DutyRecommendation = z.infer<typeof DutyRecommendation>;

export const Recommendations = z.object({
  person: Id,
  dates: DateRange,
  duties: z.array(DutyRecommendation),
});
export type Recommendations = z.infer<typeof Recommendations>;

/** Why a change cannot be made. */
export const ChangeRefusal = z.object({
  code: z.enum([
    'PERSON_UNKNOWN',
    'DUTY_UNKNOWN',
    'DATES_PAST',
    'DUTY_WITHOUT_PERSON',
    'SAME_PERSON',
    'DUTY_LOCKED',
    'SWAP_BARRED',
  ]),
  refs: z.array(z.string()),
  sentence: Sentence,
});
export type ChangeRefusal = z.infer<typeof ChangeRefusal>;

/** How a whole absence is repaired. */
export const Repair = z.object({
  change: AbsenceChange,
  changedDuties: Count,
  othersChanged: Count.describe('Duties of other people that change hands as well'),
  uncovered: z.array(z.string()),
  certificate: StageCertificate.describe('What is proven of the direct substitution'),
  sentence: Sentence,
});
export type Repair = z.infer<typeof Repair>;
