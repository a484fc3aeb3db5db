import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { solutionText, timetableOf } from '../../../bench/itc2007/adapter.ts';
import { generateInstance, instanceText } from '../../../bench/itc2007/generate.ts';
import { parseInstance } from '../../../bench/itc2007/parse.ts';
import { PUBLISHED } from '../../../bench/itc2007/published.ts';
import { summarise, tableOf } from '../../../bench/itc2007/report.ts';
import { solveRun } from '../../../bench/itc2007/solve-run.ts';
import { validateSolution } from '../../../bench/itc2007/validate.ts';
import { constructByEjection } from '../../../solver/matrix/kernel/construct-by-ejection.ts';
import { Move, MoveRunner } from '../../../solver/matrix/kernel/move.ts';
import { TIMETABLE_OPERATORS } from '../../../solver/matrix/kernel/solve-timetable.ts';
import { timetableState } from '../../../solver/matrix/kernel/timetable.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

/** Two days of three periods: music twice, art twice, sport once; Ann teaches music and sport. */
const TINY = `Name: Tiny
Courses: 3
Rooms: 2
Days: 2
Periods_per_day: 3
Curricula: 2
Constraints: 1

COURSES:
music ann 2 2 30
art bob 2 2 12
sport ann 1 1 25

ROOMS:
big 32
small 10

CURRICULA:
q1 2 music art
q2 2 art sport

UNAVAILABILITY_CONSTRAINTS:
sport 0 0

END.
`;

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const GOOD = lines('music big 0 0', 'music big 1 0', 'art big 0 1', 'art big 1 1', 'sport big 1 2');

/** Made-up instances with few rooms. */
const small = (seed: number) => generateInstance(seed, 4);

describe('reading instances', () => {
  it('keeps every figure', () => {
    const instance = parseInstance(TINY.replaceAll('\n', '\r\n'));
    expect(instance).toMatchObject({ name: 'Tiny', days: 2, periodsPerDay: 3 });
    expect(instance.courses[0]).toEqual({
      id: 'music',
      teacher: 'ann',
      lectures: 2,
      minWorkingDays: 2,
      students: 30,
    });
    expect(instance.curricula[1]).toEqual({ id: 'q2', courses: ['art', 'sport'] });
    expect(instance.unavailable).toEqual([{ course: 'sport', day: 0, period: 0 }]);
  });

  it('refuses files that contradict themselves', () => {
    expect(() => parseInstance(TINY.replace('Courses: 3', 'Courses: 4'))).toThrow('Courses is 4, but 3');
    expect(() => parseInstance(TINY.replace('q1 2', 'q1 3'))).toThrow('curriculum q1');
    expect(() => parseInstance(TINY.replace('ann 2 2', 'ann two 2'))).toThrow('lectures of music');
    expect(() => parseInstance(TINY.replace('ROOMS:', 'HALLS:'))).toThrow('unknown section HALLS');
  });
});

describe('made-up instances', () => {
  it('are read back as they were made, the same for the same seed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const made = generateInstance(seed);
      expect(parseInstance(instanceText(made))).toEqual(made);
      expect(generateInstance(seed)).toEqual(made);
      expect(made.courses.length).toBeGreaterThan(20);
      expect(made.curricula.length).toBeGreaterThan(10);
    }
  });
});

describe('the validator', () => {
  const verdict = (solution: string) => validateSolution(parseInstance(TINY), solution);
  const change = (from: string, to: string) => verdict(GOOD.replace(from, to));

  it('finds nothing wrong with a good solution but the art lesson that its other curriculum has alone', () => {
    expect(verdict(GOOD)).toMatchObject({ hard: 0, compactness: 2, cost: 2 });
    expect(change('sport big', 'sport small')).toMatchObject({ hard: 0, roomCapacity: 15, cost: 17 });
  });

  it('counts each hard rule', () => {
    expect(change('sport big 1 2\n', '')).toMatchObject({ hard: 1, lectures: 1 });
    expect(verdict(`${GOOD}sport big 0 2\n`)).toMatchObject({ hard: 1, lectures: 1 });
    expect(change('music big 1 0', 'music small 0 0')).toMatchObject({ lectures: 1 });
    expect(change('sport big', 'sport hall')).toMatchObject({ hard: 2, lectures: 2 });
    expect(change('sport big 1 2', 'sport big 1 3')).toMatchObject({ hard: 2, lectures: 2 });
    expect(change('sport big 1 2', 'sport big 1 1')).toMatchObject({
      roomOccupancy: 1,
      conflicts: 1,
      hard: 2,
    });
    expect(change('sport big 1 2', 'sport small 1 0')).toMatchObject({ conflicts: 1, hard: 1 });
    expect(change('sport big 1 2', 'sport small 0 0')).toMatchObject({
      conflicts: 1,
      availability: 1,
      hard: 2,
    });
  });

  it('counts each soft rule', () => {
    expect(change('music big 1 0', 'music big 0 2')).toMatchObject({
      minWorkingDays: 5,
      compactness: 4,
      hard: 0,
    });
    expect(change('music big 1 0', 'music small 1 0')).toMatchObject({ roomStability: 1, roomCapacity: 20 });
    expect(change('sport big 1 2', 'sport big 0 2')).toMatchObject({ compactness: 2, cost: 2, hard: 0 });
    expect(change('art big 0 1', 'art big 0 2')).toMatchObject({ compactness: 6, hard: 0 });
  });
});

