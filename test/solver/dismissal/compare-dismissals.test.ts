import { describe, expect, it } from 'vitest';
import { compareDismissals } from '../../../solver/dismissal/compare-dismissals.ts';
import {
  DismissalComparison,
  type PairedMeasure,
  type ScenarioReport,
} from '../../../solver/model/dismissal-simulation.ts';
import { plannedWeek, request, scenario } from './planned-week.ts';
import { gate, largeSchool, schoolWith } from './small-week.ts';

const school = largeSchool([1, 2, 3, 4], 40, {
  gates: [gate('east', { handoverPoints: 4 }), gate('west', { x: 120, handoverPoints: 4 })],
});
const week = plannedWeek(school);

function compared(...scenarios: ReturnType<typeof scenario>[]) {
  const answer = compareDismissals(week, request({ scenarios }));
  expect(DismissalComparison.parse(structuredClone(answer))).toEqual(answer);
  return answer;
}

const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);
const measure = ({ comparison }: ScenarioReport, name: PairedMeasure['measure']): PairedMeasure => {
  const found = comparison.find((entry) => entry.measure === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe('a simulated day', () => {
  const { plan } = compared();

  it('counts everybody once, in waves and at gates', () => {
    expect(plan?.pupils).toBe(320);
    expect(plan?.waves.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(320);
    expect(plan?.gates.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(320);
    for (const { gate: id, pupils } of plan?.gates ?? []) {
      const own = plan?.waves.filter((wave) => wave.gate === id) ?? [];
      expect(own.reduce((sum, wave) => sum + wave.pupils, 0)).toBe(pupils);
    }
  });

  it('has series that begin and end with nobody there, and peak where the figures say', () => {
    for (const { series, peakPeople } of plan?.gates ?? []) {
      const { people, pupils, guardians } = series;
      expect(people.mean[0]).toBeLessThan(2);
      expect(people.mean.at(-1)).toBe(0);
      expect(people.mean).toHaveLength(pupils.mean.length);
      people.mean.forEach((value, step) => {
        expect(Math.abs(value - pupils.mean[step] - guardians.mean[step])).toBeLessThan(0.11);
      });
      expect(Math.max(...people.p95)).toBeLessThanOrEqual(peakPeople.p95.high);
      expect(Math.max(...people.mean)).toBeLessThanOrEqual(peakPeople.p95.value);
    }
  });

  it('tells the queue of each wave, and the waves of a gate make up its queue', () => {
    for (const { gate: id, series } of plan?.gates ?? []) {
      const waves = (plan?.waves ?? []).filter(({ gate }) => gate === id);
      expect(Math.max(...waves.flatMap((wave) => wave.series.pupils.mean))).toBeGreaterThan(0);
      series.pupils.mean.forEach((value, step) => {
        const sum = waves.reduce((total, wave) => total + wave.series.pupils.mean[step], 0);
        expect(Math.abs(sum - value)).toBeLessThanOrEqual(0.05 * (waves.length + 1) + 1e-9);
      });
    }
  });

  it('orders its figures: lower ends below values below upper ends, middle days below bad ones', () => {
    const waits = [plan?.pupilWait, plan?.guardianWait, ...(plan?.waves ?? []).map((wave) => wave.pupilWait)];
    for (const wait of waits) {
      for (const { low, value, high } of Object.values(wait ?? {})) {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }
      expect(wait?.p50.value).toBeLessThanOrEqual(wait?.p95.value ?? 0);
    }
    expect(plan?.emptyMinute.p50.value).toBeLessThanOrEqual(plan?.emptyMinute.p95.value ?? 0);
  });

  it('is the same again, and another with another seed', () => {
    expect(compareDismissals(week, request())).toEqual(compareDismissals(week, request()));
    expect(compareDismissals(week, request({ seed: 2 }))).not.toEqual(compareDismissals(week, request()));
  });

  it('that the plan does not know is a finding', () => {
    const none = compareDismissals(week, request({ season: 'spring' }));
    expect([codes(none), none.plan]).toEqual([['SIMULATION_DAY_EMPTY'], null]);
  });
});

describe('scenarios', () => {
  it('that change nothing are equal on every day', () => {
    const { scenarios } = compared(scenario('same'));
    for (const { difference, better, worse } of scenarios[0].comparison) {
      expect(difference).toEqual({ value: 0, low: 0, high: 0 });
      expect([better.value, worse.value]).toEqual([0, 0]);
    }
  });

  it('punctual guardians and more handover points make the wait shorter, on practically every day', () => {
    const { scenarios } = compared(
      scenario('punctual', { guardians: { meanEarlySeconds: -600, deviationSeconds: 120 } }),
      scenario('points', {
        gates: [
          { gate: 'east', handoverPoints: 12 },
          { gate: 'west', handoverPoints: 12 },
        ],
      }),
    );
    for (const entry of scenarios) {
      const wait = measure(entry, 'meanPupilWaitSeconds');
      expect(wait.difference.high).toBeLessThan(0);
      expect(wait.better.low).toBeGreaterThan(0.9);
    }
    // Those who come earlier wait longer themselves.
    expect(measure(scenarios[0], 'meanGuardianWaitSeconds').difference.low).toBeGreaterThan(0);
  });

  it('pairing by keyed draws sees differences that unpaired days would hide', () => {
    const { scenarios, plan } = compared(scenario('one second', { guardians: { handoverSeconds: 5 } }));
    const { difference } = measure(scenarios[0], 'meanPupilWaitSeconds');
    const unpaired = (plan?.pupilWait.mean.high ?? 0) - (plan?.pupilWait.mean.low ?? 0);
    expect(difference.low).toBeGreaterThan(0);
    expect(difference.high - difference.low).toBeLessThan(0.5 * unpaired);
  });

  it('rain is slower and later', () => {
    const [rain] = compared(scenario('rain', { rain: true })).scenarios;
    expect(rain.report?.weather).toBe('rain');
    expect(codes(rain)).toEqual(['SCENARIO_TOO_EARLY']);
    expect(rain.report?.waves.some(({ lateSeconds }) => lateSeconds > 0)).toBe(true);
    expect(measure(rain, 'meanPupilWaitSeconds').difference.low).toBeGreaterThan(0);
  });

  it('a closed gate sends its groups to the nearest open one, and says so', () => {
    const used = new Set(compared().plan?.gates.map((entry) => entry.gate));
    const [target] = [...used];
    const [shut] = compared(scenario('shut', { gates: [{ gate: target, closed: true }] })).scenarios;
    expect(codes(shut)).toEqual(['SCENARIO_GATE_REPLACED']);
    expect(shut.report?.gates.map((entry) => entry.gate)).not.toContain(target);
    expect(shut.report?.pupils).toBe(320);
  });

  it('waves move by grade, by group, by minute and by shift', () => {
    const [moved] = compared(
      scenario('moved', {
        waves: [
          { grades: ['g1'], after: 'clubs', gate: 'west', minute: '17:40' },
          { units: ['1/clubs/reading#g2c1'], shiftMinutes: 5 },
        ],
      }),
    ).scenarios;
    const waves = moved.report?.waves ?? [];
    const first = waves.find(({ units }) => units.includes('1/clubs/reading#g1c1'));
    expect([first?.gate, first?.minute]).toEqual(['west', 17 * 60 + 40]);
    const before = compared().plan?.waves.find(({ units }) => units.includes('1/clubs/reading#g2c1'));
    const after = waves.find(({ units }) => units.includes('1/clubs/reading#g2c1'));
    expect((after?.minute ?? 0) - (before?.minute ?? 0)).toBe(5);
  });

  it('replanned ones use what is there: one gate, another gap', () => {
    const [anew] = compared(
      scenario('anew', { replan: true, gapMinutes: 5, gates: [{ gate: 'east', closed: true }] }),
    ).scenarios;
    expect(anew.report?.gates.map((entry) => entry.gate)).toEqual(['west']);
    const minutes = [...new Set(anew.report?.waves.map(({ minute }) => minute))].sort((a, b) => a - b);
    expect(minutes.length).toBeGreaterThan(1);
    for (let k = 1; k < minutes.length; k++) expect(minutes[k] - minutes[k - 1]).toBeGreaterThanOrEqual(3);
  });

  it('by the list stated numbers count, unless the scenario says otherwise', () => {
    const pupils = (school.pupils ?? []).map((pupil) => ({ ...pupil, transport: 'car' as const }));
    const cars = plannedWeek({ ...school, pupils });
    const answer = compareDismissals(
      cars,
      request({
        scenarios: [
          scenario('on foot', { guardians: { carPermille: 0 } }),
          scenario('usual shares', { guardians: { carPermille: 300 } }),
        ],
      }),
    );
    const usual = answer.scenarios[1].report?.kerbQueueCars.p50.value ?? 0;
    expect(usual).toBeLessThan(answer.plan?.kerbQueueCars.p50.value ?? 0);
    expect(answer.plan?.kerbQueueCars.p50.value).toBeGreaterThan(5);
    expect(answer.scenarios[0].report?.kerbQueueCars.p95.value).toBe(0);
  });
});

describe('bad scenarios', () => {
  it.each([
    ['SCENARIO_GATE_UNKNOWN', { gates: [{ gate: 'north', kerbMetres: 3 }] }],
    [
      'SCENARIO_GATE_TWICE',
      {
        gates: [
          { gate: 'east', kerbMetres: 3 },
          { gate: 'east', closed: true },
        ],
      },
    ],
    ['SCENARIO_GATE_NO_WIDTH', { gates: [{ gate: 'east', clearWidthCentimetres: 20 }] }],
    [
      'SCENARIO_GATE_CLOSED_AND_USED',
      { gates: [{ gate: 'east', closed: true }], waves: [{ grades: ['g1'], gate: 'east' }] },
    ],
    [
      'SCENARIO_NO_WAY',
      {
        gates: [
          { gate: 'east', closed: true },
          { gate: 'west', closed: true },
        ],
      },
    ],
    [
      'SCENARIO_NO_WAY',
      {
        replan: true,
        gates: [
          { gate: 'east', closed: true },
          { gate: 'west', closed: true },
        ],
      },
    ],
    ['SCENARIO_GROUP_UNKNOWN', { waves: [{ units: ['x', '1/clubs/reading#g1c1'], shiftMinutes: 1 }] }],
    ['SCENARIO_WAVE_MATCHES_NOBODY', { waves: [{ grades: ['g9'], shiftMinutes: 1 }] }],
    [
      'SCENARIO_WAVE_TWICE',
      {
        waves: [
          { grades: ['g1'], shiftMinutes: 1 },
          { units: ['1/clubs/reading#g1c1'], shiftMinutes: 2 },
        ],
      },
    ],
    ['SCENARIO_MINUTE_AND_SHIFT', { waves: [{ minute: '17:50', shiftMinutes: 1 }] }],
    ['SCENARIO_REPLAN_AND_WAVES', { replan: true, waves: [{ grades: ['g1'], shiftMinutes: 1 }] }],
    ['SCENARIO_NEEDS_REPLAN', { gapMinutes: 5 }],
    ['SCENARIO_SHARES_TOO_LARGE', { guardians: { carPermille: 700, twoWheelerPermille: 400 } }],
  ])('%s: which and why, and no report', (code, input) => {
    const [bad, good] = compared(scenario('bad', input), scenario('good')).scenarios;
    expect(codes(bad)).toContain(code);
    expect(bad.report).toBeNull();
    const finding = bad.findings.find((entry) => entry.code === code);
    expect(finding?.path).toMatch(/^\/scenarios\/0/);
    for (const text of [finding?.message, finding?.cause, finding?.remedy]) {
      expect(text?.zh).not.toMatch(/[{}]|undefined/);
      expect(text?.en).not.toMatch(/[{}]|undefined/);
    }
    expect(good.report).not.toBeNull();
  });

  it('one name for two', () => {
    const [, second] = compared(scenario('a'), scenario('a')).scenarios;
    expect(codes(second)).toEqual(['SCENARIO_NAME_TWICE']);
  });

  it('a minute at which the gate is closed is said', () => {
    const own = plannedWeek(
      schoolWith({ ...school, gates: [gate('east', { open: [{ from: '06:00', to: '18:30' }] })] }),
    );
    const { scenarios } = compareDismissals(
      own,
      request({ scenarios: [scenario('late', { waves: [{ after: 'clubs', minute: '18:45' }] })] }),
    );
    expect(codes(scenarios[0])).toEqual(['SCENARIO_GATE_NOT_OPEN']);
  });
});

describe('positions for an animation', () => {
  const { positions, plan } = compareDismissals(week, request({ positions: true, stepSeconds: 30 }));

  it('lead every group from its room to its gate in time', () => {
    expect(positions?.groups).toHaveLength(plan?.waves.flatMap(({ units }) => units).length ?? 0);
    for (const { places } of positions?.groups ?? []) {
      expect(places[0].place).toMatch(/^room:/);
      expect(places.at(-1)?.place).toMatch(/^gate:/);
      places.forEach((place, k) => {
        if (k > 0) expect(place.second).toBeGreaterThanOrEqual(places[k - 1].second);
      });
    }
  });

  it('count at every step who waits and who is away; in the end all are', () => {
    for (const { gate: id, away, pupils, guardians } of positions?.gates ?? []) {
      const total = plan?.gates.find((entry) => entry.gate === id)?.pupils;
      expect(away.at(-1)).toBe(total);
      expect([pupils.at(-1), guardians.at(-1)]).toEqual([0, 0]);
      away.forEach((count, k) => {
        if (k > 0) expect(count).toBeGreaterThanOrEqual(away[k - 1]);
      });
    }
  });
});
