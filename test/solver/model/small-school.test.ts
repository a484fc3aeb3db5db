import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import { parsedSmallSchool } from '../../support/small-school.ts';

describe('the small school', () => {
  it('parses and has fifteen school days, one of them a make-up Sunday', () => {
    const school = parsedSmallSchool();
    const calendar = buildCalendar(school);
    expect(calendar.days).toHaveLength(15);
    expect(
      calendar.days.filter((day) => day.makeUp).map((day) => [day.date, day.weekday, day.vendors]),
    ).toEqual([['2026-09-20', 5, false]]);
    expect(school.pupils).toHaveLength(60);
    expect(school.pupils?.filter((pupil) => pupil.stay.length > 0)).toHaveLength(56);
  });
});
