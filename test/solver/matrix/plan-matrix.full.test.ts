import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../scenarios/generate.ts';
import { formFixedGroups } from '../../../solver/matrix/groups/form-groups.ts';
import { planMatrix } from '../../../solver/matrix/plan-matrix.ts';
import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { checkMatrix } from './check-clubs.ts';

describe('the club matrix of a whole school', () => {
  it.each([
    [24, 1, 'national'],
    [24, 2, 'helan'],
    [36, 3, 'sanya'],
    [30, 4, 'chongming'],
    [60, 5, 'national'],
  ] as const)('of %i classes, seed %i, %s', (classes, seed, region) => {
    const school = canonicalSchool(School.parse(generateSchool({ classes, seed, region })));
    const calendar = buildCalendar(school);
    const pupils = pupilsOf(school);
    const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
      ({ mode }) => mode === 'always',
    );
    const result = planMatrix({ school, calendar, pupils, groups, seed });
    expect(checkMatrix(school, calendar, [...groups, ...result.sessions])).toEqual([]);
    const { sections, placedMeetings, meetings } = result.statistics;
    expect(placedMeetings).toBeGreaterThanOrEqual(0.95 * meetings);
    expect(sections).toBeGreaterThan(classes);
    expect(planMatrix({ school, calendar, pupils, groups, seed })).toEqual(result);
  });
});
