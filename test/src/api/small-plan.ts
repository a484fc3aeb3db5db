import type { Plan } from '../../../solver/model/plan-document.ts';
import { planSchool } from '../../../solver/plan.ts';
import { packPlan } from '../../../src/jobs/plan-parts.ts';
import type { PackedPlan } from '../../../src/store/jobs.ts';
import { smallSchool } from '../../support/small-school.ts';

const plans = new Map<number, Promise<Plan>>();

/** A real plan of the small school; another seed gives another plan. Made once a test file. */
export function smallPlan(seed = 1): Promise<Plan> {
  const known = plans.get(seed) ?? planSchool(smallSchool(), { seed, iterations: 200 });
  plans.set(seed, known);
  return known;
}

export async function packedSmallPlan(seed = 1): Promise<PackedPlan> {
  return packPlan(await smallPlan(seed));
}
