/**
 * Eigenvalues and eigenvectors of a dense symmetric matrix: Householder reduction to tridiagonal form, then implicit QL
 * steps. Time 9n³ or so, backward stable. Only +, −, ×, ÷ and square roots, which every machine rounds alike, so equal
 * input gives equal bits. Reference: G. Golub, C. Van Loan, "Matrix Computations", 4th ed. 2013, sections 8.3.1 and
 * 8.3.3; H. Bowdler, R. Martin, C. Reinsch, J. Wilkinson, Numerische Mathematik 11 (1968) 293–306.
 */

export interface SymmetricEigen {
  /** In no particular order. */
  readonly values: Float64Array;
  /** Row-major: row c is the unit eigenvector of value c. */
  readonly vectors: Float64Array;
}

const EPSILON = 2.220446049250313e-16;
/** More steps for one eigenvalue than this never happen with finite input. */
const MOST_STEPS = 60;

/** `matrix` is row-major, order × order; only its lower half is read. Throws for input that is not finite. */
export function symmetricEigen(matrix: Float64Array, order: number): SymmetricEigen {
  if (!matrix.every(Number.isFinite)) throw new RangeError('eigenvalues of a matrix that is not finite');
  const { diagonal, beside, basis } = tridiagonal(matrix, order);
  for (let from = 0; from < order; from++) settle(diagonal, beside, basis, order, from);
  return { values: diagonal, vectors: basis };
}

/** Qᵀ·A·Q = T. `basis` holds the columns of Q as rows; beside[i] couples i and i + 1. */
function tridiagonal(matrix: Float64Array, n: number) {
  const a = matrix.slice();
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  /** Householder vectors, in the rows of `a` left of the diagonal; scale[i] = 2 / |v|², 0 where none is needed. */
  const scale = new Float64Array(n);
  const p = new Float64Array(n);
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    let square = 0;
    for (let j = 0; j < i; j++) square += a[row + j] * a[row + j];
    const rest = square - a[row + i - 1] * a[row + i - 1];
    if (rest <= 0) {
      beside[i - 1] = a[row + i - 1];
      continue;
    }
    const norm = a[row + i - 1] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    beside[i - 1] = norm;
    a[row + i - 1] -= norm;
    const factor = 2 / (rest + a[row + i - 1] * a[row + i - 1]);
    scale[i] = factor;
    // p = factor · A·v, with the lower half of A only.
    p.fill(0, 0, i);
    for (let j = 0; j < i; j++) {
      p[j] += dot(a, j * n, a, row, j + 1);
      addMultiple(a[row + j], a, j * n, p, 0, j);
    }
    for (let j = 0; j < i; j++) p[j] *= factor;
    const half = (factor * dot(p, 0, a, row, i)) / 2;
    for (let j = 0; j < i; j++) p[j] -= half * a[row + j];
    for (let j = 0; j < i; j++) {
      const v = a[row + j];
      const w = p[j];
      for (let k = 0; k <= j; k++) a[j * n + k] -= v * p[k] + w * a[row + k];
    }
  }
  for (let i = 0; i < n; i++) diagonal[i] = a[i * n + i];
  // Q = H(n − 1) · … · H(1); its columns as rows: each row r of the basis is multiplied from the right.
  const basis = new Float64Array(n * n);
  for (let i = 0; i < n; i++) basis[i * n + i] = 1;
  for (let i = 1; i < n; i++) {
    if (scale[i] === 0) continue;
    const row = i * n;
    for (let r = 0; r < i; r++) {
      const sum = dot(basis, r * n, a, row, i);
      addMultiple(-scale[i] * sum, a, row, basis, r * n, i);
    }
  }
  return { diagonal, beside, basis };
}

/** Four sums side by side, because each addition would wait for the one before. */
function dot(x: Float64Array, xFrom: number, y: Float64Array, yFrom: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    first += x[xFrom + k] * y[yFrom + k];
    second += x[xFrom + k + 1] * y[yFrom + k + 1];
    third += x[xFrom + k + 2] * y[yFrom + k + 2];
    fourth += x[xFrom + k + 3] * y[yFrom + k + 3];
  }
  for (; k < length; k++) first += x[xFrom + k] * y[yFrom + k];
  return first + second + (third + fourth);
}

/** y += factor · x. */
function addMultiple(
  factor: number,
  x: Float64Array,
  xFrom: number,
  y: Float64Array,
  yFrom: number,
  length: number,
): void {
  for (let k = 0; k < length; k++) y[yFrom + k] += factor * x[xFrom + k];
}

/** QL steps until diagonal[from] is an eigenvalue; the rows of `basis` turn with them. */
function settle(d: Float64Array, e: Float64Array, basis: Float64Array, n: number, from: number): void {
  for (let step = 0; step < MOST_STEPS; step++) {
    let end = from;
    while (end < n - 1 && Math.abs(e[end]) > EPSILON * (Math.abs(d[end]) + Math.abs(d[end + 1]))) end++;
    if (end === from) return;
    // Shift by the eigenvalue of the leading 2 × 2 block that is closer to d[from].
    const ratio = (d[from + 1] - d[from]) / (2 * e[from]);
    const root = Math.sqrt(ratio * ratio + 1);
    let g = d[end] - d[from] + e[from] / (ratio + (ratio < 0 ? -root : root));
    let s = 1;
    let c = 1;
    let p = 0;
    let i = end - 1;
    for (; i >= from; i--) {
      const f = s * e[i];
      const b = c * e[i];
      const r = Math.sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r === 0) {
        d[i + 1] -= p;
        e[end] = 0;
        break;
      }
      s = f / r;
      c = g / r;
      const before = d[i + 1] - p;
      const turn = (d[i] - before) * s + 2 * c * b;
      p = s * turn;
      d[i + 1] = before + p;
      g = c * turn - b;
      const lower = i * n;
      const upper = lower + n;
      for (let k = 0; k < n; k++) {
        const high = basis[upper + k];
        const low = basis[lower + k];
        basis[upper + k] = s * low + c * high;
        basis[lower + k] = c * low - s * high;
      }
    }
    if (i >= from) continue;
    d[from] -= p;
    e[from] = g;
    e[end] = 0;
  }
  throw new RangeError('an eigenvalue did not settle');
}
