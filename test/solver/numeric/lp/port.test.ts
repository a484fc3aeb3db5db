import { describe, expect, it } from 'vitest';
import { findLpFault, objectiveStep, settleValues } from '../../../../solver/numeric/lp/check-solution.ts';
import { engineFor, solveLp } from '../../../../solver/numeric/lp/choose-engine.ts';
import { highsEngine, warmHighs } from '../../../../solver/numeric/lp/highs-engine.ts';
import { jsSimplexEngine, MOST_CELLS } from '../../../../solver/numeric/lp/js-simplex-engine.ts';
import { tableauCells } from '../../../../solver/numeric/lp/js-simplex-form.ts';
import { checkedEngine, type RawAnswer } from '../../../../solver/numeric/lp/lp-engine.ts';
import { type LpModel, LpModelBuilder } from '../../../../solver/numeric/lp/lp-model.ts';
import { liftBound, lowerStatedBound, safeDualBound } from '../../../../solver/numeric/lp/safe-bound.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { assignment, bruteForce, knapsack, knapsackOptimum, randomBoxModel } from './random-models.ts';

/** min −x − 2y, x + y ≤ 3, x and y in 0 … 2: −5 at (1, 2). */
function smallModel(integer: boolean): LpModel {
  const builder = new LpModelBuilder();
  const x = builder.addColumn({ cost: -1, upper: 2, integer });
  const y = builder.addColumn({ cost: -2, upper: 2, integer });
  builder.addRow(Number.NEGATIVE_INFINITY, 3, [
    [x, 1],
    [y, 1],
  ]);
  return builder.build();
}

const WORK = { nodes: 1, iterations: 1 };

/** An engine that says what it is told to. */
const saying = (answer: RawAnswer) => checkedEngine('parrot', () => answer);
const claim = (values: number[], bound: number): RawAnswer => ({
  kind: 'solution',
  values,
  bound,
  boundIsSafe: false,
  rowDuals: null,
  work: WORK,
});

describe('what the port makes of an engine', () => {
  it('turns exceptions and aborts into a status', async () => {
    const broken = checkedEngine('broken', () => {
      throw new Error('Aborted(OOM)');
    });
    expect(await broken.solve(smallModel(true))).toEqual({ status: 'failed', reason: 'Aborted(OOM)' });
    const rejecting = checkedEngine('rejecting', () => Promise.reject(new Error('no module')));
    expect(await rejecting.solve(smallModel(true))).toEqual({ status: 'failed', reason: 'no module' });
  });

  it('takes nothing for a solution that breaks a bound, a row or a whole number', async () => {
    for (const values of [[2, 2], [3, 0], [0.5, 2], [Number.NaN, 0], [1]]) {
      const outcome = await saying(claim(values, -5)).solve(smallModel(true));
      expect(outcome).toMatchObject({ status: 'failed', reason: expect.stringContaining('break a rule') });
    }
  });

  it('calls optimal only what the bound reaches', async () => {
    const model = smallModel(true);
    expect(await saying(claim([1, 2], -5)).solve(model)).toMatchObject({ status: 'optimal', bound: -5 });
    expect(await saying(claim([1, 2], -5.8)).solve(model)).toMatchObject({ status: 'optimal', bound: -5 });
    expect(await saying(claim([1, 2], -6)).solve(model)).toMatchObject({ status: 'feasible', bound: -6 });
    expect(await saying(claim([1, 2], Number.NEGATIVE_INFINITY)).solve(model)).toMatchObject({
      status: 'feasible',
      bound: null,
    });
    // Prices that are wrong give a weak bound, never a wrong one.
    const priced = (rowDuals: number[]) =>
      saying({ ...claim([1, 2], -5), rowDuals: Float64Array.from(rowDuals) } as RawAnswer);
    const relaxed = smallModel(false);
    expect(await priced([-1]).solve(relaxed)).toMatchObject({
      status: 'optimal',
      bound: -5,
      boundBy: 'duals',
    });
    expect(await priced([-0.5]).solve(relaxed)).toMatchObject({
      status: 'feasible',
      bound: expect.closeTo(-5.5, 9),
    });
    expect(await priced([1]).solve(relaxed)).toMatchObject({ status: 'feasible', bound: -6 });
  });

  it('never answers with less than the start, and takes no contradiction to it', async () => {
    const model = smallModel(true);
    const start = [1, 2];
    expect(await saying(claim([0, 0], -6)).solve(model, { start })).toMatchObject({ objective: -5 });
    const ended: RawAnswer = { kind: 'limit', reason: 'work', bound: -5.2, work: WORK };
    expect(await saying(ended).solve(model, { start })).toMatchObject({ status: 'optimal', objective: -5 });
    expect(await saying(ended).solve(model)).toMatchObject({ status: 'limit', reason: 'work', bound: -5 });
    const infeasible: RawAnswer = { kind: 'infeasible', work: WORK };
    expect(await saying(infeasible).solve(model, { start })).toMatchObject({ status: 'failed' });
    expect(await saying(infeasible).solve(model, { start: [9, 9] })).toMatchObject({ status: 'infeasible' });
  });
});

describe('an engine after a breakdown', () => {
  it('solves the next model with a new instance', async () => {
    const model = knapsack(2, 8);
    // Entries beyond the last row: refused by HiGHS with an exception.
    const broken: LpModel = { ...model, rows: model.rows.map(() => 99) };
    expect(await highsEngine.solve(broken)).toMatchObject({ status: 'failed' });
    const outcome = await highsEngine.solve(model);
    expect(outcome).toMatchObject({ status: 'optimal', objective: knapsackOptimum(model) });
  });
});

