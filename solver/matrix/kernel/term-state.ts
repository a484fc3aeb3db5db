import type { TimetableForm } from './form.ts';
import type { Occupancy } from './occupancy.ts';
import type { EventPlacement } from './placement.ts';
import type { BoundTerm, CountedTerm } from './term.ts';

/**
 * A placement with its terms: keeps the vector of levels up to date by deltas. Hard terms (level 0) come first, so
 * that a forbidden place is known after looking at few of them.
 */
export class TermState<P extends EventPlacement = EventPlacement> {
  readonly form: TimetableForm;
  readonly placement: P;
  readonly occupancy: Occupancy;
  /** The present objective, level by level. */
  readonly levels: Float64Array;
  /** What one unit of each level counts in the sum that an annealing works with. */
  readonly levelWeights: readonly number[];
  readonly #terms: readonly CountedTerm[];
  readonly #hardCount: number;
  // The functions of the terms and what they count, side by side: the inner loop of the search reads nothing else.
  readonly #insertion: readonly BoundTerm['insertion'][];
  readonly #level: Int32Array;
  readonly #weight: Float64Array;
  readonly #placed: readonly ((event: number) => void)[];
  readonly #removing: readonly ((event: number) => void)[];

  /** `terms` in any order: they are sorted by level, stably. */
  constructor(
    placement: P,
    occupancy: Occupancy,
    terms: readonly CountedTerm[],
    levelWeights: readonly number[],
  ) {
    this.form = placement.form;
    this.placement = placement;
    this.occupancy = occupancy;
    this.levelWeights = levelWeights;
    this.#terms = [...terms].sort((a, b) => a.level - b.level);
    this.#hardCount = this.#terms.filter(({ level }) => level === 0).length;
    const hooks = this.#terms.map(({ bound }) => bound);
    this.#insertion = hooks.map(({ insertion }) => insertion);
    this.#level = Int32Array.from(this.#terms, ({ level }) => level);
    this.#weight = Float64Array.from(this.#terms, ({ weight }) => weight);
    this.#placed = hooks.flatMap(({ placed }) => placed ?? []);
    this.#removing = hooks.flatMap(({ removing }) => removing ?? []);
    this.levels = this.recompute();
  }

  /** May the event go there without breaking a hard rule? Stops at the first that would break. */
  allowed(event: number, slot: number, room: number): boolean {
    const insertion = this.#insertion;
    for (let i = 0; i < this.#hardCount; i++) {
      if (insertion[i](event, slot, room) > 0) return false;
    }
    return true;
  }

  /**
   * Adds to `into` what placing the event there would change on the levels below the hard one. Where `allowed` holds
   * nothing changes on the hard level.
   */
  insertion(event: number, slot: number, room: number, into: Float64Array, sign = 1): void {
    const insertion = this.#insertion;
    for (let i = this.#hardCount; i < insertion.length; i++) {
      into[this.#level[i]] += sign * this.#weight[i] * insertion[i](event, slot, room);
    }
  }

  /** Adds what it would change on the hard level. */
  #hardInsertion(event: number, slot: number, room: number, sign: number): void {
    for (let i = 0; i < this.#hardCount; i++) {
      const { bound, level, weight } = this.#terms[i];
      this.levels[level] += sign * weight * bound.insertion(event, slot, room);
    }
  }

  /** Places an event without keeping `levels`; pairs with `insertion`. */
  put(event: number, slot: number, room: number): void {
    this.placement.place(event, slot, room);
    for (let i = 0; i < this.#placed.length; i++) this.#placed[i](event);
  }

  /** Takes an event out without keeping `levels`. */
  take(event: number): void {
    for (let i = 0; i < this.#removing.length; i++) this.#removing[i](event);
    this.placement.remove(event);
  }

  /** Places an event and keeps `levels`. */
  place(event: number, slot: number, room: number): void {
    this.insertion(event, slot, room, this.levels);
    this.#hardInsertion(event, slot, room, 1);
    this.put(event, slot, room);
  }

  /** Takes an event out and keeps `levels`. */
  remove(event: number): void {
    const slot = this.placement.slot[event];
    const room = this.placement.room[event];
    this.take(event);
    this.insertion(event, slot, room, this.levels, -1);
    this.#hardInsertion(event, slot, room, -1);
  }

  /** The objective counted from scratch by every term. */
  recompute(): Float64Array {
    const levels = new Float64Array(this.levelWeights.length);
    for (const { bound, level, weight } of this.#terms) levels[level] += weight * bound.cost();
    return levels;
  }

  /** The weighted sum of a vector of levels. */
  sumOf(levels: ArrayLike<number>): number {
    const weights = this.levelWeights;
    let sum = 0;
    for (let level = 0; level < weights.length; level++) sum += weights[level] * levels[level];
    return sum;
  }

  /**
   * Sum of the terms' own lower bounds, level by level: no placement is better on a level; with `complete`, none that
   * leaves no event out.
   */
  lowerBounds(complete = false): Float64Array {
    const levels = new Float64Array(this.levelWeights.length);
    for (const { bound, level, weight } of this.#terms) {
      const ofAny = bound.lowerBound?.() ?? 0;
      levels[level] += weight * (complete ? Math.max(ofAny, bound.completeBound?.() ?? 0) : ofAny);
    }
    return levels;
  }
}
