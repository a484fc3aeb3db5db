import { z } from 'zod';
import { PlanChange } from '../../../solver/model/changes.ts';
import { Name } from '../../../solver/model/primitives.ts';
import { AbsenceRequest, Repair, SwapRequest } from '../../../solver/model/substitution.ts';
import { PlanSummary } from './plans.ts';

const keeping = {
  apply: z
    .boolean()
    .default(false)
    .describe('Keep the result as a new plan; the old one stays. Otherwise nothing is stored'),
  name: Name.optional().describe('Name of the new plan'),
};

export const RecommendationPost = AbsenceRequest.extend({
  barred: z.boolean().default(false).describe('Also say why everybody else cannot'),
});
export type RecommendationPost = z.infer<typeof RecommendationPost>;

export const AbsencePost = AbsenceRequest.extend(keeping);
export type AbsencePost = z.infer<typeof AbsencePost>;

export const SwapPost = SwapRequest.extend(keeping);
export type SwapPost = z.infer<typeof SwapPost>;

export const FrontierPost = z.strictObject({
  points: z
    .int()
    .min(5)
    .max(13)
    .default(7)
    .describe('How many rosters are made at most; each takes as long as a roster'),
});
export type FrontierPost = z.infer<typeof FrontierPost>;

const plan = PlanSummary.nullable().describe('The new plan; null where nothing was to be kept');

export const AbsenceAnswer = z.object({ repair: Repair, plan });
export const SwapAnswer = z.object({ change: PlanChange, plan });
