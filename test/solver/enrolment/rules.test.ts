import { describe, expect, it } from 'vitest';
import { club, enrolTiny, meets, placesOf, pupil, tinySchool } from './tiny-school.ts';

const always = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] }));
const only = (...weekdays: number[]) =>
  weekdays.map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] }));

describe('who may be in a section', () => {
  it('gives the first choice where there is room', () => {
    const school = tinySchool([club('a'), club('b')], [pupil('p', ['b', 'a'])]);
    const result = enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])]);
    expect(result.placements).toEqual([
      { pupil: 'p', weekday: 2, block: 'clubs', session: '2/clubs/b#1', rank: 1 },
    ]);
    expect(result.status).toBe('optimal');
  });

  it('only on weekdays on which the pupil stays, for every meeting of the section', () => {
    const school = tinySchool(
      [club('a', { sessionsPerWeek: 2 })],
      [pupil('both', ['a'], { want: 2 }), pupil('one', ['a'], { want: 2, stay: only(1) })],
    );
    const result = enrolTiny(school, meets(school, 'a', 1, [1, 3]));
    expect(placesOf(result)).toEqual(['both a#1']);
    expect(result.missed).toMatchObject([{ pupil: 'one', reason: 'noTime' }]);
  });

  it('at most one section in a block, and a club once over the days unless it may be repeated', () => {
    const clubs = [club('a'), club('b'), club('open', { repeatable: true })];
    const school = tinySchool(clubs, [pupil('p', ['a', 'b', 'open'], { want: 5 })]);
    const result = enrolTiny(school, [
      ...meets(school, 'a', 1, [1]),
      ...meets(school, 'a', 2, [2]),
      ...meets(school, 'b', 1, [1]),
      ...meets(school, 'open', 1, [3]),
      ...meets(school, 'open', 2, [4]),
    ]);
    expect(placesOf(result)).toEqual(['p b#1', 'p a#2', 'p open#1', 'p open#2']);
  });

  it('at most the wanted sessions, two-session sections counted twice', () => {
    const clubs = [club('twice', { sessionsPerWeek: 2 }), club('b'), club('c')];
    const school = tinySchool(clubs, [pupil('p', ['twice', 'b', 'c'], { want: 3 })]);
    const sections = [
      ...meets(school, 'twice', 1, [1, 2]),
      ...meets(school, 'b', 1, [3]),
      ...meets(school, 'c', 1, [4]),
    ];
    expect(placesOf(enrolTiny(school, sections))).toEqual(['p twice#1', 'p b#1']);
    const less = { ...school, pupils: school.pupils?.map((entry) => ({ ...entry, want: 1 })) };
    expect(placesOf(enrolTiny(less, sections))).toEqual(['p b#1']);
  });

  it('only for the grades of the club and of the section', () => {
    const school = tinySchool([club('a'), club('b', { grades: ['g3'] })], [pupil('p', ['b', 'a'])]);
    const sections = [...meets(school, 'a', 1, [1], { grades: ['g3'] }), ...meets(school, 'b', 1, [2])];
    expect(enrolTiny(school, sections).placements).toEqual([]);
    expect(placesOf(enrolTiny(school, meets(school, 'a', 1, [1])))).toEqual(['p a#1']);
  });

  it('no more pupils than the club and the room allow, spare seats kept', () => {
    const pupils = ['p1', 'p2', 'p3', 'p4'].map((id) => pupil(id, ['a']));
    const school = tinySchool([club('a', { maxSize: 3 })], pupils);
    const count = (of: typeof school): number => enrolTiny(of, meets(of, 'a', 1, [1])).placements.length;
    expect(count(school)).toBe(3);
    expect(count({ ...school, options: { ...school.options, spareSeats: 1 } })).toBe(2);
    const rooms = school.rooms.map((room) => (room.id === 'hall' ? { ...room, capacity: 1 } : room));
    expect(count({ ...school, rooms })).toBe(1);
  });

  it('a class with a fee only with consent and within the limit over the term', () => {
    const fee = club('paid', { feeFenPerSession: 1000 });
    const sectionsOn = (weekday: number, school: ReturnType<typeof tinySchool>) =>
      meets(school, 'paid', 1, [weekday]);
    const place = (overrides: object): string[] => {
      const school = tinySchool([fee], [pupil('p', ['paid'], overrides)]);
      return placesOf(enrolTiny(school, sectionsOn(1, school)));
    };
    expect(place({})).toEqual([]);
    expect(place({ paidConsent: ['paid'] })).toEqual(['p paid#1']);
    // Clubs meet on two Mondays of the small term: 20 yuan.
    expect(place({ paidConsent: ['paid'], feeLimitFenPerTerm: 2000 })).toEqual(['p paid#1']);
    expect(place({ paidConsent: ['paid'], feeLimitFenPerTerm: 1999 })).toEqual([]);
  });

  it('a pinned club only on its weekday', () => {
    const school = tinySchool([club('a')], [pupil('p', ['a'], { pins: [{ weekday: 3, club: 'a' }] })]);
    expect(
      placesOf(enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'a', 2, [3])])),
    ).toEqual(['p a#2']);
    expect(enrolTiny(school, meets(school, 'a', 1, [1])).placements).toEqual([]);
  });
});