describe('the adapter', () => {
  it('counts as the validator does, wherever the search goes', () => {
    for (let seed = 0; seed < 6; seed++) {
      const instance = small(seed);
      const state = timetableState(timetableOf(instance));
      const rng = new Rng(seed);
      constructByEjection(state, rng);
      const move = new Move();
      const runner = new MoveRunner(state);
      for (let step = 0; step < 400; step++) {
        move.clear();
        if (!TIMETABLE_OPERATORS[step % 3].draw(state, move, rng) || !runner.probe(move).allowed) continue;
        runner.apply(move);
        if (step % 7 !== 0) continue;
        const { slot, room } = state.placement;
        const { hard, lectures, cost } = validateSolution(instance, solutionText(instance, slot, room));
        expect([hard - lectures, lectures, cost]).toEqual([0, state.levels[1], state.levels[2]]);
      }
    }
  });

  it('gives curricula with the same courses together what each would count', () => {
    const twice = TINY.replace('Curricula: 2', 'Curricula: 3').replace('q2 2', 'q3 2 art music\nq2 2');
    const { terms } = timetableOf(parseInstance(twice));
    expect(terms.attendance.map(({ weight }) => weight)).toEqual([4, 2]);
  });
});

describe('a run', () => {
  const order = { instance: 'tiny', text: TINY, seed: 1, seconds: 1, proposals: 5000 };

  it('solves the tiny instance, the same way each time', () => {
    const answer = solveRun(order);
    expect(validateSolution(parseInstance(TINY), answer.solution)).toMatchObject({ hard: 0, cost: 2 });
    expect(answer.engineCost).toBe(2);
    expect(solveRun(order).solution).toBe(answer.solution);
  });

  it('finds solutions that are valid and cost what the engine says', () => {
    for (let seed = 0; seed < 5; seed++) {
      const text = instanceText(small(seed));
      const answer = solveRun({ ...order, text, seed, proposals: 30_000 });
      const verdict = validateSolution(parseInstance(text), answer.solution);
      expect(verdict).toMatchObject({ hard: 0, cost: answer.engineCost });
    }
  });

  it('is summed up beside the quoted figures', () => {
    const run = { instance: 'comp01', seed: 1, hard: 0, cost: 5, ms: 1000, proposals: 2_000_000 };
    const [figure] = summarise([run, { ...run, seed: 2, cost: 6 }]);
    expect(figure).toMatchObject({ runs: 2, best: 5, mean: 5.5, worst: 6, bestKnown: 5, winnerMean: 5 });
    expect(tableOf([figure])).toContain('quoted');
    expect(PUBLISHED.size).toBe(14);
  });
});

const data = process.env.AFTERBELL_BENCHMARKS;
const folder = data === undefined ? '' : join(data, 'itc2007');

describe.skipIf(!existsSync(folder))('the public instances (AFTERBELL_BENCHMARKS)', () => {
  it.each([...PUBLISHED.keys()])('%s is solved without hard violations in few proposals', (name) => {
    const text = readFileSync(join(folder, `${name}.ctt`), 'utf8');
    const answer = solveRun({ instance: name, text, seed: 1, seconds: 1, proposals: 60_000 });
    const verdict = validateSolution(parseInstance(text), answer.solution);
    expect(verdict).toMatchObject({ hard: 0, cost: answer.engineCost });
  });
});
