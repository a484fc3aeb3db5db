import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { Club } from '../../../solver/model/menu.ts';
import type { Session } from '../../../solver/model/session.ts';
import { clubMeets, sessionTime, weekFits } from '../../../solver/model/session-dates.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';

const school = parsedSmallSchool({
  templates: [
    { ...smallSchool().templates[0], id: 'lower', grades: ['g1'] },
    {
      id: 'upper',
      name: '高年级',
      lessonsEnd: '15:30',
      times: [
        { block: 'homework', start: '15:40', end: '16:20' },
        { block: 'clubs', start: '16:40', end: '17:40' },
      ],
    },
  ],
});
const calendar = buildCalendar(school);
const robotics = school.clubs.find((club) => club.id === 'robotics') as Club;

const session = (change: Partial<Session>): Session => ({
  id: '5/clubs/robotics#1',
  weekday: 5,
  block: 'clubs',
  weeks: 'every',
  kind: 'club',
  mode: 'normal',
  classes: [],
  grades: ['g1', 'g3'],
  room: 'lab',
  leaders: ['x-ma'],
  assistants: 0,
  supervisors: 0,
  post: 'club',
  pupils: 8,
  ...change,
});

const datesOf = (change: Partial<Session>, club?: Club): string[] =>
  calendar.days.filter((day) => sessionTime(session(change), day, calendar, club)).map((day) => day.date);

describe('weeks of the term', () => {
  it('are odd and even, counted from 1', () => {
    expect([1, 2, 3].map((week) => weekFits('every', week))).toEqual([true, true, true]);
    expect([1, 2, 3].map((week) => weekFits('odd', week))).toEqual([true, false, true]);
    expect([1, 2, 3].map((week) => weekFits('even', week))).toEqual([false, true, false]);
  });
});

describe('dates of a session', () => {
  it("of a vendor's club leave out the make-up day on which vendors do not come", () => {
    expect(datesOf({}, robotics)).toEqual(['2026-09-11', '2026-09-18']);
    expect(datesOf({}, { ...robotics, provider: 'school' })).toEqual([
      '2026-09-11',
      '2026-09-18',
      '2026-09-20',
    ]);
  });

  it('keep to the window of the club, to its weeks and to the weeks of the session', () => {
    const own = { ...robotics, window: { from: '2026-09-12', to: '2026-09-30' } };
    expect(datesOf({}, own)).toEqual(['2026-09-18']);
    expect(datesOf({}, { ...robotics, weeks: 'odd' })).toEqual(['2026-09-11']);
    expect(datesOf({}, { ...robotics, weeks: 'even' })).toEqual(['2026-09-18']);
    expect(datesOf({ weekday: 3 }, { ...robotics, weeks: 'odd' })).toEqual(['2026-09-09', '2026-09-23']);
    expect(datesOf({ weekday: 3, weeks: 'even' }, robotics)).toEqual(['2026-09-16']);
  });

  it('of a group depend on its mode', () => {
    const group = { kind: 'group' as const, weekday: 2, activity: 'reading' };
    expect(datesOf({ ...group, mode: 'normal' })).toEqual(['2026-09-15', '2026-09-22']);
    expect(datesOf({ ...group, mode: 'replacement' })).toEqual(['2026-09-08']);
    expect(datesOf({ ...group, mode: 'always' })).toEqual(['2026-09-08', '2026-09-15', '2026-09-22']);
  });

  it('are none for a club session without its club', () => {
    expect(datesOf({})).toEqual([]);
  });

  it('have the widest time of the grades that are there', () => {
    const day = calendar.days.find((entry) => entry.date === '2026-09-11');
    if (!day) throw new Error('no such day');
    expect(sessionTime(session({}), day, calendar, robotics)).toEqual({ startMinute: 990, endMinute: 1060 });
    expect(sessionTime(session({ grades: ['g3'] }), day, calendar, robotics)).toEqual({
      startMinute: 1000,
      endMinute: 1060,
    });
    expect(sessionTime(session({ grades: [] }), day, calendar, robotics)).toBeNull();
  });

  it('agree with the question whether the club meets', () => {
    for (const day of calendar.days) {
      const meets = ['g1', 'g3'].some((grade) => clubMeets(robotics, day, grade));
      const runs = sessionTime(session({ weekday: day.weekday }), day, calendar, robotics) !== null;
      expect(runs).toBe(meets);
    }
  });
});
