import { describe, expect, it } from 'vitest';
import { generateSchool, REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { clubWindowsOf, slotsOf, typicalDays } from '../../scenarios/measures/typical-week.ts';
import { buildCalendar } from '../../solver/model/calendar.ts';
import type { Club } from '../../solver/model/menu.ts';
import type { School } from '../../solver/model/school.ts';
import { matchAll } from './matching.ts';

const schools: (readonly [string, School])[] = [
  ...REFERENCE_SCHOOLS.map((reference) => [reference.id, reference.build()] as const),
  ...(['national', 'helan', 'sanya', 'chongming', 'hubei-school', 'henan'] as const).flatMap((region) =>
    [6, 24].map((classes) => [`${region} ${classes}`, generateSchool({ classes, seed: 8, region })] as const),
  ),
];

/** Each session of a club with its leaders' places, as the full menu wants them. */
function sessionsOf(school: School): { club: Club; weekdays: readonly number[]; place: number }[] {
  return school.clubs.flatMap((club) =>
    Array.from({ length: club.sections * club.sessionsPerWeek }, (_, place) => ({
      club,
      weekdays: club.weekdays ?? [1, 2, 3, 4, 5],
      place,
    })),
  );
}

describe.each(schools)('%s', (_, school) => {
  const calendar = buildCalendar(school);
  const windows = clubWindowsOf(school, slotsOf(school, calendar, typicalDays(calendar)));
  /** Clubs of grades whose club blocks start at different times never meet at the same moment. */
  const windowOf = (club: Club, weekday: number): number =>
    windows.findIndex((slots) =>
      slots.some((slot) => slot.weekday === weekday && slot.grades.has(club.grades[0])),
    );

  it('has rooms for every session of the full menu', () => {
    const unplaced = matchAll(
      sessionsOf(school).map(({ club, weekdays }) =>
        school.rooms
          .filter((room) => club.room.kinds.length === 0 || club.room.kinds.includes(room.kind))
          .flatMap((room) =>
            weekdays
              .filter((weekday) => !room.closed.some((closed) => closed.weekday === weekday))
              .flatMap((weekday) =>
                Array.from(
                  { length: room.groupsAtOnce },
                  (_unused, i) => `${room.id} ${i} ${weekday} ${windowOf(club, weekday)}`,
                ),
              ),
          ),
      ),
    );
    expect(unplaced).toEqual([]);
  });

  it('has a leader for every session of the full menu', () => {
    const wanted = sessionsOf(school).flatMap((session) =>
      Array.from({ length: session.club.leaders.count }, () => session),
    );
    const unled = matchAll(
      wanted.map(({ club, weekdays }) =>
        [...school.staff, ...school.externals]
          .filter((person) => mayLead(school, club, person.id))
          .flatMap((person) =>
            weekdays
              .filter((weekday) => isThere(school, person.id, weekday))
              .map((weekday) => `${person.id} ${weekday} ${windowOf(club, weekday)}`),
          ),
      ),
    );
    expect(unled.map((i) => wanted[i].club.name)).toEqual([]);
  });

  it('has seats in the rooms for the largest groups', () => {
    for (const club of school.clubs) {
      const rooms = school.rooms.filter((room) => club.room.kinds.includes(room.kind));
      expect(Math.max(...rooms.map((room) => room.capacity / room.groupsAtOnce))).toBeGreaterThanOrEqual(
        Math.min(club.maxSize, 36),
      );
    }
  });

  it('has a dry place for everybody outdoors', () => {
    const outdoors = school.rooms.filter((room) => room.outdoors);
    for (const fallback of new Set(outdoors.map((room) => room.indoorFallback))) {
      const inside = school.rooms.find((room) => room.id === fallback);
      expect(inside?.outdoors).toBe(false);
    }
  });
});

function mayLead(school: School, club: Club, id: string): boolean {
  const staff = school.staff.find((person) => person.id === id);
  const outside = school.externals.find((person) => person.id === id);
  const post = school.posts.find((candidate) => candidate.id === club.post);
  const { people, skill, subjects } = club.leaders;
  if (people && !people.includes(id)) return false;
  if (skill && !(staff ?? outside)?.skills.includes(skill)) return false;
  if (staff) {
    const taught = subjects.length === 0 || staff.subjects.some((subject) => subjects.includes(subject));
    return club.provider === 'school' && taught && (post?.staffKinds.includes(staff.kind) ?? false);
  }
  return club.provider !== 'school' && club.vendor === outside?.vendor;
}

function isThere(school: School, id: string, weekday: number): boolean {
  const staff = school.staff.find((person) => person.id === id);
  if (staff) {
    const away = staff.unavailable.some((entry) => entry.weekday === undefined || entry.weekday === weekday);
    return !away && staff.statuses.every((status) => status.sharePermille > 0);
  }
  const outside = school.externals.find((person) => person.id === id);
  return (
    outside?.available.length === 0 ||
    (outside?.available.some((entry) => entry.weekday === weekday) ?? false)
  );
}
