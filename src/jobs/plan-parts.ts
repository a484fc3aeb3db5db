import type { Plan } from '../../solver/model/plan-document.ts';
import type { PackedPlan } from '../store/jobs.ts';
import type { PackedJson } from '../store/keys.ts';
import { packText } from './pack.ts';
import { planFigures } from './plan-figures.ts';

/** Parts of the plan document that are kept, and can be read, one by one. */
export const PLAN_PARTS = [
  'matrix',
  'enrolment',
  'roster',
  'dismissal',
  'reports',
  'audit',
  'certificates',
  'open',
  'calendar',
  'provenance',
] as const satisfies readonly (keyof Plan)[];
export type PlanPartName = (typeof PLAN_PARTS)[number];

/** The whole document is kept beside its parts. */
export const WHOLE_PLAN = 'document';

/** Packs a plan, whole and part by part. Takes its time: done in the planning thread. */
export function packPlan(plan: Plan): PackedPlan {
  const parts: Record<string, PackedJson> = { [WHOLE_PLAN]: packText(JSON.stringify(plan)) };
  for (const part of PLAN_PARTS) parts[part] = packText(JSON.stringify(plan[part]));
  return { status: plan.status, figures: planFigures(plan), parts };
}
