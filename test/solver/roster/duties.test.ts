import { describe, expect, it } from 'vitest';
import type { DismissalPlan, DismissalStream } from '../../../solver/model/dismissal-plan.ts';
import type { DutyDemand } from '../../../solver/model/duty.ts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import { rosterContext } from '../../../solver/roster/context.ts';
import { dutiesOf, expandDuties } from '../../../solver/roster/duties.ts';
import { smallSchool } from '../../support/small-school.ts';
import {
  clubSession,
  homeworkSession,
  NO_DISMISSAL,
  readingSession,
  smallRoster,
  weekOfSessions,
} from './small-roster.ts';

function byId(demands: readonly DutyDemand[]): Map<string, DutyDemand> {
  return new Map(demands.map((demand) => [demand.id, demand]));
}

const idsOf = (demands: readonly DutyDemand[], part: string): string[] =>
  demands.map((demand) => demand.id).filter((id) => id.includes(part));

describe('duties of sessions', () => {
  it('follow the calendar: every week, make-up day, holiday', () => {
    const demands = expandDuties(smallRoster({}, [homeworkSession(5, 'g1c1')]));
    // Fridays 11th and 18th; the 25th is free, and Sunday 20th follows Friday's table.
    expect(idsOf(demands, '/homework/homework#')).toEqual([
      '2026-09-11/homework/homework/homework#g1c1',
      '2026-09-18/homework/homework/homework#g1c1',
      '2026-09-20/homework/homework/homework#g1c1',
    ]);
    expect(demands.find((demand) => demand.role === 'fixed')).toMatchObject({
      block: 'homework',
      work: 'homework',
      session: '5/homework/homework#g1c1',
      series: '5/homework/homework#g1c1',
      startMinute: 930,
      endMinute: 980,
      units: 5,
      payUnits: 4,
    });
  });

  it('have a place for every supervisor, leader and assistant', () => {
    const sessions = [
      homeworkSession(1, 'g1c1', { supervisors: 2 }),
      clubSession(2, 'papercut', ['x-jian'], { assistants: 2 }),
      clubSession(3, 'football', ['t-fang', 't-gu']),
    ];
    const demands = expandDuties(smallRoster({}, sessions)).filter((demand) => demand.session !== undefined);
    const on = (date: string): string[] => idsOf(demands, date).map((id) => id.slice(date.length + 1));
    expect(on('2026-09-14')).toEqual([
      'homework/homework/homework#g1c1',
      'homework/homework/homework#g1c1#2',
    ]);
    expect(on('2026-09-15')).toEqual([
      'clubs/assistant/papercut#1#a1',
      'clubs/assistant/papercut#1#a2',
      'clubs/club/papercut#1',
    ]);
    expect(on('2026-09-16')).toEqual(['clubs/club/football#1', 'clubs/club/football#1#2']);
    const leaders = demands.filter((demand) => demand.role === 'leader').map((demand) => demand.given);
    expect(new Set(leaders)).toEqual(new Set(['x-jian', 't-fang', 't-gu']));
  });

  it('leave the place open where the matrix found no leader', () => {
    const demands = expandDuties(smallRoster({}, [clubSession(1, 'football', [])]));
    const [leader] = demands.filter((demand) => demand.role === 'leader');
    expect(leader.given).toBeUndefined();
    expect(leader.series).toBe('1/clubs/football#1');
  });

  it('alternate leaders by odd and even weeks', () => {
    const clubs = smallSchool().clubs?.map((club) =>
      club.id === 'football' ? { ...club, leaders: { alternating: true } } : club,
    );
    const sessions = [clubSession(1, 'football', ['t-fang', 't-gu'])];
    const demands = expandDuties(smallRoster(clubs ? { clubs } : {}, sessions));
    const given = demands
      .filter((demand) => demand.role === 'leader')
      .map(({ date, given: id }) => [date, id]);
    expect(given).toEqual([
      ['2026-09-14', 't-gu'],
      ['2026-09-21', 't-fang'],
    ]);
  });

  it('run in replacement groups outside the club window', () => {
    const sessions = [readingSession(1, 'g1', 'normal'), readingSession(1, 'g1', 'replacement')];
    const demands = expandDuties(smallRoster({}, sessions));
    expect(idsOf(demands, 'reading#')).toEqual([
      '2026-09-07/clubs/independent/reading#g1c1!',
      '2026-09-14/clubs/independent/reading#g1c1',
      '2026-09-21/clubs/independent/reading#g1c1',
    ]);
  });
});

