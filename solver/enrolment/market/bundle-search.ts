/**
 * The cheapest bundle of one agent at given prices, on two levels: what `allocation/best-bundle.ts` finds for whole
 * vectors, fast enough to be asked for every pupil, section and time. Exact, by depth-first search over the offers that
 * could pay, cheapest first, cut off by the sum of the best that can still follow.
 */
import type { AllocationProblem } from '../allocation/problem.ts';

/** Cost on the first tier of agents, and on the second. Compared level by level. */
export type Pair = readonly [first: number, second: number];

/** An item as one agent sees it, at the present prices. */
export interface Offer {
  readonly section: number;
  readonly units: number;
  readonly fee: number;
  /** 1: saves the miss. */
  readonly top: number;
  /** Cost with price on both levels. */
  readonly first: number;
  readonly second: number;
}

/** Whose bundle is sought, and from what. */
export interface Buyer {
  readonly want: number;
  readonly feeLimit: number;
  /** Cost of a bundle without a top item. */
  readonly miss: Pair;
  /** Cheapest first. */
  readonly offers: readonly Offer[];
}

export class BundleSearch {
  readonly #conflict: Uint8Array;
  readonly #sectionCount: number;
  readonly #useful: Offer[] = [];
  #usefulCount = 0;
  readonly #chosen: number[] = [];
  #missFirst = 0;
  #missSecond = 0;
  #bestFirst = 0;
  #bestSecond = 0;

  constructor({ conflict, sectionCount }: AllocationProblem) {
    this.#conflict = conflict;
    this.#sectionCount = sectionCount;
  }

  /** Least cost of a bundle without the barred sections (1 in `barred`), beside what must be held. */
  best({ want, feeLimit, miss, offers }: Buyer, barred: Uint8Array, held?: Offer): Pair {
    const units = want - (held?.units ?? 0);
    const fees = feeLimit - (held?.fee ?? 0);
    if (units < 0 || fees < 0) return [Number.POSITIVE_INFINITY, 0];
    const tops = held?.top ?? 0;
    const first = held?.first ?? 0;
    const second = held?.second ?? 0;
    this.#missFirst = miss[0];
    this.#missSecond = miss[1];
    // An offer that costs something can pay only by saving the miss.
    const saves = tops === 0;
    this.#usefulCount = 0;
    for (const offer of offers) {
      if (barred[offer.section] === 1) continue;
      const saved = saves && offer.top === 1;
      const a = offer.first - (saved ? miss[0] : 0);
      if (a > 0 || (a === 0 && offer.second - (saved ? miss[1] : 0) >= 0)) continue;
      this.#useful[this.#usefulCount++] = offer;
    }
    this.#bestFirst = Number.POSITIVE_INFINITY;
    this.#chosen.length = 0;
    this.#search(0, units, fees, tops, first, second);
    return [this.#bestFirst, this.#bestSecond];
  }

  #search(from: number, units: number, fees: number, tops: number, first: number, second: number): void {
    const a = tops === 0 ? first + this.#missFirst : first;
    const b = tops === 0 ? second + this.#missSecond : second;
    if (a < this.#bestFirst || (a === this.#bestFirst && b < this.#bestSecond)) {
      this.#bestFirst = a;
      this.#bestSecond = b;
    }
    if (units === 0) return;
    const chosen = this.#chosen;
    for (let k = from; k < this.#usefulCount; k++) {
      if (!this.#canImprove(k, units, first, second)) return;
      const offer = this.#useful[k];
      if (offer.units > units || offer.fee > fees) continue;
      const row = offer.section * this.#sectionCount;
      let free = true;
      for (let i = 0; free && i < chosen.length; i++) free = this.#conflict[row + chosen[i]] === 0;
      if (!free) continue;
      chosen.push(offer.section);
      this.#search(
        k + 1,
        units - offer.units,
        fees - offer.fee,
        tops + offer.top,
        first + offer.first,
        second + offer.second,
      );
      chosen.pop();
    }
  }

  /** Could offers k, k + 1, … still beat the best, if nothing conflicted and the miss were avoided for nothing? */
  #canImprove(k: number, units: number, first: number, second: number): boolean {
    let a = first;
    let b = second;
    const end = Math.min(this.#usefulCount, k + units);
    for (let at = k; at < end; at++) {
      const { first: x, second: y } = this.#useful[at];
      if (x > 0 || (x === 0 && y >= 0)) break;
      a += x;
      b += y;
    }
    return a < this.#bestFirst || (a === this.#bestFirst && b < this.#bestSecond);
  }
}
