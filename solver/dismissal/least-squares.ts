/**
 * Weighted non-linear least squares for a handful of parameters: Gauss–Newton steps with Levenberg's damping
 * (K. Levenberg, Quarterly of Applied Mathematics 2, 1944), derivatives by central differences. Covariance from the
 * information matrix at the end. A parameter that the data say nothing about makes the matrix singular: `covariance` is
 * null then.
 */

export interface LeastSquares {
  /** Residuals divided by their standard deviations. */
  readonly residuals: (parameters: readonly number[]) => Float64Array;
  /** Step of the differences of each parameter, in its unit. */
  readonly steps: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
}

export interface Fit {
  readonly parameters: readonly number[];
  readonly sum: number;
  readonly covariance: readonly (readonly number[])[] | null;
}

const ROUNDS = 80;

export function leastSquares(problem: LeastSquares, start: readonly number[]): Fit {
  const { residuals, least, most } = problem;
  const clamp = (values: readonly number[]): number[] =>
    values.map((value, k) => Math.min(most[k], Math.max(least[k], value)));
  let best = clamp(start);
  let sum = squares(residuals(best));
  let damping = 1e-3;
  for (let round = 0; round < ROUNDS && damping < 1e9; round++) {
    const { matrix, slope } = normalEquations(problem, best);
    const damped = matrix.map((row, i) =>
      row.map((value, j) => (i === j ? value * (1 + damping) + 1e-12 : value)),
    );
    const step = solve(damped, slope);
    const trial = step && clamp(best.map((value, k) => value - step[k]));
    const after = trial ? squares(residuals(trial)) : Number.POSITIVE_INFINITY;
    if (trial && after < sum) {
      const gain = sum - after;
      best = trial;
      sum = after;
      damping /= 4;
      if (gain < 1e-9 * (1 + sum)) break;
    } else damping *= 4;
  }
  return { parameters: best, sum, covariance: inverse(normalEquations(problem, best).matrix) };
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function normalEquations(
  { residuals, steps }: LeastSquares,
  at: readonly number[],
): { matrix: number[][]; slope: number[] } {
  const here = residuals(at);
  const columns = at.map((_, k) => {
    const moved = (by: number): Float64Array =>
      residuals(at.map((value, j) => (j === k ? value + by : value)));
    const [up, down] = [moved(steps[k]), moved(-steps[k])];
    return up.map((value, i) => (value - down[i]) / (2 * steps[k]));
  });
  const dot = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, i) => sum + value * b[i], 0);
  return {
    matrix: columns.map((a) => columns.map((b) => dot(a, b))),
    slope: columns.map((column) => dot(column, here)),
  };
}

/** Gauss–Jordan with pivots; null where the matrix is singular to working precision. */
function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const columns = matrix.map((_, k) =>
    solve(
      matrix,
      Array.from({ length: n }, (_, i) => (i === k ? 1 : 0)),
    ),
  );
  if (columns.some((column) => column === null)) return null;
  return matrix.map((_, i) => columns.map((column) => column?.[i] ?? 0));
}

function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const n = right.length;
  // Scaled by the diagonal, so that seconds and pupils a second weigh alike.
  const scale = matrix.map((row, i) => Math.sqrt(Math.abs(row[i])) || 1);
  const rows = matrix.map((row, i) => [
    ...row.map((value, j) => value / scale[i] / scale[j]),
    right[i] / scale[i],
  ]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    if (Math.abs(rows[pivot][k]) < 1e-9) return null;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  return rows.map((row, k) => row[n] / row[k] / scale[k]);
}
