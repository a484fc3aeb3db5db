/**
 * Bounds that hold in spite of rounding. An engine computes in floating point, so neither its duals nor its bound are
 * quite right; any row prices y, right or wrong, bound the optimum from below by
 *
 *   Σ rows min over the row's range of y·r + Σ columns min over the column's range of (cost − Aᵀy)·x,
 *
 * and if every sum is rounded down the result is proven. Reference: A. Neumaier, O. Shcherbina, "Safe bounds in linear
 * and mixed-integer linear programming", Mathematical Programming 99 (2004) 283–296. Departure: instead of switching
 * the rounding mode, each sum carries a bound of its own rounding error; sums of whole numbers below 2⁵³ have none.
 */
import type { LpModel } from './lp-model.ts';

const EXACT_LIMIT = 9007199254740992;
/** Greatest relative error of one rounded operation, 2⁻⁵³, doubled to cover the error of computing the error. */
const UNIT = 2.220446049250313e-16;

/** A sum with a bound of its rounding error. */
class GuardedSum {
  #sum = 0;
  #size = 0;
  #terms = 0;
  #whole = true;

  /** Adds a·b. */
  addProduct(a: number, b: number): void {
    if (a === 0 || b === 0) return;
    const product = a * b;
    this.#sum += product;
    this.#size += Math.abs(product);
    this.#terms += 1;
    if (!Number.isInteger(a) || !Number.isInteger(b)) this.#whole = false;
  }

  #error(): number {
    return this.#whole && this.#size < EXACT_LIMIT ? 0 : (this.#terms + 2) * UNIT * this.#size;
  }

  /** At most the exact sum. */
  get low(): number {
    return this.#sum - this.#error();
  }

  /** At least the exact sum. */
  get high(): number {
    return this.#sum + this.#error();
  }
}

/** Column bounds to use instead of the model's own, as in a node of a search tree. */
export interface ColumnBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * A proven lower bound of the objective over all x within `bounds` that keep the rows, from prices of the rows (sign:
 * what one unit more on the right-hand side costs). `-Infinity` where a column without bound has a reduced cost that
 * rounding keeps from being provably on the right side.
 */
export function safeDualBound(
  model: LpModel,
  rowDuals: ArrayLike<number>,
  bounds: ColumnBounds = { lower: model.columnLower, upper: model.columnUpper },
): number {
  const total = new GuardedSum();
  const price = Float64Array.from({ length: model.rowCount }, (_, row) => {
    const dual = rowDuals[row];
    const side = dual > 0 ? model.rowLower[row] : model.rowUpper[row];
    // A price on a side that has no limit proves nothing; without it the bound is still valid.
    if (!Number.isFinite(dual) || !Number.isFinite(side)) return 0;
    total.addProduct(dual, side);
    return dual;
  });
  let bound = total.low;
  let size = Math.abs(total.low);
  for (let column = 0; column < model.columnCount; column++) {
    const reduced = new GuardedSum();
    reduced.addProduct(model.cost[column], 1);
    for (let entry = model.starts[column]; entry < model.starts[column + 1]; entry++) {
      reduced.addProduct(-price[model.rows[entry]], model.coefficients[entry]);
    }
    const least = leastProduct(reduced.low, reduced.high, bounds.lower[column], bounds.upper[column]);
    if (least === Number.NEGATIVE_INFINITY) return least;
    bound += least;
    size += Math.abs(least);
  }
  if (Number.isInteger(bound) && size < EXACT_LIMIT) return bound;
  return bound - (2 * model.columnCount + 2) * UNIT * size;
}

/** At most d·x for every d in [low, high] and x in [lower, upper]. */
function leastProduct(low: number, high: number, lower: number, upper: number): number {
  if (low === 0 && high === 0) return 0;
  const corner = (d: number, x: number): number => (d === 0 ? 0 : d * x);
  const least = Math.min(corner(low, lower), corner(low, upper), corner(high, lower), corner(high, upper));
  return Number.isInteger(least) || least === Number.NEGATIVE_INFINITY
    ? least
    : least - UNIT * Math.abs(least);
}

/**
 * A bound as an engine states it, made safe for comparisons: lowered by 10⁻⁶ and 10⁻⁹ of its size, far beyond the
 * tolerances the engines work with. `null` where the engine has none.
 */
export function lowerStatedBound(bound: number): number | null {
  return Number.isFinite(bound) ? bound - 1e-6 - 1e-9 * Math.abs(bound) : null;
}

/** The least value not below `bound` that an objective moving in steps of `step` can take; `step` 0: any value. */
export function liftBound(bound: number, step: number): number {
  return step === 0 ? bound : Math.ceil(bound / step) * step + 0;
}
