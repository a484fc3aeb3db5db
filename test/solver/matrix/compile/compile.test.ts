import { describe, expect, it } from 'vitest';
import { peopleOf, presenceOf, qualified } from '../../../../solver/matrix/compile/people.ts';
import { datedTimes, daysByWeekday } from '../../../../solver/matrix/places/dated-times.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import type { SchoolInput } from '../../../../solver/model/school.ts';
import { parsedSmallSchool, smallSchool } from '../../../support/small-school.ts';
import { Bench, withClubs, withPupils, withStaff } from '../bench.ts';

const names = (bench: Bench): readonly string[] => bench.compiled.problem.sections.ids;

describe('sections worth opening', () => {
  it('are those that the pupils who list the club can fill', () => {
    const bench = new Bench(withClubs({ art: { sections: 4, maxSize: 12 }, papercut: { minSize: 40 } }));
    const listed = (bench.school.pupils ?? []).filter(({ choices }) => choices.includes('art')).length;
    expect(names(bench).filter((id) => id.startsWith('art#'))).toHaveLength(
      Math.min(4, Math.ceil(listed / 12)),
    );
    expect(names(bench)).not.toContain('papercut#1');
    const closed = bench.compiled.closed.find(({ section }) => section === 'papercut#1');
    expect(closed?.reason.zh).toContain('剪纸');
    expect(bench.compiled.open).toEqual([]);
  });

  it('count a fee-paying club only with consent', () => {
    const bench = new Bench(withPupils(() => ({ paidConsent: [] })));
    expect(names(bench)).not.toContain('robotics#1');
  });

  it('count repeatable clubs as often as the menu allows', () => {
    expect(names(new Bench(withClubs({ art: { sections: 5, repeatable: true } })))).toContain('art#5');
  });

  it('are opened for a lock whatever the wishes', () => {
    const bench = new Bench({
      ...withPupils(() => ({ choices: [] })),
      locks: [{ kind: 'section', club: 'art', section: 2, weekday: 1, block: 'clubs' }],
    });
    expect(names(bench)).toContain('art#2');
    expect(names(bench)).not.toContain('art#1');
  });
});

describe('locks of sections', () => {
  it('leave one slot, one room and one team', () => {
    const bench = new Bench({
      locks: [
        {
          kind: 'section',
          club: 'papercut',
          section: 1,
          weekday: 2,
          block: 'clubs',
          room: 'room-g1c2',
          leaders: ['t-an'],
        },
      ],
    });
    const { sections, events, people, rooms, slots } = bench.compiled.problem;
    const section = sections.ids.indexOf('papercut#1');
    const [event] = sections.events[section];
    expect([...events.slots[event]].map((slot) => slots.weekday[slot])).toEqual([2]);
    expect(rooms.ids[events.lockedRoom[event]]).toBe('room-g1c2');
    // A leader named by hand needs no qualification.
    expect([...sections.candidates[section]].map((person) => people.ids[person])).toEqual(['t-an']);
  });

  it('that ask for too much are named', () => {
    const lock = { kind: 'section', club: 'art', section: 1, block: 'clubs' } as const;
    const bench = new Bench({
      locks: [
        { ...lock, weekday: 1 },
        { ...lock, weekday: 2 },
        { ...lock, section: 9, weekday: 3 },
        { ...lock, club: 'nothing', weekday: 3 },
      ],
    });
    expect(bench.compiled.open.map(({ code }) => code)).toEqual([
      'LOCK_NOT_KEPT',
      'LOCK_NOT_KEPT',
      'LOCK_NOT_KEPT',
    ]);
  });
});

