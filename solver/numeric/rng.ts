/**
 * Seedable random numbers: xoshiro128** 1.1 (D. Blackman, S. Vigna, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47, 2021), state filled by SplitMix32 steps from one 32-bit seed. 32-bit integer operations
 * only, so every machine draws the same numbers. Period 2¹²⁸ − 1. Not for secrets.
 */
import { keyedHash } from './keyed-hash.ts';

function splitMix(state: number): number {
  let z = state;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/** One stream of random numbers. */
export class Rng {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** `seed` is used modulo 2³². */
  constructor(seed: number) {
    const s = seed | 0;
    this.#a = splitMix((s + 0x9e3779b9) | 0);
    this.#b = splitMix((s + 0x3c6ef372) | 0);
    this.#c = splitMix((s + 0xdaa66d2b) | 0);
    this.#d = splitMix((s + 0x78dde6e4) | 0);
    // The all-zero state is the generator's only fixed point.
    if ((this.#a | this.#b | this.#c | this.#d) === 0) this.#a = 1;
  }

  /** A stream of its own for each (seed, parts), for example one per portfolio member or stage. */
  static keyed(seed: number, ...parts: readonly (number | string)[]): Rng {
    return new Rng(keyedHash(seed, ...parts));
  }

  /** Uniform integer in 0 … 2³²−1. */
  uint32(): number {
    const b = this.#b;
    let r = Math.imul(b, 5);
    r = (r << 7) | (r >>> 25);
    r = Math.imul(r, 9);
    const t = b << 9;
    this.#c ^= this.#a;
    this.#d ^= b;
    this.#b = b ^ this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return r >>> 0;
  }

  /** Uniform integer in 0 … bound−1 without bias (rejects the incomplete last run). `bound` in 1 … 2³². */
  intBelow(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 4294967296) {
      throw new RangeError(`bound must be a whole number in 1..2^32, got ${bound}`);
    }
    for (;;) {
      const draw = this.uint32();
      const rest = draw % bound;
      if (draw - rest <= 4294967296 - bound) return rest;
    }
  }

  /** Uniform integer in `low … high`, both included. */
  intBetween(low: number, high: number): number {
    return low + this.intBelow(high - low + 1);
  }

  /** Uniform multiple of 2⁻³² in [0, 1). */
  fraction(): number {
    return this.uint32() / 4294967296;
  }

  /** True with probability `numerator / denominator`. */
  chance(numerator: number, denominator: number): boolean {
    return this.intBelow(denominator) < numerator;
  }

  /** One element, uniformly. Throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('cannot pick from an empty list');
    return items[this.intBelow(items.length)] as T;
  }
}

/** What `shuffle` can reorder: arrays and typed arrays. */
export interface IndexedList<T> {
  readonly length: number;
  [index: number]: T;
}

/** Shuffles in place (Fisher–Yates; every order equally likely) and returns the same list. */
export function shuffle<T, L extends IndexedList<T>>(items: L & IndexedList<T>, rng: Rng): L {
  for (let i = items.length - 1; i > 0; i--) {
    const j = rng.intBelow(i + 1);
    const held = items[i] as T;
    items[i] = items[j] as T;
    items[j] = held;
  }
  return items;
}
