import { expect } from 'vitest';
import { generateSchool, REGION_IDS } from '../../scenarios/index.ts';
import { auditedPlan } from '../support/audited-plan.ts';

/** Plans the generated school of a number: six to eight classes, every region in turn. The plan passes the audit. */
export async function planGenerated(seed: number): Promise<void> {
  const region = REGION_IDS[seed % REGION_IDS.length];
  const school = generateSchool({ classes: 6 + (seed % 3), seed, region });
  const plan = await auditedPlan(school, { seed, iterations: 400 });
  expect(plan.status).toBe('complete');
}
