import { describe, expect, it } from 'vitest';
import { compareDismissals } from '../../../solver/dismissal/compare-dismissals.ts';
import { walkTo } from '../../../solver/dismissal/routes.ts';
import { walkGroups } from '../../../solver/dismissal/way-queues.ts';
import type { School, SchoolInput } from '../../../solver/model/school.ts';
import { plannedWeek, request, scenario } from './planned-week.ts';
import { at, classWeek, gate, largeSchool, planWeek, schoolWith } from './small-week.ts';

type Grounds = NonNullable<SchoolInput['grounds']>;

const STAIRS = {
  id: 'stairs',
  name: '东楼梯',
  kind: 'stairs' as const,
  clearWidthCentimetres: 130,
  metres: 18,
};
const PATH = { id: 'path', name: '林荫路', kind: 'path' as const, clearWidthCentimetres: 230, metres: 110 };
const GRADES = [1, 2, 3, 4];

function withGrounds(grounds: Grounds, overrides: Partial<SchoolInput> = {}): School {
  const base = largeSchool(GRADES, 40, { gates: [gate('east', { handoverPoints: 20, kerbMetres: 400 })] });
  return schoolWith({ ...base, grounds, ...overrides });
}

const group = (pupils: number, startSecond: number, legs = [{ way: 'stairs', flow: 1, seconds: 30 }]) => ({
  pupils,
  startSecond,
  walk: { minutes: 2, headSeconds: legs.reduce((sum, { seconds }) => sum + seconds, 0), legs },
});

describe('shared ways', () => {
  it('let groups pass one after the other: nobody overtakes, nobody is lost', () => {
    const { walked, ways } = walkGroups([group(40, 0), group(30, 10), group(20, 100)]);
    // The first enters at once, the second when the 40 have passed, the third finds the way free.
    expect(walked.map(({ enters }) => enters)).toEqual([[0], [40], [100]]);
    expect(walked.map(({ headSecond }) => headSecond)).toEqual([30, 70, 130]);
    expect(ways).toEqual([{ way: 'stairs', pupils: 90, mostWaiting: 30, longestDelaySeconds: 30 }]);
  });

  it('one after another on a route, and a group is drawn apart by the narrowest', () => {
    const legs = [
      { way: 'stairs', flow: 1, seconds: 30 },
      { way: 'path', flow: 2, seconds: 60 },
    ];
    const [first, second] = walkGroups([group(20, 0, legs), group(20, 0, legs)]).walked;
    expect(first).toEqual({ headSecond: 90, spacingSeconds: 1, enters: [0, 30] });
    expect(second.enters).toEqual([20, 50]);
  });

  it('are counted in the way of a group: stairs at their pace, and until its last is through', () => {
    const routes = [{ id: 'r', building: 'teaching', gate: 'east', ways: ['stairs', 'path'] }];
    const school = withGrounds({ ways: [STAIRS, PATH], routes });
    const unit = { room: 'room-g1c1', grades: ['g1'], pupils: 44 };
    const walk = walkTo(school, unit, school.gates[0]);
    // 18 m at 36 m a minute, 110 m at 54: 30 s and 122 s; 44 pupils at 1.1 a second: 40 s.
    expect(walk?.headSeconds).toBeCloseTo(30 + (110 / 54) * 60, 6);
    expect(walk?.minutes).toBe(4);
    // In rain at 80 % of the pace.
    expect(walkTo(school, unit, school.gates[0], 'rain')?.headSeconds).toBeCloseTo(
      (30 + (110 / 54) * 60) / 0.8,
      6,
    );
  });

  it('have other routes in rain; where there is none for the weather there is no way', () => {
    const dry = { id: 'a', building: 'teaching', gate: 'east', ways: ['path'], weather: 'dry' as const };
    const rain = { id: 'b', building: 'teaching', gate: 'east', ways: ['stairs'], weather: 'rain' as const };
    const unit = { room: 'room-g1c1', grades: ['g1'], pupils: 1 };
    const both = withGrounds({ ways: [STAIRS, PATH], routes: [dry, rain] });
    const way = (school: School, weather: 'dry' | 'rain') =>
      walkTo(school, unit, school.gates[0], weather)?.legs.map((leg) => leg.way) ?? null;
    expect([way(both, 'dry'), way(both, 'rain')]).toEqual([['path'], ['stairs']]);
    const one = withGrounds({ ways: [PATH], routes: [dry] });
    expect(way(one, 'rain')).toBeNull();
  });

  it('say in a scenario which groups rain leaves without a way', () => {
    const routes = [
      { id: 'a', building: 'teaching', gate: 'east', ways: ['path'], weather: 'dry' as const },
      { id: 'b', building: 'yard', gate: 'east', ways: ['path'], weather: 'dry' as const },
    ];
    const week = plannedWeek(withGrounds({ ways: [PATH], routes }));
    const { scenarios, plan } = compareDismissals(
      week,
      request({ replications: 5, scenarios: [scenario('rain', { rain: true })] }),
    );
    expect(plan?.ways.map(({ way }) => way)).toEqual(['path']);
    const lost = scenarios[0].findings.find(({ code }) => code === 'SCENARIO_NO_WAY');
    expect(lost?.params.groups).toContain('1/clubs/reading#g1c1');
  });

  it('make the planner part groups that would wait for each other on narrow stairs', () => {
    const routes = [{ id: 'r', building: 'teaching', gate: 'east', ways: ['stairs'] }];
    const narrow = withGrounds({ ways: [{ ...STAIRS, clearWidthCentimetres: 70 }], routes });
    const wide = withGrounds({ ways: [{ ...STAIRS, clearWidthCentimetres: 900 }], routes });
    const waves = (school: School) => planWeek(school).stream('-/1/clubs/normal').waves.length;
    expect(waves(narrow)).toBeGreaterThan(waves(wide));
    const { plan } = compareDismissals(plannedWeek(narrow), request({ replications: 5 }));
    expect(plan?.ways[0].pupils).toBe(320);
  });
});

