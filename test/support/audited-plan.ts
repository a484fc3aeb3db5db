import { expect } from 'vitest';
import { Plan } from '../../solver/model/plan-document.ts';
import type { SchoolInput } from '../../solver/model/school.ts';
import { type PlanEnvironment, type PlanOptions, planSchool } from '../../solver/plan.ts';

/** Little work, enough for a valid plan of a small school. */
export const QUICK: PlanOptions = { seed: 1, iterations: 500 };

/**
 * Plans a school and insists on a plan that parses by its own schema and passes the independent audit. Tests that want a
 * plan that does not pass say so by calling `unauditedPlan`.
 */
export async function auditedPlan(
  school: SchoolInput,
  options: PlanOptions = QUICK,
  environment: PlanEnvironment = {},
): Promise<Plan> {
  const plan = await unauditedPlan(school, options, environment);
  expect(plan.audit.violations.filter(({ level }) => level !== 'inPrinciple')).toEqual([]);
  return plan;
}

/** A plan that may break rules; it still parses by its own schema. */
export async function unauditedPlan(
  school: SchoolInput,
  options: PlanOptions = QUICK,
  environment: PlanEnvironment = {},
): Promise<Plan> {
  return Plan.parse(await planSchool(school, options, environment));
}
