import { describe, expect, it } from 'vitest';
import { allocate } from '../../../solver/enrolment/allocation/allocate.ts';
import { Allocation } from '../../../solver/enrolment/allocation/allocation.ts';
import { compareLevels, PROVEN_LEVELS } from '../../../solver/enrolment/allocation/problem.ts';
import { enrolWithProof } from '../../../solver/enrolment/enrol.ts';
import { pupilSide } from '../../../solver/enrolment/prepare.ts';
import {
  firstTrial,
  nextTrial,
  reopened,
  type Trial,
  trialReport,
} from '../../../solver/enrolment/trials.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import { type Session, sessionId } from '../../../solver/model/session.ts';
import { UNLIMITED } from '../../../solver/numeric/control.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { randomSchool } from './tiny-school.ts';

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
const DAYS = 3;
const SHAPE = {
  pupils: 24,
  clubs: 6,
  days: DAYS,
  mostWant: 3,
  mostSeats: 5,
  leastSizes: true,
  twice: true,
  fees: true,
};

/** Bundles are allowed, seats suffice, no open section is below its least number. */
function expectAllowed({ prepared, seating }: Trial): void {
  const { problem } = prepared.compiled;
  const state = new Allocation(problem);
  seating.bundles.forEach((items, agent) => {
    expect(state.allows(agent, items)).toBe(true);
    state.setBundle(agent, items);
  });
  state.fill.forEach((fill, section) => {
    expect(fill).toBeLessThanOrEqual(problem.capacity[section]);
    if (fill > 0) expect(fill).toBeGreaterThanOrEqual(problem.least[section]);
  });
  expect(Array.from(state.total())).toEqual(Array.from(seating.value));
}

/** One section meets on other days. */
function moved(sessions: readonly Session[], trial: Trial, rng: Rng): Session[] {
  const { id, meetings } = rng.pick(trial.prepared.sections);
  const first = rng.intBetween(1, DAYS);
  const days = meetings.map((_, k) => 1 + ((first - 1 + k) % DAYS)).sort();
  return [
    ...sessions.filter(({ section }) => section !== id),
    ...meetings.map((meeting, k) => ({
      ...meeting,
      weekday: days[k],
      id: sessionId(days[k], meeting.block, id),
    })),
  ];
}

describe('trials of one matrix after another', () => {
  it.each(SEEDS)('are enrolments within all limits, and nearly as good as from nothing (%i)', (seed) => {
    const { school, sections } = randomSchool(seed, SHAPE);
    const side = pupilSide(school, buildCalendar(school), school.pupils ?? [], 1);
    const rng = new Rng(seed);
    let sessions: Session[] = sections;
    let trial = firstTrial(side, sessions, UNLIMITED);
    let worse = 0;
    for (let step = 0; step < 12; step++) {
      expectAllowed(trial);
      const { value, bound } = allocate(trial.prepared.compiled.problem);
      expect(compareLevels(trial.seating.value, bound, PROVEN_LEVELS)).toBeGreaterThanOrEqual(0);
      if (compareLevels(trial.seating.value, value, 2) > 0) worse++;
      sessions = moved(sessions, trial, rng);
      trial = reopened(nextTrial(trial, sessions, UNLIMITED), UNLIMITED);
    }
    // Least numbers are what a warm start does not look into.
    expect(worse).toBeLessThan(10);
  });

  it.each(SEEDS)('start the enrolment of a finished matrix, which gets no worse (%i)', async (seed) => {
    const { school, sections } = randomSchool(seed, SHAPE);
    const calendar = buildCalendar(school);
    const pupils = school.pupils ?? [];
    const trial = firstTrial(pupilSide(school, calendar, pupils, 1), sections, UNLIMITED);
    const result = await enrolWithProof({ school, calendar, pupils, sections, seed: 1 }, trial);
    const plain = await enrolWithProof({ school, calendar, pupils, sections, seed: 1 });
    const values = result.objective.slice(0, 4).map(({ value }) => value);
    expect(compareLevels(values, trial.outcome.slice(1), 4)).toBeLessThanOrEqual(0);
    expect(values).toEqual(plain.objective.slice(0, 4).map(({ value }) => value));
    expect(trialReport(trial).applicants).toBe(result.report.applicants);
  });
});