describe('times', () => {
  it('give one moment a slot where all grades have the same bells', () => {
    const { slots, moments } = new Bench().compiled.problem;
    expect([...slots.weekday]).toEqual([1, 2, 3, 4, 5]);
    expect(moments.count).toBe(5);
  });

  it('keep apart grades whose blocks follow each other', () => {
    const { templates } = smallSchool();
    const times = (start: string, end: string) => [
      { block: 'homework', start: '15:30', end: '16:10' },
      { block: 'clubs', start, end },
    ];
    const bench = new Bench({
      ...withClubs({
        art: { grades: ['g1'], sections: 1, minSize: 1 },
        papercut: { grades: ['g3'], minSize: 1, leaders: { people: ['x-jian'] } },
      }),
      templates: [
        { ...templates[0], id: 'lower', grades: ['g1'], times: times('16:20', '17:00') },
        { ...templates[0], id: 'upper', grades: ['g3'], times: times('17:00', '17:40') },
      ],
    });
    expect(bench.compiled.problem.moments.count).toBe(10);
    // One after the other in one room, and football for both grades is longer than either.
    bench.put('art#1', 2, 'art-room', 't-gu').put('papercut#1', 2, 'art-room', 'x-jian');
    expect(bench.cost('room-clash')).toBe(0);
  });

  it('let an odd-week club and an even-week club share room and leader', () => {
    const bench = new Bench(withClubs({ odd: { weeks: 'odd' }, even: { weeks: 'even' } }));
    bench.put('odd#1', 3, 'lab', 't-an').put('even#1', 3, 'lab', 't-an');
    expect([bench.cost('room-clash'), bench.cost('person-clash')]).toEqual([0, 0]);
    const same = new Bench(withClubs({ odd: { weeks: 'odd' }, every: {} }));
    same.put('odd#1', 3, 'lab', 't-an').put('every#1', 3, 'lab', 't-an');
    expect([same.cost('room-clash'), same.cost('person-clash')]).toEqual([1, 1]);
  });

  it('let two people who alternate meet others in their own weeks only', () => {
    const bench = new Bench(
      withClubs({
        turns: { leaders: { alternating: true } },
        odd: { weeks: 'odd' },
        even: { weeks: 'even' },
      }),
    );
    bench
      .put('turns#1', 3, 'lab', 't-an', 't-bai')
      .put('even#1', 3, 'hall', 't-an')
      .put('odd#1', 3, 'library', 't-bai');
    expect(bench.cost('person-clash')).toBe(0);
    const wrong = new Bench(withClubs({ turns: { leaders: { alternating: true } }, odd: { weeks: 'odd' } }));
    wrong.put('turns#1', 3, 'lab', 't-an', 't-bai').put('odd#1', 3, 'hall', 't-an');
    expect(wrong.cost('person-clash')).toBe(1);
  });

  it('leave the way between campuses', () => {
    const { buildings, campuses } = smallSchool();
    const bench = new Bench({
      ...withClubs({ early: { blocks: ['early'] } }),
      campuses: [...campuses, { id: 'far', name: '分校' }],
      buildings: buildings.map((building) =>
        building.id === 'yard' ? { ...building, campus: 'far' } : building,
      ),
      blocks: [
        ...smallSchool().blocks.filter(({ id }) => id === 'clubs'),
        { id: 'early', name: '午间社团', kind: 'club', defaults: [{ activity: 'reading' }] },
      ],
      templates: [
        {
          ...smallSchool().templates[0],
          times: [
            { block: 'early', start: '15:30', end: '16:20' },
            { block: 'clubs', start: '16:30', end: '17:30' },
          ],
        },
      ],
    });
    const { slots, moments } = bench.compiled.problem;
    expect([slots.count, moments.count]).toEqual([10, 10]);
    // Ten minutes between the blocks, fifteen for the way.
    bench.put('early#1', 1, 'hall', 't-fang');
    const { placement } = bench.state;
    const football = bench.compiled.problem.sections.ids.indexOf('football#1');
    const [event] = bench.compiled.problem.sections.events[football];
    placement.setTeam(football, [bench.compiled.problem.people.ids.indexOf('t-fang')]);
    bench.state.place(event, 1, bench.compiled.problem.rooms.ids.indexOf('playground'));
    expect(bench.cost('person-clash')).toBe(1);
  });

  it('leave rooms alone in which groups sit at that time', () => {
    const { templates } = smallSchool();
    const bench = new Bench({
      templates: [
        {
          ...templates[0],
          id: 'lower',
          grades: ['g1'],
          times: [
            { block: 'homework', start: '16:30', end: '17:30' },
            { block: 'clubs', start: '15:30', end: '16:20' },
          ],
        },
        { ...templates[0], id: 'upper', grades: ['g3'] },
      ],
    });
    // Grade 3 does homework in its rooms while grade 1 could have clubs.
    bench.put('papercut#1', 2, 'room-g3c1', 'x-jian');
    expect(bench.cost('room-open')).toBe(1);
  });
});