const FIGURES = {
  pupils: 0,
  lastMinute: 0,
  minutesOverCapacity: 0,
  expectedPeak: 0,
  expectedPeakBound: 0,
  meanWaitSeconds: 0,
};

function stream(after: string | null, units: DismissalStream['units'], weekday = 1): DismissalStream {
  const mode = 'always';
  return {
    id: `-/${weekday}/${after ?? '-'}/${mode}`,
    season: '-',
    weekday,
    after,
    mode,
    units,
    waves: [],
    figures: FIGURES,
  };
}

const UNIT = { pupils: 10, endMinute: 980, readyMinute: 983, walkMinutes: 4, gate: 'east' };
const leaving: DismissalPlan = {
  streams: [
    stream(null, [
      { ...UNIT, id: 'g1c1', kind: 'class', grades: ['g1'], endMinute: 920, minute: 930, escort: 'post' },
    ]),
    stream('homework', [
      {
        ...UNIT,
        id: '1/homework/homework#g1c1',
        kind: 'session',
        grades: ['g1'],
        minute: 990,
        escort: 'leader',
      },
      {
        ...UNIT,
        id: '1/homework/homework#g1c2',
        kind: 'session',
        grades: ['g1'],
        minute: 990,
        escort: 'post',
      },
    ]),
  ],
  posts: [
    {
      stream: '-/1/-/always',
      work: 'gate',
      post: 'gate-early',
      gate: 'east',
      n: 1,
      startMinute: 920,
      endMinute: 935,
    },
    {
      stream: '-/1/homework/always',
      work: 'gate',
      post: 'gate',
      gate: 'east',
      n: 1,
      startMinute: 980,
      endMinute: 1000,
    },
    {
      stream: '-/1/homework/always',
      work: 'gate',
      post: 'gate',
      gate: 'east',
      n: 2,
      startMinute: 980,
      endMinute: 1000,
    },
    {
      stream: '-/1/homework/always',
      work: 'escort',
      post: 'escort',
      gate: 'east',
      n: 1,
      startMinute: 980,
      endMinute: 995,
    },
  ],
};

