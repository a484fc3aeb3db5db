import { describe, expect, it } from 'vitest';
import { formFixedGroups, formLeftoverGroups } from '../../../../solver/matrix/groups/form-groups.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import type { SchoolInput } from '../../../../solver/model/school.ts';
import type { Session } from '../../../../solver/model/session.ts';
import { parsedSmallSchool, smallSchool } from '../../../support/small-school.ts';
import { withPupils } from '../bench.ts';

function fixed(overrides: Partial<SchoolInput> = {}, clubs: readonly Session[] = []) {
  const school = parsedSmallSchool(overrides);
  return formFixedGroups({ school, calendar: buildCalendar(school), pupils: pupilsOf(school), clubs });
}

function leftover(overrides: Partial<SchoolInput>, sessions: readonly Session[]) {
  const school = parsedSmallSchool(overrides);
  return formLeftoverGroups({
    school,
    calendar: buildCalendar(school),
    pupils: pupilsOf(school),
    sessions,
    placements: [],
  });
}

const activities = (changes: Record<string, object>): Partial<SchoolInput> => ({
  activities: smallSchool().activities.map((activity) => ({ ...activity, ...changes[activity.id] })),
});

const club = (room: string, weekday: number, id = 'art'): Session => ({
  id: `${weekday}/clubs/${id}#1`,
  weekday,
  block: 'clubs',
  weeks: 'every',
  kind: 'club',
  mode: 'normal',
  club: id,
  section: `${id}#1`,
  classes: [],
  grades: ['g1', 'g3'],
  room,
  leaders: [],
  assistants: 0,
  supervisors: 0,
  post: 'club',
  pupils: 12,
});

const summary = (sessions: readonly Session[]): string[] =>
  sessions.map(({ weekday, classes, room, pupils, supervisors }) =>
    [weekday, classes.join('+'), room, pupils, supervisors].join(' '),
  );