describe('leaders', () => {
  const school = parsedSmallSchool();
  const person = (id: string) => {
    const found = peopleOf(school).find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const may = (id: string, club: string, change: object = {}): boolean => {
    const found = school.clubs.find((candidate) => candidate.id === club);
    if (!found) throw new Error(`no ${club}`);
    const post = school.posts.find((candidate) => candidate.id === found.post);
    return qualified(person(id), { ...found, ...change }, post, school.vendors);
  };

  it('qualify by subject, skill, name and provider', () => {
    expect(may('t-gu', 'art')).toBe(true);
    expect(may('t-an', 'art')).toBe(false);
    expect(may('x-jian', 'papercut')).toBe(true);
    expect(may('t-an', 'papercut')).toBe(false);
    expect(may('x-ma', 'robotics')).toBe(true);
    expect(may('t-gu', 'robotics')).toBe(false);
    expect(may('x-ma', 'art')).toBe(false);
    // The post is for teachers.
    expect(may('s-lin', 'art', { leaders: { count: 1, alternating: false, subjects: [] } })).toBe(false);
  });

  it('of vendors need a vendor that is approved and teaches no school subjects', () => {
    const club = school.clubs.find(({ id }) => id === 'robotics');
    const vendor = school.vendors[0];
    if (!club) throw new Error('no robotics');
    const { approved: _, ...unlisted } = vendor;
    expect(qualified(person('x-ma'), club, undefined, [{ ...vendor, kind: 'subject' }])).toBe(false);
    expect(qualified(person('x-ma'), club, undefined, [unlisted])).toBe(false);
  });

  const presence = (id: string, weekday: number, overrides: Partial<SchoolInput> = {}) => {
    const changed = parsedSmallSchool(overrides);
    const calendar = buildCalendar(changed);
    const days = daysByWeekday(calendar)[weekday];
    const session = {
      weekday,
      block: 'clubs',
      weeks: 'every',
      kind: 'group',
      mode: 'normal',
      grades: ['g1'],
    } as const;
    const times = datedTimes({ ...session, grades: ['g1'] }, days, calendar, undefined);
    const found = peopleOf(changed).find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no ${id}`);
    return presenceOf(changed, found, 'clubs', times, days);
  };

  it('are barred by what recurs, in the weeks in which it does', () => {
    expect(presence('t-gu', 1)).toEqual({ weeks: 3, missed: 0 });
    expect(presence('t-gu', 1, withStaff({ 't-gu': { unavailable: [{ weekday: 1 }] } })).weeks).toBe(0);
    expect(
      presence('t-gu', 3, withStaff({ 't-gu': { unavailable: [{ weeks: 'odd', block: 'clubs' }] } })).weeks,
    ).toBe(2);
    expect(presence('t-gu', 1, withStaff({ 't-gu': { unavailable: [{ to: '16:00' }] } })).weeks).toBe(3);
    expect(presence('t-gu', 1, { locks: [{ kind: 'freePerson', person: 't-gu', weekday: 1 }] }).weeks).toBe(
      0,
    );
    expect(presence('x-jian', 1).weeks).toBe(0);
    expect(presence('x-jian', 2).weeks).toBe(3);
  });

  it('miss single dates, but not too many', () => {
    const away = (from: string, to: string) => withStaff({ 't-gu': { absences: [{ dates: { from, to } }] } });
    const term = { ...smallSchool().term, end: '2026-10-30', holidays: [], clubWindow: undefined };
    expect(presence('t-gu', 1, { ...away('2026-09-14', '2026-09-14'), term })).toEqual({
      weeks: 3,
      missed: 1,
    });
    expect(presence('t-gu', 1, { ...away('2026-09-14', '2026-09-30'), term }).weeks).toBe(0);
  });
});
