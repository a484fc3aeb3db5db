import { describe, expect, it } from 'vitest';
import type { DismissalStream } from '../../../solver/model/dismissal-plan.ts';
import { minuteOf } from '../../../solver/model/primitives.ts';
import type { School } from '../../../solver/model/school.ts';
import { Rng, shuffle } from '../../../solver/numeric/rng.ts';
import { at, classWeek, gate, largeSchool, planWeek, ROOMY, schoolWith } from './small-week.ts';

/** Windows, gaps, opening times and sums, recomputed. */
function expectSound(school: School, streams: readonly DismissalStream[]): void {
  const { gatherMinutes, windowMinutes, leastGapMinutes } = school.dismissal;
  for (const { units, waves, figures } of streams) {
    for (const unit of units) {
      expect(unit.readyMinute).toBe(unit.endMinute + gatherMinutes);
      expect(unit.minute).toBeGreaterThanOrEqual(unit.readyMinute + unit.walkMinutes);
      expect(unit.minute).toBeLessThanOrEqual(unit.endMinute + windowMinutes);
      const found = school.gates.find(({ id }) => id === unit.gate);
      const open = found?.open.some(
        ({ from, to }) => minuteOf(from) <= unit.minute && unit.minute <= minuteOf(to),
      );
      expect(open).toBe(true);
    }
    for (const a of waves) {
      for (const b of waves) {
        if (a.gate === b.gate && a.minute < b.minute) {
          expect(b.minute - a.minute).toBeGreaterThanOrEqual(leastGapMinutes);
        }
      }
      const own = units.filter(({ minute, gate: of }) => minute === a.minute && of === a.gate);
      expect(a.units).toEqual(own.map(({ id }) => id));
      expect(a.pupils).toBe(own.reduce((sum, { pupils }) => sum + pupils, 0));
    }
    expect(waves.flatMap((wave) => wave.units).sort()).toEqual(units.map(({ id }) => id).sort());
    expect(figures.pupils).toBe(units.reduce((sum, { pupils }) => sum + pupils, 0));
    expect(figures.expectedPeakBound).toBeLessThanOrEqual(figures.expectedPeak);
  }
}

const GRADES = [1, 2, 3, 4, 5, 6];

