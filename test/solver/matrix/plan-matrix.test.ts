import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../scenarios/generate.ts';
import { compileMatrix } from '../../../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../../../solver/matrix/groups/form-groups.ts';
import { finishMatrix, planMatrix } from '../../../solver/matrix/plan-matrix.ts';
import { DEFAULT_PARAMS, planMatrixMember } from '../../../solver/matrix/search/member.ts';
import { LEVELS } from '../../../solver/matrix/state/objective.ts';
import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import { WorkControl } from '../../../solver/numeric/control.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';
import { withClubs, withStaff } from './bench.ts';
import { checkMatrix } from './check-clubs.ts';

const FEW = { members: 1, leastProposals: 1500, proposalsPerEvent: 50 };

function plan(school: School, options: { seed?: number; params?: object; control?: WorkControl } = {}) {
  const calendar = buildCalendar(school);
  const pupils = pupilsOf(school);
  const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
    ({ mode }) => mode === 'always',
  );
  const { seed = 1, params = FEW, control } = options;
  const result = planMatrix({
    school,
    calendar,
    pupils,
    groups,
    seed,
    params,
    ...(control ? { control } : {}),
  });
  return { ...result, problems: checkMatrix(school, calendar, [...groups, ...result.sessions]) };
}

const small = (overrides: Partial<SchoolInput> = {}) => parsedSmallSchool(overrides);
const of = (sessions: readonly Session[], section: string) =>
  sessions.filter((session) => session.section === section);