describe('safe bounds', () => {
  it('hold for any prices whatever', () => {
    let tight = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const model = randomBoxModel(seed, { integers: 'all' });
      const best = bruteForce(model);
      if (best === null) continue;
      const rng = new Rng(seed);
      const prices = Array.from({ length: model.rowCount }, () => (rng.fraction() - 0.5) * 4);
      const bound = safeDualBound(model, prices);
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(best);
      const whole = safeDualBound(model, prices.map(Math.round));
      expect(whole).toBeLessThanOrEqual(best);
      if (liftBound(whole, objectiveStep(model)) === best) tight += 1;
    }
    expect(tight).toBeGreaterThan(5);
  });

  it('are rounded down: ten times 0.1 is not taken for 1', () => {
    const builder = new LpModelBuilder();
    const rows = Array.from({ length: 10 }, () => builder.addRow(0.1, 0.1));
    const x = builder.addColumn({ lower: 0, upper: 0 });
    for (const row of rows) builder.addTerm(row, x, 1);
    const bound = safeDualBound(builder.build(), new Float64Array(10).fill(1));
    expect(bound).toBeLessThan(1);
    expect(bound).toBeGreaterThan(1 - 1e-12);
  });

  it('are lifted to the next value the objective can take', () => {
    expect(liftBound(4.2, 1)).toBe(5);
    expect(liftBound(4.2, 3)).toBe(6);
    expect(liftBound(-4.2, 2)).toBe(-4);
    expect(liftBound(4.2, 0)).toBe(4.2);
    expect(lowerStatedBound(5)).toBeLessThan(5);
    expect(lowerStatedBound(Number.NEGATIVE_INFINITY)).toBeNull();
    const builder = new LpModelBuilder();
    builder.addColumn({ cost: 6, integer: true });
    builder.addColumn({ cost: -15, integer: true });
    expect(objectiveStep(builder.build())).toBe(3);
    builder.addColumn({ cost: 1 });
    expect(objectiveStep(builder.build())).toBe(0);
  });
});

describe('check of solutions', () => {
  it('rounds what is nearly whole and finds what is not', () => {
    const model = smallModel(true);
    const near = settleValues(model, [0.9999999, 2.0000001]);
    expect(Array.from(near)).toEqual([1, 2]);
    expect(findLpFault(model, near)).toBeNull();
    expect(findLpFault(model, settleValues(model, [0.5, 0]))).toMatchObject({ kind: 'fraction', column: 0 });
    expect(findLpFault(model, settleValues(model, [2, 2]))).toEqual({ kind: 'row', row: 0, activity: 4 });
    expect(findLpFault(model, settleValues(model, [-1, 2]))).toMatchObject({ kind: 'bound', column: 0 });
    expect(findLpFault(model, Float64Array.of(1))).toEqual({ kind: 'shape' });
  });

  it('refuses models that are no numbers', () => {
    const builder = new LpModelBuilder();
    expect(() => builder.addColumn({ cost: Number.NaN })).toThrow(RangeError);
    expect(() => builder.addColumn({ lower: Number.NaN })).toThrow(RangeError);
    expect(() => builder.addRow(0, 1, [[0, 1]])).toThrow(RangeError);
    const x = builder.addColumn();
    expect(() => builder.addRow(0, 1, [[x, Infinity]])).toThrow(RangeError);
    expect(() => builder.addTerm(7, x, 1)).toThrow(RangeError);
    const row = builder.addRow(0, 9, [
      [x, 1],
      [x, 2],
    ]);
    builder.addTerm(row, x, -3);
    expect(builder.build().coefficients).toHaveLength(0);
  });
});

describe('choice of the engine', () => {
  it('takes the small one for small models, HiGHS for large ones, and solves with either', async () => {
    const small = knapsack(2, 6);
    expect(engineFor(small)).toBe(jsSimplexEngine);
    const cost = Array.from({ length: 56 }, (_, row) => Array.from({ length: 56 }, (_, k) => (row * k) % 17));
    const large = assignment(cost, true);
    expect(engineFor(large)).toBe(highsEngine);
    expect(await warmHighs()).toBe(true);
    const outcomes = await Promise.all([solveLp(small), solveLp(large)]);
    expect(outcomes[0]).toMatchObject({ status: 'optimal', objective: knapsackOptimum(small) });
    expect(outcomes[1]).toMatchObject({ status: 'optimal' });
  });

  it('hands a search that grows to HiGHS', async () => {
    const model = knapsack(3, 60);
    expect(engineFor(model)).toBe(jsSimplexEngine);
    const alone = await jsSimplexEngine.solve(model, { nodes: 2000 });
    const together = await solveLp(model);
    expect(together).toMatchObject({ status: 'optimal', objective: knapsackOptimum(model) });
    if (alone.status === 'optimal') expect(together).toEqual(alone);
    else expect(together).toMatchObject({ boundBy: 'engine' });
    expect(await solveLp(model, { nodes: 0 })).toMatchObject({
      status: expect.stringMatching(/limit|feasible|optimal/),
    });
  });

  it('declines models that a dense tableau cannot hold', async () => {
    const builder = new LpModelBuilder();
    for (let column = 0; column < 3000; column++) builder.addColumn({ upper: 1, integer: true });
    const model = builder.build();
    expect(tableauCells(model)).toBeGreaterThan(MOST_CELLS);
    expect(await jsSimplexEngine.solve(model)).toMatchObject({ status: 'limit', reason: 'size' });
    expect(await jsSimplexEngine.solve(model, { start: new Float64Array(3000) })).toMatchObject({
      status: 'feasible',
    });
    expect(await solveLp(model)).toMatchObject({ status: 'optimal', objective: 0 });
  });
});
