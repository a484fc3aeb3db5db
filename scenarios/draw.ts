import { keyedHash, keyedIntBelow } from '../solver/numeric/keyed-hash.ts';

/** An item and how often it comes up against the others; whole numbers. */
export type Weighted<T> = readonly [item: T, weight: number];

type Part = number | string;

/**
 * Draws of a generated school. Each draw is a hash of the seed and of what it is for (`'p1-01-07', 'transport'`), never
 * of how many draws came before: a new field leaves all the others as they were.
 */
export class Draw {
  readonly #seed: number;

  /** `seed` is used modulo 2³². */
  constructor(seed: number) {
    this.#seed = seed | 0;
  }

  /** Whole number in 0 … bound − 1. */
  below(bound: number, ...key: readonly Part[]): number {
    return keyedIntBelow(bound, this.#seed, ...key);
  }

  /** Whole number in low … high, both included. */
  between(low: number, high: number, ...key: readonly Part[]): number {
    return low + this.below(high - low + 1, ...key);
  }

  /** True in `permille` of 1,000 cases. */
  chance(permille: number, ...key: readonly Part[]): boolean {
    return this.below(1000, ...key) < permille;
  }

  pick<T>(items: readonly T[], ...key: readonly Part[]): T {
    if (items.length === 0) throw new RangeError(`nothing to pick from: ${key.join(' ')}`);
    return items[this.below(items.length, ...key)];
  }

  weighted<T>(items: readonly Weighted<T>[], ...key: readonly Part[]): T {
    let rest = this.below(
      items.reduce((sum, [, weight]) => sum + weight, 0),
      ...key,
    );
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    throw new RangeError(`no weights: ${key.join(' ')}`);
  }

  /** The items in a drawn order that depends on each item's own name only, not on its place in the list. */
  order<T>(items: readonly T[], nameOf: (item: T) => string, ...key: readonly Part[]): T[] {
    return items
      .map((item, index) => ({ item, index, hash: keyedHash(this.#seed, ...key, nameOf(item)) }))
      .sort((a, b) => a.hash - b.hash || a.index - b.index)
      .map(({ item }) => item);
  }
}