describe('the club matrix', () => {
  it('puts every section of the small school on the table', () => {
    const result = plan(small());
    expect(result.problems).toEqual([]);
    expect(result.sessions.map(({ section }) => section).sort()).toEqual([
      'art#1',
      'art#2',
      'choir#1',
      'football#1',
      'papercut#1',
      'robotics#1',
    ]);
    expect(result.closedSections).toEqual([]);
    expect(result.open).toEqual([]);
    const [papercut] = of(result.sessions, 'papercut#1');
    expect(papercut.assistants).toBe(1);
    expect(papercut.id).toBe(`${papercut.weekday}/clubs/papercut#1`);
    expect(of(result.sessions, 'football#1')[0].fallbackRoom).toBe('hall');
    expect(of(result.sessions, 'choir#1')[0].pupils).toBe(12);
  });

  it('compares every delta with recomputation, also for teams, two meetings and alternating leaders', () => {
    const school = small(
      withClubs({
        papercut: { sessionsPerWeek: 2 },
        football: { leaders: { count: 2 } },
        art: { leaders: { alternating: true }, sections: 2 },
      }),
    );
    const result = plan(school, { params: { ...FEW, assertDeltas: true } });
    expect(result.problems).toEqual([]);
    expect(of(result.sessions, 'papercut#1')).toHaveLength(2);
    expect(of(result.sessions, 'football#1')[0].leaders).toHaveLength(2);
    expect(of(result.sessions, 'art#1')[0].leaders).toHaveLength(2);
  });

  it('gives the same bytes for the same seed, whatever the order of the input', () => {
    const input = smallSchool();
    const shuffled = {
      ...input,
      clubs: [...(input.clubs ?? [])].reverse(),
      staff: [...input.staff].reverse(),
      rooms: [...input.rooms].reverse(),
      pupils: [...(input.pupils ?? [])].reverse(),
    };
    const first = JSON.stringify(plan(small()));
    expect(JSON.stringify(plan(small()))).toBe(first);
    expect(JSON.stringify(plan(canonicalSchool(School.parse(shuffled))))).toBe(first);
  });

  it('is the same whether members run here or on workers, in any order', () => {
    const school = small();
    const calendar = buildCalendar(school);
    const pupils = pupilsOf(school);
    const params = { ...DEFAULT_PARAMS, ...FEW, members: 3 };
    const whole = planMatrix({ school, calendar, pupils, seed: 9, params });
    const groups = formFixedGroups({ school, calendar, pupils }).sessions.filter(
      ({ mode }) => mode === 'always',
    );
    const compiled = structuredClone(compileMatrix({ school, calendar, pupils, groups }));
    const members = [2, 0, 1].map((member) => structuredClone(planMatrixMember(compiled, 9, member, params)));
    expect(finishMatrix({ school, calendar, groups }, compiled, members)).toEqual(whole);
  });

  it('stops by its control with the best so far, and can be repeated from the units spent', () => {
    const school = small();
    const params = { ...FEW, leastProposals: 200_000 };
    let looks = 0;
    const nowMs = (): number => looks++;
    const control = new WorkControl({ nowMs, limitMs: 4 });
    const stopped = plan(school, { params, control });
    expect(stopped.statistics.stopped).toBe(true);
    expect(stopped.problems).toEqual([]);
    const replay = plan(school, { params, control: new WorkControl({ budgetUnits: control.spent }) });
    expect(replay.sessions).toEqual(stopped.sessions);
    expect(replay.objective).toEqual(stopped.objective);
  });

  it('keeps every kind of lock', () => {
    const result = plan(
      small({
        ...withClubs({ papercut: { sessionsPerWeek: 2 } }),
        locks: [
          // Against the days and the people the club asks for: the school's own hand decides.
          {
            kind: 'section',
            club: 'choir',
            section: 1,
            weekday: 2,
            block: 'clubs',
            room: 'music-room',
            leaders: ['t-an'],
          },
          { kind: 'section', club: 'papercut', section: 1, weekday: 4, block: 'clubs', room: 'room-g3c1' },
          { kind: 'noClub', club: 'football', weekday: 1, block: 'clubs' },
          { kind: 'emptyRoom', room: 'art-room', weekday: 2, block: 'clubs' },
          { kind: 'freePerson', person: 't-gu', weekday: 5 },
        ],
      }),
    );
    expect(result.problems).toEqual([]);
    expect(result.open).toEqual([]);
    const [choir] = of(result.sessions, 'choir#1');
    expect([choir.weekday, choir.room, choir.leaders]).toEqual([2, 'music-room', ['t-an']]);
    const thursday = of(result.sessions, 'papercut#1').find(({ weekday }) => weekday === 4);
    expect(thursday?.room).toBe('room-g3c1');
    expect(of(result.sessions, 'football#1')[0].weekday).not.toBe(1);
    expect(result.sessions.some(({ leaders, weekday }) => weekday === 5 && leaders.includes('t-gu'))).toBe(
      false,
    );
  });

  it('cuts a section down to a smaller room, and shares a room within its seats', () => {
    const shared = plan(
      small({
        ...withClubs({
          football: { maxSize: 50, minSize: 10 },
          running: {
            minSize: 5,
            maxSize: 40,
            members: undefined,
            weekdays: [1],
            room: { kinds: ['playground'] },
          },
          art: { sections: 1, maxSize: 45, room: { kinds: ['art'] } },
        }),
        pupils: (smallSchool().pupils ?? []).map((pupil) => ({
          ...pupil,
          choices: ['football', 'running', 'art'],
        })),
        locks: [{ kind: 'section', club: 'football', section: 1, weekday: 1, block: 'clubs' }],
      }),
    );
    expect(shared.problems).toEqual([]);
    expect(of(shared.sessions, 'art#1')[0].pupils).toBe(30);
    const together = ['football#1', 'running#1'].map((section) => of(shared.sessions, section)[0]);
    expect(together.map(({ weekday, room }) => [weekday, room])).toEqual([
      [1, 'playground'],
      [1, 'playground'],
    ]);
    expect(together[0].pupils + together[1].pupils).toBe(80);
  });

  describe('leaves out what cannot be placed, and says why', () => {
    const cases: [string, Partial<SchoolInput>, RegExp][] = [
      [
        'no time',
        withClubs({ choir: { weekdays: [4], blocks: ['homework'] } }),
        /may meet only on Thursday \(作业辅导\)/,
      ],
      ['no room', withClubs({ choir: { room: { kinds: ['dance'] } } }), /no room is of the kind it asks for/],
      ['no leader', withClubs({ choir: { leaders: { skill: 'opera' } } }), /nobody is qualified to lead it/],
      [
        'leaders away',
        withStaff({ 't-he': { unavailable: [{ block: 'clubs' }] } }),
        /何音 cannot be there at some of the times/,
      ],
      [
        'room closed',
        {
          rooms: smallSchool().rooms.map((room) =>
            room.id === 'music-room' ? { ...room, closed: [{}] } : room,
          ),
        },
        /音乐教室 is closed on some of the dates/,
      ],
      [
        'leaders taken',
        withClubs({ choir: { weekdays: [4] }, band: { weekdays: [4], leaders: { subjects: ['music'] } } }),
        /people who may lead it: 何音; "合唱团" is on the table too/,
      ],
      [
        'rooms taken',
        withClubs({ choir: { weekdays: [4] }, band: { weekdays: [4], room: { kinds: ['music'] } } }),
        /rooms it may use: 音乐教室; "合唱团" is on the table too/,
      ],
    ];
    it.each(cases)('%s', (_, overrides, reason) => {
      const result = plan(small(overrides));
      expect(result.problems).toEqual([]);
      expect(result.closedSections).toHaveLength(1);
      expect(result.closedSections[0].reason.en).toMatch(reason);
      expect(result.closedSections[0].reason.zh).toMatch(/没有排进排片表/);
      expect(result.open.map(({ code }) => code)).toEqual(['SECTION_NOT_PLACED']);
      // Everything else is on the table.
      expect(result.sessions.length).toBeGreaterThanOrEqual(5);
    });

    it('for the sake of rooms that the other pupils need', () => {
      const activities = smallSchool().activities.map((activity) =>
        activity.id === 'reading' ? { ...activity, merge: 'none' as const, rooms: [] } : activity,
      );
      // Four classes need four classrooms, one of which the club would take; no other club takes pupils that day.
      const elsewhere = { weekdays: [1, 2, 3, 5] };
      const choir = { room: { kinds: ['classroom' as const] }, weekdays: [4] };
      const clubs = withClubs({
        choir,
        art: elsewhere,
        football: elsewhere,
        papercut: elsewhere,
        robotics: elsewhere,
      });
      const result = plan(small({ ...clubs, activities }));
      expect(result.closedSections.map(({ section }) => section)).toEqual(['choir#1']);
      expect(result.closedSections[0].reason.en).toMatch(/rooms it takes are needed for the other pupils/);
    });

    it('for caps', () => {
      const result = plan(
        small({
          ...withClubs({
            choir: { weekdays: [4] },
            band: { weekdays: [5], leaders: { subjects: ['music'] } },
          }),
          ...withStaff({ 't-he': { caps: { perWeek: 1 } } }),
        }),
      );
      expect(result.closedSections).toHaveLength(1);
      expect(result.closedSections[0].reason.en).toMatch(/何音 takes at most 4 duties a day and 1 a week/);
    });

    it('a vendor that is on no list', () => {
      const vendors = (smallSchool().vendors ?? []).map(({ approved: _, ...vendor }) => vendor);
      const result = plan(small({ vendors }));
      expect(result.closedSections.map(({ section }) => section)).toEqual(['robotics#1']);
      expect(result.closedSections[0].reason.en).toMatch(/no approved list/);
    });

    it('a lock that is against a closed room', () => {
      const result = plan(
        small({
          locks: [
            { kind: 'section', club: 'art', section: 1, weekday: 2, block: 'clubs', room: 'art-room' },
            { kind: 'emptyRoom', room: 'art-room', weekday: 2, block: 'clubs' },
          ],
        }),
      );
      expect(result.open.map(({ code }) => code).sort()).toEqual(['LOCK_NOT_KEPT', 'SECTION_NOT_PLACED']);
      expect(result.sessions).toHaveLength(5);
    });

    it('for the sake of pupils who would have nobody', () => {
      // On the one day with clubs, two groups, the patrol and the duty leader need all four teachers and leaders.
      const staff = ['t-fang', 't-gu', 't-an', 's-lin', 's-mo', 's-niu'];
      const result = plan(
        small({
          staff: smallSchool().staff.filter(({ id }) => staff.includes(id)),
          blocks: smallSchool().blocks.map((block) => ({ ...block, weekdays: [1] })),
        }),
      );
      // One person is missing on that day even without any club.
      expect(result.objective[LEVELS.indexOf('staffing')]).toBe(1);
      expect(result.sessions.map(({ section }) => section)).toEqual(['robotics#1']);
      const reasons = new Map(result.closedSections.map(({ section, reason }) => [section, reason.en]));
      expect(reasons.get('football#1')).toMatch(/people it takes are needed for the other pupils/);
      expect(reasons.get('art#1')).toMatch(/people it takes are needed for the other pupils/);
    });
  });

  it('gives a result for a school without a club block', () => {
    const result = plan(small({ blocks: smallSchool().blocks.filter(({ id }) => id !== 'clubs') }));
    expect(result.sessions).toEqual([]);
    expect(new Set(result.open.map(({ code }) => code))).toEqual(new Set(['SECTION_NOT_PLACED']));
  });

  it('has nothing to do for a school without clubs', () => {
    const result = plan(small({ clubs: [] }));
    expect(result.sessions).toEqual([]);
    expect(result.certificate.status).toBe('optimal');
  });

  it('gives every level a bound, and says how many of the first ones are at theirs', () => {
    const { certificate, objective } = plan(small());
    expect(certificate.objective.map(({ name }) => name)).toEqual([...LEVELS]);
    certificate.objective.forEach(({ value, bound }, level) => {
      expect(value).toBe(objective[level]);
      expect(bound).not.toBeNull();
      expect(bound ?? Infinity).toBeLessThanOrEqual(value);
    });
    const open = certificate.objective.findIndex(({ value, bound }) => value !== bound);
    expect(certificate.claim.en).toContain(`The first ${open < 0 ? LEVELS.length : open} levels`);
    expect(certificate.status).toBe(open < 0 ? 'optimal' : 'bounded');
  });

  it.each(['national', 'sanya', 'chongming', 'hubei-school'] as const)(
    'is sound for a school of %s',
    (region) => {
      const school = canonicalSchool(School.parse(generateSchool({ classes: 9, seed: 4, region })));
      const result = plan(school);
      expect(result.problems).toEqual([]);
      expect(result.objective[0]).toBe(0);
      expect(result.sessions.length).toBeGreaterThan(10);
      for (const { section } of result.closedSections) expect(of(result.sessions, section)).toEqual([]);
    },
  );
});
