import { describe, expect, it } from 'vitest';
import { solveAssignment } from '../../../../solver/numeric/assignment.ts';
import { WorkControl } from '../../../../solver/numeric/control.ts';
import { findLpFault, objectiveOf } from '../../../../solver/numeric/lp/check-solution.ts';
import { highsEngine } from '../../../../solver/numeric/lp/highs-engine.ts';
import { jsSimplexEngine } from '../../../../solver/numeric/lp/js-simplex-engine.ts';
import type { LpOutcome, LpSolution } from '../../../../solver/numeric/lp/lp-engine.ts';
import { type LpModel, LpModelBuilder } from '../../../../solver/numeric/lp/lp-model.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { assignment, bruteForce, knapsack, knapsackOptimum, randomBoxModel } from './random-models.ts';

const INF = Number.POSITIVE_INFINITY;
const ENGINES = [jsSimplexEngine, highsEngine];

/** The outcome as a proven optimum; checks once more what the port promises. */
function optimum(model: LpModel, outcome: LpOutcome): LpSolution {
  expect(outcome).toMatchObject({ status: 'optimal' });
  const solution = outcome as LpSolution;
  expect(findLpFault(model, solution.values)).toBeNull();
  expect(objectiveOf(model, solution.values)).toBe(solution.objective);
  expect(solution.bound).not.toBeNull();
  expect(solution.objective - (solution.bound as number)).toBeLessThanOrEqual(
    2e-6 * Math.max(1, Math.abs(solution.objective)),
  );
  return solution;
}