describe('assembly areas', () => {
  const area = (pupils: number) => ({
    assemblyAreas: [{ id: 'yard', name: '操场', gates: ['east'], pupils }],
  });

  it('bound the waves', () => {
    const free = planWeek(withGrounds(area(1000))).stream('-/1/clubs/normal');
    const tight = planWeek(withGrounds(area(90))).stream('-/1/clubs/normal');
    expect(Math.max(...free.waves.map(({ pupils }) => pupils))).toBeGreaterThan(90);
    expect(Math.max(...tight.waves.map(({ pupils }) => pupils))).toBeLessThanOrEqual(90);
    expect(tight.figures.minutesOverCapacity).toBe(0);
  });

  it('too small for all waves that fit into the window are an open item', () => {
    const school = withGrounds(area(50), {
      dismissal: { windowMinutes: 12, gapMinutes: 6, leastGapMinutes: 6 },
    });
    const item = planWeek(school).open.find(({ code }) => code === 'DISMISSAL_ASSEMBLY_TOO_SMALL');
    expect(item?.sentence.zh).toContain('操场');
    expect(item?.sentence.en).toMatch(/\d+\/50/);
  });
});

describe('buses', () => {
  const riders = ['g4c1-0', 'g4c1-1', 'g4c2-5'];
  const bus = (departs: string, overrides: Partial<NonNullable<Grounds['buses']>[number]> = {}) => ({
    buses: [{ id: 'bus', name: '一号校车', gate: 'east', departs, pupils: riders, ...overrides }],
  });

  it('bring the groups of their pupils out in time, whatever the order of grades', () => {
    const tight = { gates: [gate('east', { waitingSquareMetres: 60, kerbMetres: 90 })] };
    const usual = planWeek(withGrounds({}, tight)).stream('-/1/clubs/normal');
    const of = (stream: typeof usual, id: string) => stream.units.find((unit) => unit.id.endsWith(id));
    expect(of(usual, '#g4c1')?.minute).toBeGreaterThan(at('17:42'));
    const planned = planWeek(withGrounds(bus('17:45'), tight));
    const stream = planned.stream('-/1/clubs/normal');
    for (const id of ['#g4c1', '#g4c2']) {
      // Three minutes to board.
      expect(of(stream, id)?.minute).toBeLessThanOrEqual(at('17:42'));
    }
    expect(of(stream, '#g4c1')?.buses).toEqual([{ bus: 'bus', pupils: 2 }]);
    expect(planned.open.filter(({ code }) => code === 'DISMISSAL_WINDOW_MISSED')).toEqual([]);
  });

  it('from another gate are reached on foot along the street', () => {
    const gates = [gate('east'), gate('west', { x: 500 })];
    const stream = planWeek(withGrounds(bus('17:50', { gate: 'west' }), { gates })).stream(
      '-/1/clubs/normal',
    );
    for (const unit of stream.units.filter(({ buses }) => buses)) {
      // 500 m at 54 m a minute.
      const latest = unit.gate === 'west' ? at('17:47') : at('17:47') - 10;
      expect(unit.minute).toBeLessThanOrEqual(latest);
    }
  });

  it('that cannot be reached are an open item that names the bus', () => {
    const { open } = planWeek(withGrounds(bus('17:36')));
    const item = open.find(({ code }) => code === 'DISMISSAL_WINDOW_MISSED');
    expect(item?.sentence.zh).toContain('一号校车');
    expect(item?.refs).toContain('1/clubs/reading#g4c1');
  });

  it('are for pupils with transport bus where they list nobody, and not on other weekdays', () => {
    const base = withGrounds(bus('18:00', { pupils: undefined, weekdays: [2] }));
    const pupils = (base.pupils ?? []).map((pupil) =>
      pupil.id === 'g1c1-3' ? { ...pupil, transport: 'bus' as const } : pupil,
    );
    const sessions = classWeek(base);
    const planned = planWeek(base, { sessions, pupils });
    const withBus = (id: string) => planned.stream(id).units.filter(({ buses }) => buses);
    expect(withBus('-/1/clubs/normal')).toEqual([]);
    expect(withBus('-/2/clubs/normal').map(({ id }) => id)).toEqual(['2/clubs/reading#g1c1']);
  });
});