describe('locks and closed groups', () => {
  it('a member lock is kept against any wish, and counts towards the sessions wanted', () => {
    const school = tinySchool(
      [club('a', { maxSize: 1 }), club('b')],
      [pupil('p', ['b']), pupil('q', ['a'])],
      {
        locks: [{ kind: 'member', pupil: 'p', club: 'a' }],
      },
    );
    const result = enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])]);
    expect(placesOf(result)).toEqual(['p a#1']);
    expect(result.placements[0]).not.toHaveProperty('rank');
    expect(result.missed.map(({ pupil: id, reason }) => `${id} ${reason}`)).toEqual(['q full']);
  });

  it('a lock may name the section', () => {
    const school = tinySchool([club('a')], [pupil('p', ['a'])], {
      locks: [{ kind: 'member', pupil: 'p', club: 'a', section: 2 }],
    });
    expect(
      placesOf(enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'a', 2, [2])])),
    ).toEqual(['p a#2']);
  });

  it('a not-member lock keeps the pupil out', () => {
    const school = tinySchool([club('a'), club('b')], [pupil('p', ['a', 'b'])], {
      locks: [{ kind: 'notMember', pupil: 'p', club: 'a' }],
    });
    const result = enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])]);
    expect(placesOf(result)).toEqual(['p b#1']);
    expect(result.missed).toMatchObject([{ club: 'a', reason: 'locked' }]);
  });

  it('a closed group has exactly its members, who are then not free at its time', () => {
    const school = tinySchool(
      [club('team', { members: ['p', 'q'] }), club('a', { maxSize: 3 })],
      [pupil('p', ['a', 'team']), pupil('q', []), pupil('r', ['team', 'a'])],
    );
    const result = enrolTiny(school, [...meets(school, 'team', 1, [1]), ...meets(school, 'a', 1, [1])]);
    expect(placesOf(result)).toEqual(['p team#1', 'q team#1', 'r a#1']);
    expect(result.missed.map((entry) => `${entry.pupil} ${entry.club} ${entry.reason}`)).toEqual([
      'p a clash',
      'r team closedGroup',
    ]);
  });

  it('a closed group of several sections fills them so that everybody fits', () => {
    const school = tinySchool(
      [club('team', { members: ['p', 'q', 'r'], maxSize: 2, sections: 2 })],
      [pupil('p', []), pupil('q', []), pupil('r', [], { stay: only(1) })],
    );
    const sections = [...meets(school, 'team', 1, [1]), ...meets(school, 'team', 2, [2])];
    const result = enrolTiny(school, sections);
    expect(result.open).toEqual([]);
    expect(placesOf(result)).toContain('r team#1');
    expect(placesOf(result)).toHaveLength(3);
  });

  it('says why a fixed member could not be placed', () => {
    const school = tinySchool(
      [
        club('away', { members: ['away'] }),
        club('young', { members: ['young'], grades: ['g3'] }),
        club('none', { members: ['none'] }),
        club('paid', { members: ['paid'], feeFenPerSession: 100 }),
        club('small', { members: ['s1', 's2'], maxSize: 1 }),
        club('x', { members: ['clash'] }),
        club('y', { members: ['clash', 'barred'] }),
      ],
      [
        pupil('away', [], { stay: only(2) }),
        ...['young', 'none', 'paid', 's1', 's2', 'clash', 'barred'].map((id) =>
          pupil(id, [], { stay: always }),
        ),
      ],
      { locks: [{ kind: 'notMember', pupil: 'barred', club: 'y' }] },
    );
    const result = enrolTiny(
      school,
      ['away', 'young', 'paid', 'small', 'x', 'y'].flatMap((id) => meets(school, id, 1, [1])),
    );
    expect(result.open.map(({ code, refs }) => `${refs[0]} ${code}`).sort()).toEqual([
      'away ENROLMENT_MEMBER_ABSENT',
      'barred ENROLMENT_MEMBER_LOCKS_DISAGREE',
      'clash ENROLMENT_MEMBER_CLASH',
      'none ENROLMENT_MEMBER_NO_SECTION',
      'paid ENROLMENT_MEMBER_WITHOUT_CONSENT',
      's2 ENROLMENT_MEMBER_NO_SEAT',
      'young ENROLMENT_MEMBER_GRADE',
    ]);
  });
});

