import { expect } from 'vitest';
import { generateSchool, REGION_IDS } from '../../scenarios/index.ts';
import { unauditedPlan } from '../support/audited-plan.ts';

/**
 * Plans the generated school of a number: six to eight classes, every region in turn. No rule is broken; a school that is
 * a person short on some date may have a duty that nobody can take, and then the plan says so and why.
 */
export async function planGenerated(seed: number): Promise<void> {
  const region = REGION_IDS[seed % REGION_IDS.length];
  const school = generateSchool({ classes: 6 + (seed % 3), seed, region });
  const plan = await unauditedPlan(school, { seed, iterations: 400 });
  const broken = plan.audit.violations.filter(
    ({ level, rule }) => level !== 'inPrinciple' && rule !== 'duty-covered',
  );
  expect(broken).toEqual([]);
  const explained = new Set(plan.open.flatMap(({ refs }) => refs));
  const vacant = plan.roster.duties.filter(({ person }) => person === null);
  expect(vacant.filter(({ id }) => !explained.has(id))).toEqual([]);
  expect(plan.status).toBe(vacant.length === 0 ? 'complete' : 'partial');
}
