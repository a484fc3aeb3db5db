/**
 * A proof in floating point that a symmetric matrix is positive semidefinite: if the Cholesky factorisation of the
 * matrix minus a small multiple of the identity, which covers every rounding error of the factorisation, runs to its
 * end, the matrix has no negative eigenvalue. Time n³/3.
 * Reference: S. Rump, "Verification of positive definiteness", BIT Numerical Mathematics 46 (2006) 433–452.
 */

/** Unit roundoff of double precision. */
const UNIT = 1.1102230246251565e-16;
/** Covers underflow; far below anything that matters. */
const TINY = 1e-290;

/**
 * True: proven positive semidefinite. False: it is not, or too close to the border to tell. `matrix` is row-major,
 * order × order, exact as it stands; only its lower half is read.
 */
export function isPositiveSemidefinite(matrix: Float64Array, order: number): boolean {
  let trace = 0;
  for (let i = 0; i < order; i++) {
    const entry = matrix[i * order + i];
    if (!(entry >= 0)) return false;
    trace += entry;
  }
  // γ/(1 − γ) of the paper with γ = (n + 2)u, doubled, which also covers the rounding of the trace and of the shift.
  const shift = 2 * (order + 2) * UNIT * trace * 2 + TINY;
  const factor = new Float64Array(order * order);
  for (let i = 0; i < order; i++) {
    const row = i * order;
    for (let j = 0; j < i; j++) {
      const other = j * order;
      let sum = matrix[row + j];
      for (let k = 0; k < j; k++) sum -= factor[row + k] * factor[other + k];
      factor[row + j] = sum / factor[other + j];
    }
    let pivot = matrix[row + i] - shift;
    for (let k = 0; k < i; k++) pivot -= factor[row + k] * factor[row + k];
    if (!(pivot > 0)) return false;
    factor[row + i] = Math.sqrt(pivot);
  }
  return true;
}
