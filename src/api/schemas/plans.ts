import { z } from 'zod';
import { PlanStatus } from '../../../solver/model/plan-document.ts';
import { Id, Name, Sentence } from '../../../solver/model/primitives.ts';
import { PlanStage } from '../../../solver/model/progress.ts';
import { JOB_STATES, type PlanRecord } from '../../store/plans.ts';
import { Instant, pageOf } from './common.ts';
import { PlanFiguresSchema } from './plan-figures.ts';

/** What a plan is asked for with. Everything may be left out. */
export const PlanRequest = z.strictObject({
  name: Name.optional().describe('For people, for example “autumn, first draft”'),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  iterations: z
    .int()
    .min(0)
    .max(2_000_000_000)
    .optional()
    .describe('Work units of each member of the search. Equal school, seed and iterations give equal plans'),
  seconds: z
    .int()
    .min(1)
    .max(86_400)
    .optional()
    .describe('Wall-clock limit; its plan can be repeated from its provenance'),
  schoolVersion: z.int().min(1).optional().describe('Missing: the current version'),
});
export type PlanRequest = z.infer<typeof PlanRequest>;

export const Progress = z
  .object({
    stage: PlanStage,
    donePermille: z.int().min(0).max(1000).describe('Of the whole plan'),
    best: z.array(z.number()).nullable().describe('Objective so far, level by level'),
    bound: z.array(z.number()).nullable(),
    gap: z.number().nullable().describe('(best - bound) / bound at the first level that differs'),
    elapsedMs: z.int(),
  })
  .describe('A full snapshot');

export const PlanSummary = z.object({
  id: z.uuid(),
  school: Id,
  schoolVersion: z.int(),
  schoolHash: z.string().length(64),
  name: Name.nullable(),
  seed: z.int(),
  iterations: z.int().nullable(),
  seconds: z.int().nullable(),
  revision: z.int().describe('Version of this summary, as in its ETag'),
  state: z.enum(JOB_STATES),
  stopAsked: z.boolean().describe('Somebody asked to end the search and keep the best'),
  document: z
    .enum(['none', 'bestSoFar', 'final'])
    .describe('What can be read of the plan: nothing yet, the best so far, or the final plan'),
  status: PlanStatus.nullable().describe('Status of the plan document'),
  progress: Progress.nullable(),
  figures: PlanFiguresSchema.nullable(),
  fault: z.object({ code: z.string(), sentence: Sentence }).nullable().describe('Why a failed plan failed'),
  attempts: z.int().describe('How often a run was begun; more than one after restarts'),
  spentMs: z.int(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

export const PlanList = pageOf(PlanSummary);

export function planSummary(record: PlanRecord): PlanSummary {
  const { plan, district: _district, request, status, progress, ...rest } = record;
  const { name, seed, iterations, seconds } = request;
  return {
    id: plan,
    name,
    seed,
    iterations,
    seconds,
    status: status === null ? null : PlanStatus.parse(status),
    progress: progress === null ? null : mutable(progress),
    ...rest,
  };
}

function mutable(progress: NonNullable<PlanRecord['progress']>): NonNullable<PlanSummary['progress']> {
  const list = (values: readonly number[] | null) => (values === null ? null : [...values]);
  return { ...progress, best: list(progress.best), bound: list(progress.bound) };
}