describe('fixed groups', () => {
  it('keep each class in its own home room for homework', () => {
    const { sessions, open } = fixed();
    const homework = sessions.filter(({ block }) => block === 'homework');
    expect(homework).toHaveLength(20);
    expect(homework.every(({ classes, room }) => classes.length === 1 && room === `room-${classes[0]}`)).toBe(
      true,
    );
    expect(homework[0].id).toBe('1/homework/homework#g1c1');
    expect(open).toEqual([]);
  });

  it('replace clubs by whole classes on service dates without clubs', () => {
    const { sessions } = fixed();
    const replacement = sessions.filter(({ mode }) => mode === 'replacement');
    expect(summary(replacement)).toEqual([
      '1 g1c1+g1c2 playground 28 1',
      '1 g3c1+g3c2 library 28 1',
      '2 g1c1+g1c2 playground 28 1',
      '2 g3c1+g3c2 library 28 1',
    ]);
    expect(replacement[0].id).toBe('1/clubs/play#g1c1!');
    expect(replacement[0].fallbackRoom).toBe('hall');
  });

  it('merge homework within the grade only, and the same on every weekday', () => {
    const { sessions } = fixed({
      ...activities({ homework: { merge: 'school', maxSize: 50 } }),
      // On Fridays nobody of 三（2）班 stays, and on the others half of it: the groups stay the same.
      ...withPupils((pupil, at) =>
        pupil.class === 'g3c2'
          ? {
              stay: [1, 2, 3, 4]
                .filter((weekday) => at % 2 === 0 || weekday === 1)
                .map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
            }
          : {},
      ),
    });
    const homework = sessions.filter(({ block }) => block === 'homework');
    for (let weekday = 1; weekday <= 5; weekday++) {
      expect(homework.filter((session) => session.weekday === weekday).map(({ classes }) => classes)).toEqual(
        [
          ['g1c1', 'g1c2'],
          ['g3c1', 'g3c2'],
        ],
      );
    }
  });

  it('do not merge where that saves nobody', () => {
    const { sessions } = fixed(activities({ homework: { merge: 'grade', pupilsPerSupervisor: 14 } }));
    expect(
      sessions.filter(({ block }) => block === 'homework').every(({ classes }) => classes.length === 1),
    ).toBe(true);
  });

  it('need as many supervisors as the stricter ratio of activity and school asks for', () => {
    const { sessions } = fixed({ options: { pupilsPerSupervisor: 10 } });
    expect(sessions.every(({ pupils, supervisors }) => supervisors === Math.ceil(pupils / 10))).toBe(true);
  });

  it('keep locked rooms, and do not merge classes locked into different ones', () => {
    const { sessions } = fixed({
      ...activities({ homework: { merge: 'grade' } }),
      locks: [
        { kind: 'groupRoom', class: 'g1c1', block: 'homework', room: 'library' },
        { kind: 'groupRoom', class: 'g1c2', block: 'homework', room: 'hall' },
      ],
    });
    const monday = sessions.filter(({ weekday, block }) => weekday === 1 && block === 'homework');
    expect(summary(monday)).toEqual([
      '1 g1c1 library 14 1',
      '1 g1c2 hall 14 1',
      '1 g3c1+g3c2 room-g3c1 28 1',
    ]);
  });

  it('stay out of rooms that are closed on one of their dates or locked empty', () => {
    const { sessions } = fixed({
      rooms: smallSchool().rooms.map((room) =>
        room.id === 'room-g1c1'
          ? { ...room, closed: [{ dates: { from: '2026-09-14', to: '2026-09-14' } }] }
          : room,
      ),
      locks: [{ kind: 'emptyRoom', room: 'room-g1c2', weekday: 3, block: 'homework' }],
    });
    const rooms = (weekday: number): string[] =>
      sessions
        .filter((session) => session.weekday === weekday && session.block === 'homework')
        .map(({ room }) => room);
    // All four classrooms of the campus are homes: without the closed one a class has no classroom left.
    expect(rooms(2)).toContain('room-g1c1');
    expect(rooms(1)).not.toContain('room-g1c1');
    expect(rooms(3)).not.toContain('room-g1c2');
  });

  it('name what does not fit: a class too large, a class without a room, a grade without an activity', () => {
    const { sessions, open } = fixed({
      ...activities({ homework: { maxSize: 10 } }),
      rooms: smallSchool().rooms.map((room) =>
        room.kind === 'classroom' ? { ...room, capacity: room.id === 'room-g3c1' ? 8 : 14 } : room,
      ),
      blocks: smallSchool().blocks.map((block) =>
        block.id === 'clubs'
          ? { ...block, replacement: [], defaults: [{ grades: ['g1'], activity: 'reading' }] }
          : block,
      ),
    });
    const codes = new Map<string, number>();
    for (const { code, sentence, remedy } of open) {
      codes.set(code, (codes.get(code) ?? 0) + 1);
      for (const { zh, en } of [sentence, remedy]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/u);
        expect(en.length).toBeGreaterThan(10);
      }
    }
    // Four classes of 14 in three rooms for 14, five days; grade 3 has no activity in the club block.
    expect(codes.get('GROUP_WITHOUT_ROOM')).toBe(5);
    expect(codes.get('GROUP_OVER_SIZE')).toBe(20);
    expect(codes.get('NO_DEFAULT_ACTIVITY')).toBe(2);
    expect(sessions.filter(({ block }) => block === 'homework')).toHaveLength(15);
  });

  it('go outdoors only where an indoor room is left for bad weather', () => {
    const { sessions, open } = fixed({
      // Twenty-eight children of grade 1 together fit only into hall or library.
      rooms: smallSchool()
        .rooms.filter(({ id }) => id !== 'hall')
        .map((room) => {
          const { indoorFallback: _, ...rest } = room;
          return rest.kind === 'library' || rest.outdoors ? rest : { ...rest, capacity: 20 };
        }),
    });
    const play = sessions.filter(({ activity }) => activity === 'play');
    const reading = sessions.filter(({ mode, activity }) => mode === 'replacement' && activity === 'reading');
    for (const group of play)
      expect(group.room !== 'playground' || group.fallbackRoom !== undefined).toBe(true);
    const placesInside = [
      ...play.map(({ room, fallbackRoom }) => fallbackRoom ?? room),
      ...reading.map(({ room }) => room),
    ];
    expect(new Set(placesInside.filter((room) => room === 'library')).size).toBeLessThanOrEqual(1);
    expect(open).toEqual([]);
  });
});

