import { describe, expect, it } from 'vitest';
import { assignFallbackRooms } from '../../../../solver/matrix/places/fallback-rooms.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import type { Session } from '../../../../solver/model/session.ts';
import { parsedSmallSchool } from '../../../support/small-school.ts';

const school = parsedSmallSchool();
const calendar = buildCalendar(school);

const session = (key: string, room: string, pupils: number, extra: Partial<Session> = {}): Session => ({
  id: `2/clubs/${key}`,
  weekday: 2,
  block: 'clubs',
  weeks: 'every',
  kind: 'club',
  mode: 'normal',
  club: 'football',
  section: key,
  classes: [],
  grades: ['g1', 'g3'],
  room,
  leaders: [],
  assistants: 0,
  supervisors: 0,
  post: 'club',
  pupils,
  ...extra,
});

describe('rooms for bad weather', () => {
  it('share the named hall as long as places and seats last', () => {
    const { sessions, open } = assignFallbackRooms({
      school,
      calendar,
      sessions: [
        session('a', 'playground', 40),
        session('b', 'playground', 40),
        session('c', 'playground', 20),
      ],
    });
    expect(sessions.filter(({ fallbackRoom }) => fallbackRoom === 'hall')).toHaveLength(2);
    expect(sessions.every(({ fallbackRoom }) => fallbackRoom !== undefined)).toBe(true);
    expect(open).toEqual([]);
  });

  it('are none that others are in, and old ones are forgotten', () => {
    const { sessions } = assignFallbackRooms({
      school,
      calendar,
      sessions: [
        session('a', 'playground', 40, { fallbackRoom: 'lab' }),
        session('b', 'hall', 60),
        session('c', 'library', 20, { fallbackRoom: 'lab' }),
      ],
    });
    expect(sessions[0].fallbackRoom).toMatch(/^room-g/);
    expect(sessions[2].fallbackRoom).toBeUndefined();
  });

  it('missing ones are named', () => {
    const { sessions, open } = assignFallbackRooms({
      school,
      calendar,
      sessions: [session('a', 'playground', 80), session('b', 'hall', 10)],
    });
    expect(sessions[0].fallbackRoom).toBeUndefined();
    expect(open.map(({ code, refs }) => [code, refs])).toEqual([['OUTDOOR_WITHOUT_FALLBACK', ['2/clubs/a']]]);
  });

  it('serve replacement groups on their own dates beside clubs on others', () => {
    const { sessions, open } = assignFallbackRooms({
      school,
      calendar,
      sessions: [
        session('a', 'playground', 80),
        session('b', 'playground', 80, {
          kind: 'group',
          mode: 'replacement',
          club: undefined,
          section: undefined,
          activity: 'play',
          classes: ['g1c1'],
          grades: ['g1'],
        }),
      ],
    });
    expect(sessions.map(({ fallbackRoom }) => fallbackRoom)).toEqual(['hall', 'hall']);
    expect(open).toEqual([]);
  });
});