describe('the dismissal plan', () => {
  it('of a small school: everybody in one wave, as early as the slowest walks', () => {
    const school = schoolWith({ gates: ROOMY });
    const { plan, open, stream, certificates } = planWeek(school);
    expect(open).toEqual([]);
    expectSound(school, plan.streams);
    const monday = stream('-/1/clubs/normal');
    expect(monday.waves).toHaveLength(1);
    // Teaching block at (40, 30), gate at (0, 0): 70 m at 54 m a minute, grade 3 one floor up at 66.
    expect(monday.units[0].walkMinutes).toBe(2);
    expect(monday.waves[0].minute).toBe(at('17:35'));
    expect(certificates).toHaveLength(1);
  });

  it('of a large one: grades together in their order, in waves the wished gap apart, alike on all weekdays', () => {
    const school = largeSchool(GRADES, 40, {
      gates: [gate('east', { handoverPoints: 20, kerbMetres: 400, waitingSquareMetres: 150 })],
    });
    const { plan, stream } = planWeek(school);
    expectSound(school, plan.streams);
    const patterns = [1, 2, 3, 4, 5].map((weekday) => {
      const { waves } = stream(`-/${weekday}/clubs/normal`);
      return waves.map(({ minute, gate: of, pupils }) => `${minute} ${of} ${pupils}`).join();
    });
    expect(new Set(patterns).size).toBe(1);
    const { waves, units, figures } = stream('-/1/clubs/normal');
    expect(figures.minutesOverCapacity).toBe(0);
    expect(waves.map(({ minute }) => minute - waves[0].minute)).toEqual([0, 10, 20]);
    const gradesOf = waves.map(({ minute }) =>
      [...new Set(units.filter((unit) => unit.minute === minute).flatMap(({ grades }) => grades))].sort(),
    );
    expect(gradesOf).toEqual([
      ['g1', 'g2'],
      ['g3', 'g4'],
      ['g5', 'g6'],
    ]);
  });

  it('takes turns between bands from season to season or day to day if asked', () => {
    const base = largeSchool(GRADES, 40, {
      gates: [gate('east', { handoverPoints: 20, kerbMetres: 400, waitingSquareMetres: 150 })],
    });
    const school = schoolWith({
      ...base,
      term: {
        ...base.term,
        seasons: [
          { id: 'a', name: '前', dates: { from: '2026-09-01', to: '2026-09-15' } },
          { id: 'b', name: '后', dates: { from: '2026-09-16', to: '2026-09-30' } },
        ],
      },
    });
    const first = (id: string, order: School['dismissal']['order']): string => {
      const asked = { ...school, dismissal: { ...school.dismissal, order } };
      const { units, waves } = planWeek(asked).stream(id);
      return units.filter(({ minute }) => minute === waves[0].minute)[0].grades[0];
    };
    expect([first('a/1/clubs/normal', 'seasons'), first('b/1/clubs/normal', 'seasons')]).toEqual([
      'g1',
      'g3',
    ]);
    expect(first('b/1/clubs/normal', 'lowerFirst')).toBe('g1');
    const week = [1, 2, 3, 4].map((weekday) => first(`a/${weekday}/clubs/normal`, 'weekdays'));
    expect(week).toEqual(['g1', 'g3', 'g5', 'g1']);
  });

  it('uses a second gate and smaller gaps where area and kerb would be overfull', () => {
    const one = largeSchool(GRADES, 45, {
      gates: [gate('east', { waitingSquareMetres: 40, kerbMetres: 60 })],
    });
    const two = schoolWith({
      ...one,
      gates: [
        gate('east', { waitingSquareMetres: 40, kerbMetres: 60 }),
        gate('north', { kerbMetres: 60, y: 90 }),
      ],
    });
    const [alone, both] = [planWeek(one), planWeek(two)].map(({ stream }) => stream('-/1/clubs/normal'));
    expect(both.figures.minutesOverCapacity).toBeLessThan(alone.figures.minutesOverCapacity);
    expect(new Set(both.units.map((unit) => unit.gate)).size).toBe(2);
    expect(alone.waves.length).toBeGreaterThan(3);
    expectSound(two, [both]);
  });

  it('lets more than a hundred pupils leave in at least two batches', () => {
    const school = largeSchool([1, 2], 40, {
      gates: [gate('east', { handoverPoints: 99, kerbMetres: 9000 })],
    });
    expect(planWeek(school).stream('-/1/clubs/normal').waves.length).toBe(2);
  });

  it('does not depend on the order of input, and is the same again', () => {
    const school = largeSchool([1, 3, 4], 45, { gates: [gate('east'), gate('west', { x: 90 })] });
    const rng = new Rng(1);
    const sessions = shuffle(classWeek(school), rng);
    const pupils = shuffle([...(school.pupils ?? [])], rng);
    const params = { replications: 2 };
    expect(planWeek(school, { sessions, pupils, params }).plan).toEqual(planWeek(school, { params }).plan);
  });

  it('fills in simulated figures, by the seed', () => {
    const school = largeSchool([1], 20);
    const figures = (seed: number) =>
      planWeek(school, { params: { replications: 5 }, seed }).stream('-/1/clubs/normal').figures;
    expect(figures(1).simulatedPeak).toBeGreaterThan(0);
    expect(figures(1).simulatedP95WaitSeconds).toBeGreaterThan(0);
    expect(figures(1)).toEqual(figures(1));
  });
});