describe('who comes first', () => {
  const pair = (first: object, second: object) => {
    const school = tinySchool(
      [club('a', { maxSize: 1 }), club('b', { maxSize: 1 })],
      [pupil('p', ['a', 'b'], first), pupil('q', ['a', 'b'], second)],
    );
    return (seed: number): string[] =>
      placesOf(enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])], { seed }));
  };

  it('priority pupils, whatever the draw', () => {
    const places = pair({}, { priority: ['leftBehind'] });
    for (let seed = 0; seed < 8; seed++) expect(places(seed)).toEqual(['p b#1', 'q a#1']);
  });

  it('in ties those who keep a place, then those who lost last term, then the keyed hash', () => {
    const keeps = pair({ lostLastTerm: 3 }, { keeps: ['a'] });
    const lost = pair({}, { lostLastTerm: 1 });
    const draw = pair({}, {});
    const seen = new Set<string>();
    for (let seed = 0; seed < 16; seed++) {
      expect(keeps(seed)).toContain('q a#1');
      expect(lost(seed)).toContain('q a#1');
      seen.add(draw(seed).join());
    }
    expect(seen.size).toBe(2);
  });

  it('fewest pupils with none of their first choices comes before the sum of places', () => {
    // q can only go to a; p gives way although that costs more places in sum.
    const clubs = ['a', 'b', 'c', 'd'].map((id) => club(id, { maxSize: 1 }));
    const school = tinySchool(clubs, [
      pupil('p', ['a', 'b', 'c']),
      pupil('q', ['a', 'd', 'b'], { stay: only(1) }),
    ]);
    const sections = [
      ...meets(school, 'a', 1, [1]),
      ...meets(school, 'b', 1, [2]),
      ...meets(school, 'd', 1, [3]),
    ];
    expect(placesOf(enrolTiny(school, sections))).toEqual(['p b#1', 'q a#1']);
  });

  it('siblings who leave together share a section where it costs nothing', () => {
    const twin = { siblingsTogether: true };
    const sibling = (id: string, other: string) => pupil(id, ['a'], { ...twin, siblings: [other] });
    const others = ['p', 'q'].map((id) => pupil(id, ['a']));
    const school = tinySchool(
      [club('a', { maxSize: 2 })],
      [sibling('s1', 's2'), sibling('s2', 's1'), ...others],
    );
    const sections = [...meets(school, 'a', 1, [1]), ...meets(school, 'a', 2, [2])];
    for (let seed = 0; seed < 6; seed++) {
      const result = enrolTiny(school, sections, { seed });
      const where = (id: string) =>
        placesOf(result)
          .find((place) => place.startsWith(`${id} `))
          ?.slice(3);
      expect(where('s1')).toBe(where('s2'));
      expect(result.placements).toHaveLength(4);
      expect(result.objective.at(-1)).toEqual({ name: 'siblingsShared', value: -1, bound: null });
    }
  });
});

describe('sections that do not open', () => {
  it('a section below its least number closes and its pupils go elsewhere', () => {
    const school = tinySchool(
      [club('a', { minSize: 3, maxSize: 9 }), club('b', { maxSize: 9 })],
      [pupil('p', ['a', 'b']), pupil('q', ['a', 'b']), pupil('r', ['b'])],
    );
    const result = enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])]);
    expect(placesOf(result)).toEqual(['p b#1', 'q b#1', 'r b#1']);
    expect(result.closedSections.map(({ section }) => section)).toEqual(['a#1']);
    expect(result.missed.map(({ reason }) => reason)).toEqual(['closed', 'closed']);
    expect(result.status).toBe('optimal');
  });

  it('of two small sections the better one stays open with everybody', () => {
    const school = tinySchool(
      [club('a', { minSize: 3, maxSize: 9 }), club('b', { minSize: 3, maxSize: 9 })],
      [pupil('p', ['a', 'b']), pupil('q', ['a', 'b']), pupil('r', ['b', 'a'])],
    );
    const result = enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])]);
    expect(result.closedSections.map(({ section }) => section)).toEqual(['b#1']);
    expect(result.placements.every(({ session }) => session.endsWith('a#1'))).toBe(true);
    expect(result.status).toBe('optimal');
  });

  it('a section nobody comes to closes; a locked one stays open and says that it is too small', () => {
    const school = tinySchool([club('a', { minSize: 2 }), club('b')], [pupil('p', ['a'])], {
      locks: [{ kind: 'section', club: 'a', section: 1, weekday: 1, block: 'clubs' }],
    });
    const result = enrolTiny(school, [...meets(school, 'a', 1, [1]), ...meets(school, 'b', 1, [2])]);
    expect(placesOf(result)).toEqual(['p a#1']);
    expect(result.closedSections.map(({ section }) => section)).toEqual(['b#1']);
    expect(result.open.map(({ code }) => code)).toEqual(['ENROLMENT_LOCKED_SECTION_TOO_SMALL']);
  });
});
