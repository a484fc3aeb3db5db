import { describe, expect, it } from 'vitest';
import { familiesOf, usableGates } from '../../../solver/dismissal/family.ts';
import { ArrivalShares, FluidMemory, fluidAtGate } from '../../../solver/dismissal/fluid.ts';
import { gateModel } from '../../../solver/dismissal/gates.ts';
import { leavingStreams } from '../../../solver/dismissal/leaving.ts';
import { levelOfService } from '../../../solver/dismissal/level-of-service.ts';
import { streamBounds } from '../../../solver/dismissal/peak-bound.ts';
import { planFamily } from '../../../solver/dismissal/search.ts';
import { simulateDismissal } from '../../../solver/dismissal/simulate.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { School } from '../../../solver/model/school.ts';
import { UNLIMITED } from '../../../solver/numeric/control.ts';
import { at, classWeek, gate, largeSchool, planWeek, schoolWith } from './small-week.ts';

function figures(
  school: School,
  waves: { minute: number; walkers?: number; cars?: number; alone?: number }[],
) {
  const { dismissal, gates } = school;
  return fluidAtGate(
    dismissal,
    new ArrivalShares(dismissal),
    gateModel(school, gates[0]),
    waves.map((wave) => ({ walkers: 0, cars: 0, alone: 0, ...wave })),
  );
}

const minute = at('17:30');

describe('the fluid model at a gate', () => {
  it('is a batch at the handover points when everybody is punctual', () => {
    const gates = [gate('east', { clearWidthCentimetres: 10_000, handoverPoints: 2 })];
    const school = schoolWith({ gates, dismissal: { collectorDeviationSeconds: 0 } });
    const { peak, waitSeconds } = figures(school, [{ minute, walkers: 120 }]);
    // Half a pupil a second: 240 s for all, 120 s on average; steps of 30 s blur it by half a step.
    expect(peak).toBeGreaterThanOrEqual(120);
    expect(waitSeconds / 120).toBeGreaterThan(105);
    expect(waitSeconds / 120).toBeLessThan(140);
  });

  it('counts minutes in which area or kerb are overfull', () => {
    const roomy = schoolWith({ gates: [gate('east', { waitingSquareMetres: 400 })] });
    const tight = schoolWith({ gates: [gate('east', { waitingSquareMetres: 20 })] });
    const kerb = schoolWith({ gates: [gate('east', { kerbMetres: 15 })] });
    const walkers = [{ minute, walkers: 100 }];
    expect(figures(roomy, walkers).stepsOver).toBe(0);
    expect(figures(tight, walkers).stepsOver).toBeGreaterThan(4);
    expect(figures(kerb, [{ minute, cars: 20 }]).stepsOver).toBeGreaterThan(4);
    expect(figures(roomy, [{ minute, cars: 20 }]).stepsOver).toBe(0);
  });

  it('gate width rarely binds: halving it hardly changes the wait', () => {
    const wait = (clearWidthCentimetres: number): number => {
      const school = schoolWith({ gates: [gate('east', { clearWidthCentimetres })] });
      return figures(school, [{ minute, walkers: 120, cars: 40, alone: 40 }]).waitSeconds / 200;
    };
    expect(wait(230) - wait(430)).toBeLessThan(30);
    expect(wait(45) - wait(430)).toBeGreaterThan(300);
  });

  it('agrees with the simulation, whose peak lies a little higher because chance has peaks of its own', () => {
    const school = largeSchool([1, 2, 3], 45, { gates: [gate('east', { handoverPoints: 4 })] });
    const stream = planWeek(school).stream('-/1/clubs/normal');
    const simulated = simulateDismissal(school, stream, { replications: 100, seed: 2 });
    expect(Math.abs(simulated.waitSeconds.mean - stream.figures.meanWaitSeconds)).toBeLessThan(15);
    expect(simulated.peakPeople.p50).toBeGreaterThan(0.9 * stream.figures.expectedPeak);
    expect(simulated.peakPeople.p50).toBeLessThan(1.5 * stream.figures.expectedPeak);
  });
});

describe('levels of service', () => {
  it('are those of Fruin for waiting areas', () => {
    expect([0, 80, 90, 120, 300, 400, 600].map((people) => levelOfService(people, 100))).toEqual([
      0, 0, 1, 2, 3, 4, 5,
    ]);
    expect(levelOfService(1, 0)).toBe(5);
    expect(levelOfService(0, 0)).toBe(0);
  });
});

