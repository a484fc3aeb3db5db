/** Exact arithmetic on whole numbers: no floating-point rounding can change a decision. */

function requireWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${name} must be a whole number below 2^53, got ${value}`);
}

/** Greatest common divisor, never negative; gcd(0, 0) = 0. Euclid. */
export function gcd(a: number, b: number): number {
  requireWhole(a, 'a');
  requireWhole(b, 'b');
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** Least common multiple, or `null` when it is not below 2⁵³. lcm(0, x) = 0. */
export function lcm(a: number, b: number): number | null {
  if (a === 0 || b === 0) return 0;
  const product = (Math.abs(a) / gcd(a, b)) * Math.abs(b);
  return Number.isSafeInteger(product) ? product : null;
}

/** Least common multiple of a list (1 for an empty one), or `null` when it is not below 2⁵³. */
export function lcmOf(values: Iterable<number>): number | null {
  let result: number | null = 1;
  for (const value of values) {
    if (result === null) return null;
    result = lcm(result, value);
  }
  return result;
}

/** Greatest r with r² ≤ value. The double root is off by at most one; whole-number checks set it right. */
export function isqrt(value: number): number {
  requireWhole(value, 'value');
  if (value < 0) throw new RangeError(`isqrt needs a value that is not negative, got ${value}`);
  let root = Math.floor(Math.sqrt(value));
  // root ≤ 94906265, so the squares compared here stay below 2⁵⁴ and only exceed 2⁵³ when they exceed value.
  while (root * root > value) root--;
  while ((root + 1) * (root + 1) <= value) root++;
  return root;
}

/** Sign of a/b − c/d, exactly: −1, 0 or 1. Denominators must be positive. */
export function compareFractions(a: number, b: number, c: number, d: number): -1 | 0 | 1 {
  for (const [value, name] of [
    [a, 'a'],
    [b, 'b'],
    [c, 'c'],
    [d, 'd'],
  ] as const)
    requireWhole(value, name);
  if (b <= 0 || d <= 0) throw new RangeError('denominators must be positive');
  const left = a * d;
  const right = c * b;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const exactLeft = BigInt(a) * BigInt(d);
  const exactRight = BigInt(c) * BigInt(b);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/** ⌊a / b⌋ for whole numbers, b > 0. */
export function divideDown(a: number, b: number): number {
  requireWhole(a, 'a');
  requireWhole(b, 'b');
  if (b <= 0) throw new RangeError('divisor must be positive');
  const rest = a % b;
  const quotient = (a - rest) / b;
  return rest < 0 ? quotient - 1 : quotient + 0;
}

/** ⌈a / b⌉ for whole numbers, b > 0. */
export function divideUp(a: number, b: number): number {
  return 0 - divideDown(0 - a, b);
}

/** a / b rounded to the nearest whole number, halves up, b > 0. */
export function divideNearest(a: number, b: number): number {
  const down = divideDown(a, b);
  const rest = a - down * b;
  return rest >= b - rest ? down + 1 : down;
}