describe('gates', () => {
  it('near ones are preferred', () => {
    const school = largeSchool([1], 20, { gates: [gate('far', { x: -400 }), gate('near', { x: 40 })] });
    expect(
      planWeek(school)
        .stream('-/1/clubs/normal')
        .units.map((unit) => unit.gate),
    ).toEqual(['near', 'near']);
  });

  it('a gate that opens later is waited for; one that closes before is not used', () => {
    const school = largeSchool([1], 20, {
      gates: [
        gate('early', { open: [{ from: '06:00', to: '17:00' }] }),
        gate('late', {
          open: [
            { from: '06:00', to: '16:00' },
            { from: '17:45', to: '20:00' },
          ],
        }),
      ],
    });
    const { units } = planWeek(school).stream('-/1/clubs/normal');
    expect(units.every(({ gate: of, minute }) => of === 'late' && minute === at('17:45'))).toBe(true);
  });

  it('closed on a date: another gate takes the weekday; without another it is said', () => {
    const closedDates = [{ from: '2026-09-14', to: '2026-09-14' }];
    const near = gate('near', { x: 40, closedDates });
    const two = largeSchool([1], 20, { gates: [near, gate('far', { x: 400 })] });
    const plan = planWeek(two);
    expect(plan.stream('-/1/clubs/normal').units[0].gate).toBe('far');
    expect(plan.stream('-/2/clubs/normal').units[0].gate).toBe('near');
    expect(plan.open).toEqual([]);
    const one = planWeek(largeSchool([1], 20, { gates: [near] }));
    expect(one.stream('-/1/clubs/normal').units[0].gate).toBe('near');
    expect(one.open.map(({ code, refs }) => [code, ...refs])).toContainEqual([
      'DISMISSAL_GATE_CLOSED_ON_DATES',
      'near',
      '2026-09-14',
    ]);
  });

  it('without width or never open: nobody can leave, and it says why', () => {
    const narrow = planWeek(largeSchool([1], 20, { gates: [gate('slit', { clearWidthCentimetres: 30 })] }));
    expect(narrow.plan.streams).toEqual([]);
    expect(new Set(narrow.open.map(({ code }) => code))).toEqual(new Set(['DISMISSAL_NO_OPEN_GATE']));
    expect(narrow.open[0].sentence.zh).toContain('净宽');
    const closedDates = [{ from: '2026-09-01', to: '2026-09-30' }];
    const shut = planWeek(largeSchool([1], 20, { gates: [gate('shut', { closedDates })] }));
    expect(shut.open[0].sentence.en).toContain('closed');
  });

  it('on another campus cannot be reached', () => {
    const base = largeSchool([1, 2], 20);
    const school = schoolWith({
      ...base,
      campuses: [...base.campuses, { id: 'north', name: '北校区' }],
      buildings: [...base.buildings, { id: 'annex', name: '北楼', campus: 'north', x: 0, y: 0 }],
      rooms: base.rooms.map((room) =>
        room.id.startsWith('room-g2') ? { ...room, building: 'annex' } : room,
      ),
    });
    const { plan, open, stream } = planWeek(school);
    expect(stream('-/1/clubs/normal').units.map(({ id }) => id)).toEqual([
      '1/clubs/reading#g1c1',
      '1/clubs/reading#g1c2',
    ]);
    const item = open.find(({ code }) => code === 'DISMISSAL_NO_WAY_TO_GATE');
    expect(item?.refs).toEqual(['1/clubs/reading#g2c1', '1/clubs/reading#g2c2']);
    const both = schoolWith({ ...school, gates: [gate('east'), gate('annex', { campus: 'north' })] });
    const planned = planWeek(both);
    expect(planned.open).toEqual([]);
    expect(planned.stream('-/1/clubs/normal').units.map((unit) => unit.gate)).toEqual([
      'east',
      'east',
      'annex',
      'annex',
    ]);
    expectSound(both, planned.plan.streams);
    expect(plan.streams.length).toBe(planned.plan.streams.length);
  });
});

describe('windows that cannot hold the waves', () => {
  const codesOf = (school: School, params = {}) =>
    planWeek(school, { params: { replications: 0, ...params } }).open;

  it('too short to gather and walk', () => {
    const open = codesOf(largeSchool([1], 20, { dismissal: { windowMinutes: 4 } }));
    const item = open.find(({ code }) => code === 'DISMISSAL_WINDOW_MISSED');
    expect(item?.refs).toContain('1/clubs/reading#g1c1');
    expect(item?.sentence.en).toContain('has gathered and reached');
  });

  it('too short for a gate that is too narrow', () => {
    const gates = [gate('slit', { clearWidthCentimetres: 40 })];
    const open = codesOf(largeSchool(GRADES, 45, { gates }));
    const item = open.find(({ code }) => code === 'DISMISSAL_WINDOW_MISSED');
    expect(item?.sentence.zh).toMatch(/走完|排到/);
    expect(item?.sentence.en).toMatch(/to pass|turn at/);
  });

  it('over before the gate opens', () => {
    const gates = [gate('east', { open: [{ from: '06:00', to: '16:45' }] })];
    const open = codesOf(largeSchool([1], 20, { gates }));
    const item = open.find(({ code }) => code === 'DISMISSAL_WINDOW_MISSED');
    expect(item?.sentence.en).toContain('is not open at');
  });

  it("over before the region's earliest end", () => {
    const school = largeSchool([1], 20);
    expect(codesOf(school, { earliestEndMinute: at('17:50') })).toEqual([]);
    const late = planWeek(school, { params: { replications: 0, earliestEndMinute: at('17:50') } });
    expect(late.stream('-/1/clubs/normal').units.every(({ minute }) => minute >= at('17:50'))).toBe(true);
    const open = codesOf(school, { earliestEndMinute: at('18:10') });
    expect(new Set(open.map(({ code }) => code))).toEqual(new Set(['DISMISSAL_BEFORE_EARLIEST_END']));
  });

  it('the earliest end does not bind those who leave before the end of the service', () => {
    const { stream } = planWeek(schoolWith({}), {
      params: { replications: 0, earliestEndMinute: at('17:50') },
    });
    expect(stream('-/5/homework/always').units[0].minute).toBe(at('16:25'));
    expect(stream('-/5/null/always'.replace('null', 'lessons')).units[0].minute).toBe(at('15:25'));
  });

  it('pupils without a group are named', () => {
    const school = schoolWith({});
    const sessions = classWeek(school).filter(({ id }) => id !== '1/clubs/reading#g1c1');
    const { open } = planWeek(school, { sessions });
    expect(open.map(({ code }) => code)).toEqual(['DISMISSAL_PUPILS_WITHOUT_GROUP']);
    expect(open[0].refs).toHaveLength(15);
  });
});