describe('duties of the dismissal plan', () => {
  const sessions = [homeworkSession(1, 'g1c1'), homeworkSession(1, 'g1c2'), homeworkSession(2, 'g1c1')];
  const demands = byId(expandDuties(smallRoster({}, sessions, leaving)));

  it('keep the people of a session busy until they are back from the gate', () => {
    expect(demands.get('2026-09-14/homework/homework/homework#g1c1')?.endMinute).toBe(994);
    expect(demands.get('2026-09-14/homework/homework/homework#g1c2')?.endMinute).toBe(980);
    expect(demands.get('2026-09-15/homework/homework/homework#g1c1')?.endMinute).toBe(980);
  });

  it('are posts at the gate and on the way, on dates on which somebody leaves', () => {
    const own = [...demands.keys()].filter((id) => /\/(gate|gate-early|escort)\//.test(id));
    expect(own.filter((id) => id.startsWith('2026-09-14'))).toEqual([
      '2026-09-14/homework/escort/east',
      '2026-09-14/homework/gate/east',
      '2026-09-14/homework/gate/east#2',
      '2026-09-14/lessons/gate-early/east',
    ]);
    expect(own.filter((id) => id.startsWith('2026-09-15'))).toEqual([]);
    expect(demands.get('2026-09-14/homework/gate/east#2')).toMatchObject({
      gate: 'east',
      startMinute: 980,
      endMinute: 1000,
      role: 'rotating',
      series: 'gate/homework/east#2/1/2',
    });
  });

  it('are one post where two streams of a date ask for the same', () => {
    const twice: DismissalPlan = {
      streams: [
        ...leaving.streams,
        { ...stream('homework', leaving.streams[1].units), id: '-/1/homework/normal', mode: 'normal' },
      ],
      posts: [
        ...leaving.posts,
        { ...leaving.posts[1], stream: '-/1/homework/normal', startMinute: 985, endMinute: 1010 },
      ],
    };
    const merged = byId(expandDuties(smallRoster({}, sessions, twice)));
    expect(merged.get('2026-09-14/homework/gate/east')).toMatchObject({ startMinute: 980, endMinute: 1010 });
  });
});

describe('rotating posts', () => {
  const demands = expandDuties(smallRoster());

  it('are in every block that runs, or once over the day', () => {
    expect(idsOf(demands, '2026-09-14').filter((id) => /patrol|duty-leader|first-aid/.test(id))).toEqual([
      '2026-09-14/clubs/patrol/1',
      '2026-09-14/day/duty-leader/1',
      '2026-09-14/day/first-aid/1',
      '2026-09-14/homework/patrol/1',
    ]);
    const day = byId(demands).get('2026-09-14/day/duty-leader/1');
    expect(day).toMatchObject({ startMinute: 930, endMinute: 1050, series: 'duty-leader/day/1/1/2' });
  });

  it('have a place in the cycle of weeks, or single dates if the school asks', () => {
    const seriesOn = (input: Partial<SchoolInput>): (string | undefined)[] => {
      const known = byId(expandDuties(smallRoster(input)));
      return ['2026-09-07', '2026-09-14', '2026-09-21'].map(
        (date) => known.get(`${date}/homework/patrol/1`)?.series,
      );
    };
    expect(seriesOn({})).toEqual(['patrol/homework/1/1/1', 'patrol/homework/1/1/2', 'patrol/homework/1/1/1']);
    expect(seriesOn({ options: { rotation: { kind: 'dated' } } })).toEqual([
      '2026-09-07/homework/patrol/1',
      '2026-09-14/homework/patrol/1',
      '2026-09-21/homework/patrol/1',
    ]);
  });

  it('exist only while something runs', () => {
    const alone = expandDuties(smallRoster({}, [homeworkSession(1, 'g1c1')], NO_DISMISSAL));
    expect(idsOf(alone, '2026-09-14/clubs')).toEqual([]);
    expect(idsOf(alone, '2026-09-15')).toEqual([]);
  });
});

describe('people who are given', () => {
  it('are replaced by a cover on dates on which they cannot come', () => {
    const staff = smallSchool().staff.map((person) =>
      person.id === 't-fang'
        ? { ...person, absences: [{ dates: { from: '2026-09-14', to: '2026-09-14' } }] }
        : person,
    );
    const leaders = expandDuties(smallRoster({ staff })).filter((demand) => demand.id.includes('football'));
    expect(leaders.map(({ role, given }) => [role, given])).toEqual([
      ['cover', undefined],
      ['leader', 't-fang'],
    ]);
  });

  it('come from locks on duties and supervisors', () => {
    const locks: SchoolInput['locks'] = [
      { kind: 'duty', duty: '2026-09-14/homework/patrol/1', person: 't-gu' },
      { kind: 'duty', duty: '2026-09-14/clubs/patrol/1', person: null },
      { kind: 'supervisor', class: 'g1c1', weekday: 1, block: 'homework', person: 't-bai' },
    ];
    const { demands, open } = dutiesOf(rosterContext(smallRoster({ locks })));
    const known = byId(demands);
    expect(open).toEqual([]);
    expect(known.get('2026-09-14/homework/patrol/1')).toMatchObject({
      given: 't-gu',
      series: '2026-09-14/homework/patrol/1',
    });
    expect(known.get('2026-09-14/clubs/patrol/1')?.given).toBeNull();
    expect(known.get('2026-09-07/homework/homework/homework#g1c1')?.given).toBe('t-bai');
    expect(known.get('2026-09-08/homework/homework/homework#g1c1')?.given).toBeUndefined();
  });

  it('are told about where a lock cannot be kept', () => {
    const locks: SchoolInput['locks'] = [
      { kind: 'duty', duty: '2026-09-14/homework/patrol/9', person: 't-gu' },
      { kind: 'duty', duty: '2026-09-16/homework/patrol/1', person: 't-he' },
      { kind: 'supervisor', class: 'g1c1', weekday: 1, block: 'homework', person: 'nobody' },
    ];
    const { demands, open } = dutiesOf(rosterContext(smallRoster({ locks }, weekOfSessions())));
    expect(open.map((item) => [item.code, item.refs])).toEqual([
      ['LOCK_NOT_KEPT', ['2026-09-14/homework/patrol/9']],
      ['LOCK_NOT_KEPT', ['2026-09-16/homework/patrol/1']],
      ['LOCK_NOT_KEPT', ['g1c1/1/homework']],
    ]);
    expect(byId(demands).get('2026-09-16/homework/patrol/1')?.given).toBeUndefined();
  });

  it('never have two given duties at the same time', () => {
    const sessions = [clubSession(1, 'art', ['t-gu']), clubSession(1, 'football', ['t-gu'])];
    const demands = expandDuties(smallRoster({}, sessions)).filter((demand) => demand.date === '2026-09-14');
    const clubs = demands.filter((demand) => demand.post === 'club');
    expect(clubs.map(({ id, role, given }) => [id.slice(17), role, given])).toEqual([
      ['club/art#1', 'leader', 't-gu'],
      ['club/football#1', 'cover', undefined],
    ]);
  });
});
