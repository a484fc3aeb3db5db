import { describe, expect, it } from 'vitest';
import { bindingLevel } from '../../../solver/audit/policy-params.ts';
import { AUDIT_RULES } from '../../../solver/audit/rules/index.ts';
import { auditedPlan, remade, violationsOf } from './audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from './audited-school.ts';
import { LEAVING_CORRUPTIONS } from './corruptions-leaving.ts';
import { PEOPLE_CORRUPTIONS } from './corruptions-people.ts';
import { PUPIL_CORRUPTIONS } from './corruptions-pupils.ts';
import { ROOM_CORRUPTIONS } from './corruptions-rooms.ts';
import { SIDE_CORRUPTIONS } from './corruptions-side.ts';
import { TIME_CORRUPTIONS } from './corruptions-times.ts';

const CORRUPTIONS = [
  ...PUPIL_CORRUPTIONS,
  ...ROOM_CORRUPTIONS,
  ...PEOPLE_CORRUPTIONS,
  ...SIDE_CORRUPTIONS,
  ...LEAVING_CORRUPTIONS,
  ...TIME_CORRUPTIONS,
];

describe('one thing wrong', () => {
  it.each(CORRUPTIONS)('$what breaks $rule and nothing else', async (corruption) => {
    const school = auditedSchool(corruption.roll);
    let plan = await auditedPlan(corruption.roll);
    corruption.school?.(school, plan);
    corruption.plan?.(plan, school);
    if (corruption.remade) plan = remade(school, plan);
    const violations = violationsOf(school, plan);
    const rules = [...new Set(violations.map(({ rule }) => rule))];
    expect(rules, JSON.stringify(violations.slice(0, 3), null, 1)).toEqual([corruption.rule]);
    for (const { sentence, remedy } of violations) {
      for (const text of [sentence.zh, sentence.en, remedy.zh, remedy.en]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
      }
    }
  });

  it('is tried for every rule of the audit', () => {
    const tried = new Set(CORRUPTIONS.map(({ rule }) => rule));
    // What no bundled pack binds is tried in steered-plans.test.ts.
    const bound = AUDIT_RULES.map(({ id }) => id).filter((id) => bindingLevel(EVERY_POLICY, id) !== null);
    expect(bound.filter((id) => !tried.has(id))).toEqual([]);
  });
});
