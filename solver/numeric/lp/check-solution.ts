/**
 * Checks of solutions by one scan over the model; shares no code with any engine. Nothing that an engine returns is
 * called a solution before it passed here.
 */
import { gcd } from '../integer-math.ts';
import type { LpModel } from './lp-model.ts';

/** How far a column marked whole may be from a whole number before rounding, and a column from its bounds. */
const SNAP = 1e-5;
/** Allowed violation of a row that is not all whole numbers, relative to the size of its terms. */
const TOLERANCE = 1e-6;
/** Whole numbers below this are summed exactly. */
const EXACT_LIMIT = 9007199254740992;

export type LpFault =
  | { readonly kind: 'shape' }
  | { readonly kind: 'bound'; readonly column: number; readonly value: number }
  | { readonly kind: 'fraction'; readonly column: number; readonly value: number }
  | { readonly kind: 'row'; readonly row: number; readonly activity: number };

/**
 * Values as they are meant: columns marked whole rounded to the nearest whole number, columns within 10⁻⁵ (relative)
 * of a bound put on it. What is farther off stays and is found by `findLpFault`.
 */
export function settleValues(model: LpModel, values: ArrayLike<number>): Float64Array {
  const settled = Float64Array.from(values);
  for (let column = 0; column < model.columnCount; column++) {
    const value = settled[column];
    const slack = SNAP * Math.max(1, Math.abs(value));
    if (model.integer[column] === 1) {
      const whole = Math.round(value);
      if (Math.abs(value - whole) <= slack) settled[column] = whole + 0;
    }
    const lower = model.columnLower[column];
    const upper = model.columnUpper[column];
    if (settled[column] < lower && lower - settled[column] <= slack) settled[column] = lower;
    if (settled[column] > upper && settled[column] - upper <= slack) settled[column] = upper;
  }
  return settled;
}

/**
 * First bound, fraction or row that the values break, or `null`. Bounds and wholeness are checked exactly, and so are
 * rows of whole numbers only; other rows within 10⁻⁶ of the size of their terms.
 */
export function findLpFault(model: LpModel, values: Float64Array): LpFault | null {
  const { columnCount, rowCount, rows, coefficients, starts } = model;
  if (values.length !== columnCount) return { kind: 'shape' };
  const activity = new Float64Array(rowCount);
  const size = new Float64Array(rowCount);
  const whole = new Uint8Array(rowCount).fill(1);
  for (let column = 0; column < columnCount; column++) {
    const value = values[column];
    const within = value >= model.columnLower[column] && value <= model.columnUpper[column];
    if (!within || !Number.isFinite(value)) return { kind: 'bound', column, value };
    if (model.integer[column] === 1 && !Number.isSafeInteger(value))
      return { kind: 'fraction', column, value };
    for (let entry = starts[column]; entry < starts[column + 1]; entry++) {
      const row = rows[entry];
      const term = coefficients[entry] * value;
      activity[row] += term;
      size[row] += Math.abs(term);
      if (!Number.isInteger(coefficients[entry]) || !Number.isInteger(value)) whole[row] = 0;
    }
  }
  for (let row = 0; row < rowCount; row++) {
    const slack = whole[row] === 1 && size[row] < EXACT_LIMIT ? 0 : TOLERANCE * Math.max(1, size[row]);
    const within =
      activity[row] >= model.rowLower[row] - slack && activity[row] <= model.rowUpper[row] + slack;
    if (!within) return { kind: 'row', row, activity: activity[row] };
  }
  return null;
}

/** cost·values; exact while all terms are whole and their sum stays below 2⁵³. */
export function objectiveOf(model: LpModel, values: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < model.columnCount; column++) sum += model.cost[column] * values[column];
  return sum + 0;
}

/**
 * The step in which the objective moves: the greatest common divisor of the costs if every column with a cost is
 * marked whole and has a whole cost; 0 otherwise, and 1 when all costs are 0.
 */
export function objectiveStep(model: LpModel): number {
  let step = 0;
  for (let column = 0; column < model.columnCount; column++) {
    const cost = model.cost[column];
    if (cost === 0) continue;
    if (model.integer[column] === 0 || !Number.isSafeInteger(cost)) return 0;
    step = gcd(step, cost);
  }
  return step === 0 ? 1 : step;
}
