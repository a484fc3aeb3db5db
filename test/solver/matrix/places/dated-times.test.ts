import { describe, expect, it } from 'vitest';
import {
  datedTimes,
  daysByWeekday,
  everHeld,
  leastGap,
  NEVER_TOGETHER,
  overlap,
} from '../../../../solver/matrix/places/dated-times.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import { parsedSmallSchool } from '../../../support/small-school.ts';

const school = parsedSmallSchool();
const calendar = buildCalendar(school);
const days = daysByWeekday(calendar);
const group = (block: string, mode: 'always' | 'normal' | 'replacement', weekday = 1) =>
  datedTimes(
    { weekday, block, weeks: 'every', kind: 'group', mode, grades: ['g1', 'g3'] },
    days[weekday],
    calendar,
    undefined,
  );

describe('dated minutes', () => {
  it('follow the bell times on the dates of the mode', () => {
    const normal = group('clubs', 'normal');
    expect([...normal.starts]).toEqual([-1, 990, 990]);
    expect([...normal.ends]).toEqual([-1, 1050, 1050]);
    expect(everHeld(group('clubs', 'replacement', 3))).toBe(false);
  });

  it('count a make-up day to the weekday whose table it follows', () => {
    expect(days[5].map(({ date }) => date)).toEqual(['2026-09-11', '2026-09-18', '2026-09-20']);
  });

  it('measure gaps on common dates only', () => {
    const homework = group('homework', 'always');
    const clubs = group('clubs', 'normal');
    expect(leastGap(homework, clubs, days[1])).toBe(10);
    expect(leastGap(clubs, homework, days[1])).toBe(10);
    expect(leastGap(clubs, clubs, days[1])).toBe(-60);
    expect(leastGap(clubs, group('clubs', 'replacement'), days[1])).toBe(NEVER_TOGETHER);
    expect(leastGap(clubs, group('clubs', 'normal', 2), days[1])).toBe(NEVER_TOGETHER);
    expect(overlap(homework, clubs)).toBe(false);
    expect(overlap(clubs, clubs)).toBe(true);
  });

  it('tell odd weeks from even ones', () => {
    const odd = datedTimes(
      { weekday: 3, block: 'clubs', weeks: 'odd', kind: 'group', mode: 'normal', grades: ['g1'] },
      days[3],
      calendar,
      undefined,
    );
    const every = group('clubs', 'normal', 3);
    expect(leastGap(odd, every, days[3], 1)).toBe(-60);
    expect(leastGap(odd, every, days[3], 2)).toBe(NEVER_TOGETHER);
  });
});