describe('replacement groups of one grade beside the clubs of another', () => {
  it('stay out of rooms that clubs use on the same date', () => {
    const term = {
      ...smallSchool().term,
      dayKinds: [
        { dates: { from: '2026-09-16', to: '2026-09-16' }, kind: 'homeworkOnly' as const, grades: ['g3'] },
      ],
    };
    const own = { term, ...activities({ reading: { merge: 'none', rooms: [] } }) };
    const wednesday = ({ sessions }: { sessions: readonly Session[] }): string[] =>
      sessions
        .filter(({ weekday, mode }) => weekday === 3 && mode === 'replacement')
        .map(({ classes, room }) => `${classes.join('+')} ${room}`);
    expect(wednesday(fixed(own))).toEqual(['g3c1 room-g3c1', 'g3c2 room-g3c2']);
    // The club of grade 1 meets on the 16th in the room of 三（1）班, which then goes elsewhere.
    const beside = wednesday(fixed(own, [{ ...club('room-g3c1', 3), grades: ['g1'] }]));
    expect(beside[0]).toMatch(/^g3c1 room-g1c[12]$/);
    expect(beside[1]).toBe('g3c2 room-g3c2');
    // A club of grade 3 itself does not meet then.
    expect(wednesday(fixed(own, [{ ...club('room-g3c1', 3), grades: ['g3'] }]))[0]).toBe('g3c1 room-g3c1');
  });
});

describe('leftover groups', () => {
  it('merge within the grade and leave clubs their rooms', () => {
    const { sessions, open } = leftover({}, [club('library', 3), club('room-g1c1', 3, 'papercut')]);
    const wednesday = sessions.filter(({ weekday }) => weekday === 3);
    expect(wednesday.map(({ room }) => room)).not.toContain('library');
    expect(wednesday.map(({ room }) => room)).not.toContain('room-g1c1');
    expect(wednesday).toHaveLength(2);
    expect(open).toEqual([]);
  });

  it('form fewer groups where rooms are short, and use other classrooms', () => {
    // Two supervisors' worth of pupils a grade: groups of one class, unless rooms are short.
    const own = activities({ reading: { merge: 'grade', rooms: [], pupilsPerSupervisor: 14 } });
    const free = leftover(own, []).sessions.filter(({ weekday }) => weekday === 1);
    expect(free).toHaveLength(4);
    const busy = [club('room-g1c1', 1), club('room-g3c1', 1, 'papercut'), club('room-g3c2', 1, 'robotics')];
    const tight = leftover(own, busy);
    const monday = tight.sessions.filter(({ weekday }) => weekday === 1);
    expect(monday.length).toBeLessThan(4);
    expect(monday.every(({ room }) => !busy.some((session) => session.room === room))).toBe(true);
    expect(tight.certificates[0].status).toBe('bounded');
    // Grade 3 finds no room at all: 28 pupils, and only one classroom is left.
    expect(tight.open.map(({ code, refs }) => `${code} ${refs.join()}`)).toEqual([
      expect.stringContaining('GROUP_WITHOUT_ROOM'),
    ]);
  });

  it('are proven to need the fewest supervisors where rooms suffice', () => {
    const { certificates } = leftover({}, []);
    expect(certificates).toHaveLength(1);
    expect(certificates[0].status).toBe('optimal');
    expect(certificates[0].objective).toEqual([
      { name: 'pupilsWithoutRoom', value: 0, bound: 0 },
      { name: 'supervisors', value: 10, bound: 10 },
    ]);
  });
});
