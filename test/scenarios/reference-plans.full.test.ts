import { describe, expect, it } from 'vitest';
import { findReference, REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { auditedPlan } from '../support/audited-plan.ts';

describe('reference schools', () => {
  it.each(REFERENCE_SCHOOLS.map(({ id }) => id))('%s is planned as its expectation says', async (id) => {
    const reference = findReference(id);
    const expected = reference?.expectation.plan;
    if (!reference || !expected) throw new Error(`${id} has no expectation for its plan`);
    const plan = await auditedPlan(reference.build(), { seed: 1 });
    expect(plan.status).toBe(expected.status);
    expect(plan.audit.violations.filter(({ level }) => level === 'hard')).toHaveLength(
      expected.hardViolations,
    );
    expect(plan.roster.duties.filter(({ person }) => person === null)).toHaveLength(expected.uncoveredDuties);
    const { applicants, placedWithinFirstChoices } = plan.reports.enrolment;
    expect(placedWithinFirstChoices / applicants).toBeGreaterThanOrEqual(expected.withinFirstChoices);
    expect(plan.reports.fairness.certificate.gap).toBeLessThanOrEqual(expected.rosterGap);
  });
});
