import { describe, expect, it } from 'vitest';
import { parsedSmallSchool } from '../../../support/small-school.ts';
import { CASES } from './cases.ts';
import { causesOf, changedSchool, diagnosesOf, planned } from './planned.ts';

describe('the diagnosis of a section that stays out', () => {
  it.each(Object.entries(CASES))('%s', (_, { school: overrides, section, causes, status, remedies }) => {
    const school = parsedSmallSchool(overrides);
    const result = planned(school);
    const diagnosis = diagnosesOf(result).find((entry) => entry.section === section);
    expect(diagnosis).toBeDefined();
    if (!diagnosis) return;
    expect(causesOf(diagnosis)).toEqual(causes);
    expect(diagnosis.status).toBe(status ?? 'proven');
    expect(diagnosis.irreducible).toBe(true);
    expect(diagnosis.remedies.map(({ changes }) => changes.map(({ kind }) => kind).join())).toEqual(remedies);
    // Each remedy, in the school's document and planned again, really places the section.
    for (const remedy of diagnosis.remedies) {
      const again = planned(changedSchool(school, remedy));
      expect(again.sessions.filter((session) => session.section === section)).toHaveLength(
        remedy.meetings.length,
      );
    }
  });
});