function families(school: School) {
  const { streams } = leavingStreams({
    school,
    calendar: buildCalendar(school),
    sessions: classWeek(school),
    placements: [],
    pupils: school.pupils ?? [],
  });
  const models = school.gates.map((entry) => gateModel(school, entry));
  const withGates = streams.map((leaving) => ({
    leaving,
    gates: usableGates(leaving, models).usable.map((index) => models[index]),
  }));
  const knows = { alone: false, transport: false };
  return familiesOf(withGates, {
    school,
    knows,
    earliestEndMinute: undefined,
    siblings: [],
    weather: 'dry',
    rides: { departures: [] },
  });
}

describe('bounds', () => {
  it.each([
    { what: 'two gates', gates: [gate('east'), gate('west', { x: 120 })], dismissal: {} },
    {
      what: 'slow handover at one gate, no kerb',
      gates: [gate('east', { kerbMetres: 0, handoverPoints: 2 })],
      dismissal: { handoverSeconds: 15 },
    },
    {
      what: 'a narrow gate, collectors who come late',
      gates: [gate('east', { clearWidthCentimetres: 70 }), gate('west', { x: 120, kerbMetres: 0 })],
      dismissal: { collectorMeanEarlySeconds: 120, collectorDeviationSeconds: 200 },
    },
  ])('no choice of minutes and gates for single units comes below them: $what', ({ gates, dismissal }) => {
    const school = largeSchool([1, 3], 30, { gates, dismissal: { windowMinutes: 12, ...dismissal } });
    const [family] = families(school).filter(({ key }) => key.includes('clubs/normal'));
    const [stream] = family.streams;
    const { peak, peakAtGap, meanWaitSeconds } = streamBounds(school.dismissal, stream, family.gates, 4);
    const arrival = new ArrivalShares(school.dismissal);
    let lowestPeak = Number.POSITIVE_INFINITY;
    let lowestAtGap = Number.POSITIVE_INFINITY;
    let lowestWait = Number.POSITIVE_INFINITY;
    const pupils = stream.units.reduce((sum, { unit }) => sum + unit.pupils, 0);
    const visit = (chosen: { gate: number; minute: number }[]): void => {
      if (chosen.length < stream.units.length) {
        const { earliest, latest } = stream.units[chosen.length];
        for (let g = 0; g < family.gates.length; g++) {
          for (let m = earliest[g]; m <= latest[g]; m += 2) visit([...chosen, { gate: g, minute: m }]);
        }
        return;
      }
      let most = 0;
      let seconds = 0;
      family.gates.forEach((model, g) => {
        const waves = stream.units
          .map(({ load }, k) => ({ ...load, minute: chosen[k].minute, gate: chosen[k].gate }))
          .filter((wave) => wave.gate === g)
          .sort((a, b) => a.minute - b.minute);
        const result = fluidAtGate(school.dismissal, arrival, model, waves);
        most = Math.max(most, result.peak);
        seconds += result.waitSeconds;
      });
      const gaps = chosen.flatMap((a) =>
        chosen.filter((b) => b.gate === a.gate && b.minute > a.minute).map((b) => b.minute - a.minute),
      );
      lowestPeak = Math.min(lowestPeak, most);
      if (gaps.every((gap) => gap >= 4)) lowestAtGap = Math.min(lowestAtGap, most);
      lowestWait = Math.min(lowestWait, seconds / pupils);
    };
    visit([]);
    expect(peak).toBeLessThanOrEqual(lowestPeak);
    expect(peak).toBeGreaterThan(0.3 * lowestPeak);
    expect(peakAtGap).toBeLessThanOrEqual(lowestAtGap);
    expect(peakAtGap).toBeGreaterThan(0.3 * lowestAtGap);
    // Sums in another order differ in the last digit.
    expect(meanWaitSeconds).toBeLessThanOrEqual(lowestWait + 1e-9);
    expect(meanWaitSeconds).toBeGreaterThan(0.3 * lowestWait);
  });
});

describe('the search', () => {
  it('finds a pattern that no other gate or wave of a grade improves', () => {
    const school = largeSchool([1, 2, 3], 40, {
      gates: [gate('east', { waitingSquareMetres: 30 }), gate('west', { x: 120, kerbMetres: 40 })],
    });
    const memory = new FluidMemory(school.dismissal);
    for (const family of families(school)) {
      const plan = planFamily(school, family, 0, memory, UNLIMITED);
      expect(planFamily(school, family, 0, memory, UNLIMITED).objective).toEqual(plan.objective);
      expect(plan.objective[0]).toBe(0);
      const planned = plan.schedule.flatMap((waves, stream) =>
        waves.flatMap(({ cells }) => cells.flatMap((cell) => plan.cells[cell].loads[stream]?.units ?? [])),
      );
      expect(planned).toHaveLength(family.streams.reduce((sum, { units }) => sum + units.length, 0));
    }
  });
});
