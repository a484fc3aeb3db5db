import { z } from 'zod';

export const PLAN_STAGES = [
  'validate',
  'calendar',
  'demand',
  'matrix',
  'enrolment',
  'dismissal',
  'roster',
  'simulation',
  'audit',
  'report',
] as const;
export const PlanStage = z.enum(PLAN_STAGES);
export type PlanStage = z.infer<typeof PlanStage>;

/** One step of a running plan: the stage, how much of it is done, the best objective vector and its bound. */
export const ProgressEvent = z.object({
  stage: PlanStage,
  donePermille: z.int().min(0).max(1000).describe('Of the whole plan'),
  best: z.array(z.number()).optional(),
  bound: z.array(z.number()).optional(),
});
export type ProgressEvent = z.infer<typeof ProgressEvent>;