describe('parking and two-wheelers', () => {
  const simulated = (overrides: Parameters<typeof gate>[1], dismissal = {}) => {
    const week = plannedWeek(
      withGrounds({}, { gates: [gate('east', { kerbMetres: 15, ...overrides })], dismissal }),
    );
    const { plan } = compareDismissals(week, request({ replications: 20 }));
    if (!plan) throw new Error('no report');
    return plan.gates[0];
  };

  it('who parks waits at the gate, not at the kerb', () => {
    const [none, some] = [simulated({}), simulated({ parkingPlaces: 60 })];
    expect(none.parkedCars.p95.value).toBe(0);
    expect(some.parkedCars.p50.value).toBeGreaterThan(5);
    expect(some.parkedCars.p95.high).toBeLessThanOrEqual(60);
    expect(some.kerbQueueCars.p50.value).toBeLessThan(none.kerbQueueCars.p50.value);
  });

  it('two-wheelers without a place of their own make the area denser', () => {
    const [enough, few] = [
      simulated({ waitingSquareMetres: 120 }),
      simulated({ waitingSquareMetres: 120, twoWheelerPlaces: 0 }),
    ];
    expect(enough.twoWheelersInArea.p95.value).toBe(0);
    expect(few.twoWheelersInArea.p50.value).toBeGreaterThan(10);
    expect(few.peakDensity.p50.value).toBeGreaterThan(enough.peakDensity.p50.value);
    // The same people come.
    expect(few.peakPeople).toEqual(enough.peakPeople);
  });
});
