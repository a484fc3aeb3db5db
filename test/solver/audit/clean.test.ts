import { describe, expect, it } from 'vitest';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { auditedPlan, remade, violationsOf } from './audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from './audited-school.ts';

describe('an honest plan', () => {
  it('breaks no rule of any region', async () => {
    const plan = await auditedPlan();
    expect(violationsOf(auditedSchool(), plan)).toEqual([]);
    expect(plan.roster.flows.length).toBeGreaterThan(5);
  });

  it('breaks none either when its reports are made again and its proofs withdrawn', async () => {
    const school = auditedSchool();
    expect(violationsOf(school, remade(school, await auditedPlan()))).toEqual([]);
  });

  it('is asked for every binding rule and for no other', async () => {
    const { rulesChecked } = auditPlan(auditedSchool(), await auditedPlan(), EVERY_POLICY);
    const binding = EVERY_POLICY.rules.filter(({ level }) =>
      ['hard', 'inPrinciple', 'requiredOffer'].includes(level),
    );
    expect(rulesChecked.every((id) => binding.some((rule) => rule.id === id))).toBe(true);
    expect(rulesChecked).not.toContain('qa-rooms');
  });

  it('is audited alike whatever the order of its lists', async () => {
    const plan = await auditedPlan();
    plan.matrix.sessions.reverse();
    plan.enrolment.placements.reverse();
    plan.roster.duties.reverse();
    expect(violationsOf(auditedSchool(), plan)).toEqual([]);
  });
});
