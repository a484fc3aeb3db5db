import { describe, expect, it } from 'vitest';
import { enrol } from '../../../solver/enrolment/enrol.ts';
import { rankCost } from '../../../solver/enrolment/rank-cost.ts';
import { seatsOf } from '../../../solver/enrolment/seats.ts';
import { sectionsOf } from '../../../solver/enrolment/section.ts';
import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import { club, enrolTiny, meets, placesOf, pupil, tinySchool } from './tiny-school.ts';

describe('rank cost', () => {
  it('is 0, 1, 3, 6, 10', () => {
    expect([1, 2, 3, 4, 5].map(rankCost)).toEqual([0, 1, 3, 6, 10]);
  });
});

describe('seats', () => {
  const school = tinySchool(
    [club('a', { maxSize: 50 }), club('b', { maxSize: 25 }), club('c', { maxSize: 25 })],
    [],
  );
  const seats = (...sessions: ReturnType<typeof meets>[]) =>
    seatsOf(school, sectionsOf(school, sessions.flat()));

  it('are those of the club where the room is large enough', () => {
    expect(seats(meets(school, 'b', 1, [1]))).toEqual([25]);
  });

  it('are no more than the people of the section may look after', () => {
    const large = (assistant: boolean) => {
      const of = tinySchool([club('a', { maxSize: 75, assistant })], []);
      return seatsOf(of, sectionsOf(of, meets(of, 'a', 1, [1])));
    };
    expect(large(false)).toEqual([50]);
    expect(large(true)).toEqual([75]);
  });

  it('of sections that share a room at the same time are split in proportion', () => {
    // The hall takes 80 pupils.
    expect(seats(meets(school, 'a', 1, [1]), meets(school, 'b', 1, [1]), meets(school, 'c', 1, [1]))).toEqual(
      [40, 20, 20],
    );
    expect(seats(meets(school, 'a', 1, [1]), meets(school, 'b', 1, [2]))).toEqual([50, 25]);
  });

  it('are not split between odd and even weeks', () => {
    const odd = meets(school, 'a', 1, [1], { weeks: 'odd' });
    const even = meets(school, 'b', 1, [1], { weeks: 'even' });
    expect(seats(odd, even)).toEqual([50, 25]);
  });

  it('of a section are those of its smallest room', () => {
    const [monday, tuesday] = meets(school, 'b', 1, [1, 2]);
    expect(seats([monday, { ...tuesday, room: 'lab' }])).toEqual([25]);
    expect(seats([monday, { ...tuesday, room: 'art-room' }])).toEqual([25]);
    const small = {
      ...school,
      rooms: school.rooms.map((room) => (room.id === 'lab' ? { ...room, capacity: 12 } : room)),
    };
    expect(seatsOf(small, sectionsOf(small, [monday, { ...tuesday, room: 'lab' }]))).toEqual([12]);
  });
});

describe('the report', () => {
  it('counts first choices, first-to-third choices, seats and over-subscribed clubs', () => {
    const clubs = [club('a', { maxSize: 1 }), club('b', { maxSize: 2 }), club('team', { members: ['t'] })];
    const pupils = [
      pupil('p', ['a', 'b']),
      pupil('q', ['a', 'b']),
      pupil('r', ['a']),
      pupil('s', ['b', 'a'], { class: 'g3c1' }),
      pupil('t', [], { want: 0 }),
    ];
    const school = tinySchool(clubs, pupils);
    const sections = ['a', 'b', 'team'].flatMap((id, k) => meets(school, id, 1, [k + 1]));
    const { report, missed } = enrolTiny(school, sections);
    expect(report).toEqual({
      applicants: 4,
      placedFirst: 2,
      placedWithinFirstChoices: 3,
      withoutFirstChoices: 1,
      seats: 3,
      seatsTaken: 3,
      byGrade: [
        { grade: 'g1', applicants: 3, first: 1, withinFirstChoices: 2 },
        { grade: 'g3', applicants: 1, first: 1, withinFirstChoices: 1 },
      ],
      oversubscribed: [{ club: 'a', firstChoices: 3, seats: 1 }],
    });
    const full = missed.filter(({ reason }) => reason === 'full');
    expect(full.map(({ club: id, wanted, seats }) => [id, wanted, seats])).toContainEqual(['a', 4, 1]);
    expect(full[0].sentence.zh).toContain('超出 3 人');
  });
});

describe('a school with head counts only', () => {
  it('places the registered heads', () => {
    const school = tinySchool([club('a', { maxSize: 5 }), club('b', { maxSize: 5 })], []);
    const { pupils: _, ...without } = school;
    const counted = {
      ...without,
      headCounts: [
        { class: 'g1c1', weekday: 1, block: 'clubs', pupils: 6 },
        { class: 'g1c1', weekday: 1, block: 'clubs', club: 'a', pupils: 2 },
        { class: 'g1c1', weekday: 2, block: 'clubs', pupils: 4 },
        { class: 'g1c1', weekday: 2, block: 'clubs', club: 'b', pupils: 3 },
      ],
    };
    const sections = [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])];
    const result = enrol({
      school: counted,
      calendar: buildCalendar(counted),
      pupils: pupilsOf(counted),
      sections,
      seed: 1,
    });
    const places = placesOf(result).map((place) => place.split(' ')[1]);
    expect(places.filter((place) => place === 'a#1')).toHaveLength(2);
    expect(places.filter((place) => place === 'b#1')).toHaveLength(3);
    expect(result.status).toBe('optimal');
  });
});