describe('siblings and escorts', () => {
  it('siblings who ask for it leave in one wave where the order allows it; otherwise it is said', () => {
    const school = schoolWith({ gates: ROOMY });
    const pupils = (school.pupils ?? []).map((pupil) => {
      if (pupil.id === 'g1c1-01') return { ...pupil, siblings: ['g3c1-01'], siblingsTogether: true };
      return pupil.id === 'g3c1-01' ? { ...pupil, siblings: ['g1c1-01'] } : pupil;
    });
    const together = planWeek(school, { pupils });
    expect(together.siblingsApart).toEqual([]);
    const gates = [gate('east', { waitingSquareMetres: 6, kerbMetres: 20 })];
    const tight = planWeek(schoolWith({ gates }), { pupils });
    const { waves } = tight.stream('-/1/clubs/normal');
    expect(waves.length).toBeGreaterThan(1);
    expect(tight.siblingsApart.map(({ stream }) => stream)).toContain('-/1/clubs/normal');
  });

  it('the leader of the last block escorts, a post where part of the group stays or before another block', () => {
    const school = schoolWith({});
    const { stream } = planWeek(school);
    expect(stream('-/1/clubs/normal').units.every(({ escort }) => escort === 'leader')).toBe(true);
    expect(stream('-/1/lessons/always').units.every(({ escort }) => escort === 'post')).toBe(true);
    expect(stream('-/5/homework/always').units.every(({ escort }) => escort === 'post')).toBe(true);
    const sessions = classWeek(school).map((session) =>
      session.block === 'clubs' ? { ...session, room: 'library' } : session,
    );
    const moved = planWeek(school, { sessions }).stream('-/5/homework/always');
    // At the gate at 16:25, back at 16:27, before the clubs begin at 16:30.
    expect(moved.units.every(({ escort }) => escort === 'leader')).toBe(true);
  });
});

describe('posts', () => {
  const base = schoolWith({});
  const posts = base.posts.map((post) => {
    if (post.id === 'escort') return { ...post, rotating: { count: 2, during: 'firstDismissal' as const } };
    return post.id === 'waiting' ? { ...post, rotating: { count: 1, during: 'dismissal' as const } } : post;
  });
  const school = { ...base, posts };

  it('stand where the school has set them up, for the whole dismissal', () => {
    const { plan, stream } = planWeek(school);
    const of = (id: string) => plan.posts.filter((post) => post.stream === id);
    const first = of('-/5/lessons/always');
    expect(first.map(({ post, n }) => `${post} ${n}`).sort()).toEqual([
      'escort 1',
      'escort 2',
      'gate-early 1',
    ]);
    const leaving = stream('-/5/lessons/always').units;
    expect(first.find(({ work }) => work === 'escort')).toMatchObject({
      startMinute: at('15:20'),
      endMinute: Math.max(...leaving.map(({ minute, walkMinutes }) => minute + walkMinutes)),
    });
    const end = of('-/5/clubs/normal');
    expect(end.map(({ post }) => post).sort()).toEqual(['gate', 'waiting']);
    const { lastMinute } = stream('-/5/clubs/normal').figures;
    for (const { startMinute, endMinute } of end) {
      expect(startMinute).toBeLessThanOrEqual(lastMinute);
      expect(endMinute).toBeGreaterThan(lastMinute);
    }
    // Nobody waits for the few who leave after homework: the service goes on.
    expect(of('-/5/homework/always').map(({ post }) => post)).toEqual(['gate']);
  });

  it('one at each gate in use; none on other weekdays, after other blocks, or without such a post', () => {
    const gates = [gate('east', { waitingSquareMetres: 20 }), gate('west', { waitingSquareMetres: 20 })];
    const large = { ...largeSchool(GRADES, 40, { gates }), posts };
    const { plan, stream } = planWeek(large);
    const used = new Set(stream('-/1/clubs/normal').units.map((unit) => unit.gate));
    const held = plan.posts.filter(({ stream: of, work }) => of === '-/1/clubs/normal' && work === 'gate');
    expect(new Set(held.map((post) => post.gate))).toEqual(used);
    const limited = posts.map((post) =>
      post.id === 'gate'
        ? { ...post, rotating: { count: 1, during: 'dismissal' as const, weekdays: [2], blocks: ['clubs'] } }
        : post,
    );
    const some = planWeek({ ...school, posts: limited }).plan.posts.filter(({ post }) => post === 'gate');
    expect(new Set(some.map(({ stream: of }) => of))).toEqual(
      new Set(['-/2/clubs/normal', '-/2/clubs/replacement']),
    );
    const none = base.posts.filter(({ work }) => work !== 'gate' && work !== 'escort' && work !== 'waiting');
    expect(planWeek({ ...school, posts: none }).plan.posts).toEqual([]);
  });
});
