import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWeek } from '../../bench/duty-check.ts';
import { randomWeek, type WeekShape } from '../../bench/duty-random.ts';
import { solveWeek } from '../../bench/duty-solve.ts';
import { type DutyWeek, layerOfWeek, readDutyWeek } from '../../bench/duty-week.ts';
import { peerForm } from '../../bench/peer-model.ts';
import { highsEngine } from '../../solver/numeric/lp/highs-engine.ts';
import type { LpSolution } from '../../solver/numeric/lp/lp-engine.ts';
import { levelsOf } from '../../solver/roster/layer-problem.ts';

const FOLDER = join(process.env.AFTERBELL_BENCHMARKS ?? resolve('..', 'shared', 'benchmarks'), 'duty');
const PRESENT = existsSync(FOLDER);

/** Published optima: Σ load², preference cost. */
const OPTIMA: readonly (readonly [string, number, number])[] = [
  ['duty-10x25-u-s1', 65, 30],
  ['duty-10x25-k-s1', 65, 40],
  ['duty-40x150-u-s1', 570, 56],
  ['duty-40x150-k-s1', 570, 107],
  ['duty-120x600-u-s1', 3000, 189],
  ['duty-120x600-k-s1', 3000, 259],
];

function weekOf(document: unknown): DutyWeek {
  const week = readDutyWeek(document, 'test');
  if (typeof week === 'string') throw new Error(week);
  return week;
}

/** Two teachers, two duties at the same time and one later. */
const SMALL = {
  teachers: 2,
  dailyCap: 2,
  weeklyCap: 2,
  duties: [
    { day: 0, slot: 0 },
    { day: 0, slot: 0 },
    { day: 0, slot: 1 },
  ],
  eligible: [[0, 1], [1, 0], [1]],
  cost: [[0, 5], [0, 3], [2]],
};

describe.skipIf(!PRESENT)(
  `published weeks through the roster's engine${PRESENT ? '' : ' (skipped: set AFTERBELL_BENCHMARKS)'}`,
  () => {
    it.each(OPTIMA)('%s: load %d, preference %d, every level proven', (name, sumOfSquares, preference) => {
      const week = weekOf(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')));
      const { assigned, optimal } = solveWeek(week);
      expect(checkWeek(week, assigned)).toEqual({ ok: true, uncovered: 0, sumOfSquares, preference });
      expect(optimal).toBe(true);
    });
  },
);

describe('weeks of duties', () => {
  it('are solved as by hand', () => {
    const week = weekOf(SMALL);
    const { assigned, optimal } = solveWeek(week);
    expect(assigned).toEqual([0, 1, 1]);
    expect(optimal).toBe(true);
    expect(checkWeek(week, assigned)).toEqual({ ok: true, uncovered: 0, sumOfSquares: 5, preference: 2 });
  });

  it('leave open what nobody can take, as few as possible, and say so', () => {
    const nobody = weekOf({ ...SMALL, eligible: [[0, 1], [1, 0], []], cost: [[0, 5], [0, 3], []] });
    expect(solveWeek(nobody)).toMatchObject({ assigned: [0, 1, -1], optimal: true });
    const crowded = weekOf({ ...SMALL, eligible: [[1], [1], [1]], cost: [[4], [1], [2]] });
    const { assigned, optimal } = solveWeek(crowded);
    expect(assigned).toEqual([-1, 1, 1]);
    expect(optimal).toBe(true);
    expect(checkWeek(crowded, assigned)).toMatchObject({ ok: true, uncovered: 1 });
  });

  it('are refused with the reason where the document is no week', () => {
    expect(readDutyWeek(null, 'x')).toBe('not an object');
    expect(readDutyWeek({ ...SMALL, weeklyCap: -1 }, 'x')).toContain('whole numbers');
    expect(readDutyWeek({ ...SMALL, cost: [] }, 'x')).toContain('one list per duty');
    expect(readDutyWeek({ ...SMALL, eligible: [[0, 2], [1, 0], [1]] }, 'x')).toContain('does not exist');
    expect(readDutyWeek({ ...SMALL, eligible: [[0, 0], [1, 0], [1]] }, 'x')).toContain('twice');
    expect(readDutyWeek({ ...SMALL, cost: [[0], [0, 3], [2]] }, 'x')).toContain('one cost per eligible');
    expect(readDutyWeek({ ...SMALL, cost: [[0, 0.5], [0, 3], [2]] }, 'x')).toContain('whole numbers');
  });

  it('are checked rule by rule', () => {
    const week = weekOf(SMALL);
    expect(checkWeek(week, [0, 1])).toMatchObject({ ok: false });
    expect(checkWeek(week, [1, 1, -1])).toMatchObject({ fault: expect.stringContaining('two places') });
    expect(checkWeek(week, [0, 1, 0])).toMatchObject({ fault: expect.stringContaining('may not') });
    const tight = { ...week, dailyCap: 1 };
    expect(checkWeek(tight, [0, 1, 1])).toMatchObject({ fault: expect.stringContaining('daily cap') });
    const single = { ...week, weeklyCap: 1 };
    expect(checkWeek(single, [0, 1, 1])).toMatchObject({ fault: expect.stringContaining('weekly cap') });
  });

  const SHAPES: readonly WeekShape[] = [
    { teachers: 6, duties: 20, family: 'u' },
    { teachers: 8, duties: 30, family: 'k', weeklyCap: 4 },
    // Caps that cannot hold all duties: some have to stay open.
    { teachers: 5, duties: 25, family: 'k', weeklyCap: 3 },
    { teachers: 9, duties: 40, family: 'u', dailyCap: 1 },
    { teachers: 20, duties: 80, family: 'k' },
  ];

  it.each(SHAPES)('agree with HiGHS on every level: $teachers × $duties $family', async (shape) => {
    let open = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const week = randomWeek(seed, shape);
      const { assigned, optimal } = solveWeek(week);
      const verdict = checkWeek(week, assigned);
      if (!verdict.ok) throw new Error(verdict.fault);
      expect(optimal).toBe(true);
      open += verdict.uncovered;
      const problem = layerOfWeek(week);
      const levels = levelsOf(problem);
      expect(levels.map(({ name }) => name)).toEqual(['uncovered-other', 'fairness', 'willingness']);
      const form = peerForm(problem, levels, { boxes: true });
      const values: number[] = [];
      for (let level = 0; level < levels.length; level++) {
        const outcome = (await highsEngine.solve(form.modelOf(level, values))) as LpSolution;
        expect(outcome.status).toBe('optimal');
        values.push(outcome.objective + form.constantOf(level));
      }
      expect([verdict.uncovered, verdict.sumOfSquares, verdict.preference]).toEqual(values);
    }
    if (shape.weeklyCap === 3) expect(open).toBeGreaterThan(0);
  });
});