describe.each(ENGINES)('$name behind the port', (engine) => {
  it('solves a small programme by hand, with prices', async () => {
    // Two products, two machines: 3x + 5y under x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6).
    const builder = new LpModelBuilder();
    const x = builder.addColumn({ cost: -3 });
    const y = builder.addColumn({ cost: -5 });
    builder.addRow(-INF, 4, [[x, 1]]);
    builder.addRow(-INF, 12, [[y, 2]]);
    builder.addRow(-INF, 18, [
      [x, 3],
      [y, 2],
    ]);
    const model = builder.build();
    const solution = optimum(model, await engine.solve(model));
    expect(solution.objective).toBeCloseTo(-36, 9);
    expect(Array.from(solution.values)).toEqual([expect.closeTo(2, 9), expect.closeTo(6, 9)]);
    expect(Array.from(solution.rowDuals ?? [])).toEqual(
      [0, -1.5, -1].map((price) => expect.closeTo(price, 9)),
    );
  });

  it('says infeasible: rows against each other, whole numbers between fractions, bounds crossed', async () => {
    const rows = new LpModelBuilder();
    const a = rows.addColumn();
    const b = rows.addColumn();
    rows.addRow(-INF, 1, [
      [a, 1],
      [b, 1],
    ]);
    rows.addRow(2, INF, [
      [a, 1],
      [b, 1],
    ]);
    expect(await engine.solve(rows.build())).toMatchObject({ status: 'infeasible' });
    const whole = new LpModelBuilder();
    whole.addRow(1, 1, [[whole.addColumn({ upper: 5, integer: true }), 2]]);
    expect(await engine.solve(whole.build())).toMatchObject({ status: 'infeasible' });
    const crossed = new LpModelBuilder();
    crossed.addColumn({ lower: 2, upper: 1 });
    expect(await engine.solve(crossed.build())).toMatchObject({ status: 'infeasible' });
    const narrow = new LpModelBuilder();
    narrow.addColumn({ lower: 0.2, upper: 0.8, integer: true });
    expect(await engine.solve(narrow.build())).toMatchObject({ status: 'infeasible' });
  });

  it('says unbounded, and infeasible where presolve might not tell', async () => {
    for (const integer of [false, true]) {
      const free = new LpModelBuilder();
      const x = free.addColumn({ cost: -1, integer });
      const y = free.addColumn({ cost: 1, integer });
      free.addRow(-INF, 3, [
        [x, 1],
        [y, -1],
      ]);
      free.setCost(y, 0);
      expect(await engine.solve(free.build())).toMatchObject({ status: 'unbounded' });
      free.addRow(7, 7, [
        [x, 0],
        [y, 0],
      ]);
      expect(await engine.solve(free.build())).toMatchObject({ status: 'infeasible' });
    }
  });

  it('handles free columns, columns with an upper bound only, negative bounds, fixed and idle columns', async () => {
    const builder = new LpModelBuilder();
    const free = builder.addColumn({ cost: 1, lower: -INF });
    const capped = builder.addColumn({ cost: -2, lower: -INF, upper: -3 });
    const negative = builder.addColumn({ cost: 1, lower: -7, upper: -2 });
    const fixed = builder.addColumn({ cost: 4, lower: 2.5, upper: 2.5 });
    builder.addColumn({ cost: 3, lower: -1, upper: 9 });
    builder.addRow(-10, INF, [
      [free, 1],
      [capped, 1],
    ]);
    builder.addRow(-4.5, -4.5, [
      [negative, 1],
      [fixed, -1],
    ]);
    const model = builder.build();
    const solution = optimum(model, await engine.solve(model));
    expect(Array.from(solution.values)).toEqual([-7, -3, -2, 2.5, -1].map((v) => expect.closeTo(v, 9)));
    expect(solution.objective).toBeCloseTo(-7 + 6 - 2 + 10 - 3, 9);
  });

  it('handles free whole columns', async () => {
    const builder = new LpModelBuilder();
    const x = builder.addColumn({ cost: 2, lower: -INF, integer: true });
    const y = builder.addColumn({ cost: 3, lower: -INF, upper: 4, integer: true });
    builder.addRow(-7, INF, [
      [x, 2],
      [y, 2],
    ]);
    builder.addRow(-INF, 5, [
      [x, 1],
      [y, -1],
    ]);
    const model = builder.build();
    expect(optimum(model, await engine.solve(model)).objective).toBe(-10);
  });

  it('handles empty rows, models without rows and without columns', async () => {
    const empty = new LpModelBuilder();
    empty.addColumn({ cost: 1, lower: 1, upper: 3 });
    empty.addRow(-1, 1);
    expect(optimum(empty.build(), await engine.solve(empty.build())).objective).toBe(1);
    empty.addRow(2, INF);
    expect(await engine.solve(empty.build())).toMatchObject({ status: 'infeasible' });
    const bare = new LpModelBuilder();
    bare.addColumn({ cost: -1, upper: 3, integer: true });
    expect(optimum(bare.build(), await engine.solve(bare.build())).objective).toBe(-3);
    const nothing = new LpModelBuilder();
    expect(await engine.solve(nothing.build())).toMatchObject({ status: 'optimal', objective: 0 });
    nothing.addRow(1, 2);
    expect(await engine.solve(nothing.build())).toMatchObject({ status: 'infeasible' });
  });

  it('handles degenerate vertices and redundant equalities', async () => {
    // Beale's example, on which the textbook simplex goes in circles; least cost −1/20.
    const beale = new LpModelBuilder();
    const x = [-0.75, 150, -0.02, 6].map((cost) => beale.addColumn({ cost }));
    beale.addRow(-INF, 0, [
      [x[0], 0.25],
      [x[1], -60],
      [x[2], -0.04],
      [x[3], 9],
    ]);
    beale.addRow(-INF, 0, [
      [x[0], 0.5],
      [x[1], -90],
      [x[2], -0.02],
      [x[3], 3],
    ]);
    beale.addRow(-INF, 1, [[x[2], 1]]);
    const model = beale.build();
    expect(optimum(model, await engine.solve(model)).objective).toBeCloseTo(-0.05, 9);
    const twice = new LpModelBuilder();
    const a = twice.addColumn({ cost: 1 });
    const b = twice.addColumn({ cost: 2 });
    for (const factor of [1, 1, 2, -3]) {
      twice.addRow(4 * factor, 4 * factor, [
        [a, factor],
        [b, factor],
      ]);
    }
    expect(optimum(twice.build(), await engine.solve(twice.build())).objective).toBeCloseTo(4, 9);
  });

  it('finds the best knapsack, warm or cold', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const model = knapsack(seed, 12);
      const best = optimum(model, await engine.solve(model));
      expect(best.objective).toBe(knapsackOptimum(model));
      const again = optimum(model, await engine.solve(model, { start: best.values }));
      expect(again.objective).toBe(best.objective);
    }
  });

  it('gives an assignment in whole numbers, also relaxed, that agrees with the Hungarian method', async () => {
    const rng = new Rng(4);
    const cost = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => rng.intBelow(30)));
    const expected = solveAssignment(6, 6, Float64Array.from(cost.flat())).cost;
    for (const integer of [false, true]) {
      const model = assignment(cost, integer);
      expect(optimum(model, await engine.solve(model)).objective).toBeCloseTo(expected, 9);
    }
  });

  it('ends at its limits with a status, and never answers a start with less', async () => {
    const model = knapsack(3, 40);
    const nothing = await engine.solve(model, { nodes: 0 });
    expect(['limit', 'feasible', 'optimal']).toContain(nothing.status);
    const start = new Float64Array(40);
    start[0] = 1;
    const kept = await engine.solve(model, { nodes: 0, start });
    expect(['feasible', 'optimal']).toContain(kept.status);
    const solution = kept as LpSolution;
    expect(solution.objective).toBeLessThanOrEqual(objectiveOf(model, start));
    if (solution.bound !== null) expect(solution.bound).toBeLessThanOrEqual(knapsackOptimum(model));
    const control = new WorkControl({ stopFlag: Int32Array.of(1) });
    const stopped = await engine.solve(model, { control });
    expect(['limit', 'feasible', 'optimal']).toContain(stopped.status);
    const broken = await engine.solve(knapsack(3, 8), { start: new Float64Array(8).fill(1) });
    expect(optimum(knapsack(3, 8), broken).objective).toBe(knapsackOptimum(knapsack(3, 8)));
  });

  it('agrees with brute force on tiny models of whole columns', async () => {
    let solved = 0;
    let impossible = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const model = randomBoxModel(seed, { integers: 'all' });
      const expected = bruteForce(model);
      const outcome = await engine.solve(model);
      if (expected === null) {
        impossible += 1;
        expect(outcome, `seed ${seed}`).toMatchObject({ status: 'infeasible' });
        continue;
      }
      solved += 1;
      expect(optimum(model, outcome).objective, `seed ${seed}`).toBe(expected);
    }
    expect(Math.min(solved, impossible)).toBeGreaterThan(20);
  });

  it('gives the same answer twice', async () => {
    const model = knapsack(9, 20);
    expect(await engine.solve(model)).toEqual(await engine.solve(model));
  });
});

describe('both engines', () => {
  it.each(['none', 'some'] as const)(
    'agree on random models with %s of the columns whole',
    async (integers) => {
      const seen = { optimal: 0, infeasible: 0 };
      for (let seed = 1; seed <= 120; seed++) {
        const model = randomBoxModel(1000 + seed, { integers });
        const [a, b] = await Promise.all(ENGINES.map((engine) => engine.solve(model)));
        expect(a.status, `seed ${seed}`).toBe(b.status);
        if (a.status === 'optimal' && b.status === 'optimal') {
          seen.optimal += 1;
          expect(a.objective).toBeCloseTo(b.objective, 5);
          // What one engine proved must hold for what the other one found.
          expect(a.bound).toBeLessThanOrEqual(b.objective + 1e-5);
          expect(b.bound).toBeLessThanOrEqual(a.objective + 1e-5);
        } else if (a.status === 'infeasible') seen.infeasible += 1;
      }
      expect(Math.min(seen.optimal, seen.infeasible)).toBeGreaterThan(15);
    },
  );
});
