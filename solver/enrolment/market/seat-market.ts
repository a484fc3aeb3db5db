/**
 * What a section would be worth to the pupils at another time, at the prices of all other seats.
 *
 * Without the section every pupil has a best bundle at these prices; with a seat of it (for nothing) perhaps a better
 * one. With c seats the section saves at most the sum of the c greatest of these gains: that is the Lagrangian bound
 * of `seat-prices.ts`, with the price of the section's own seats chosen best. So `boundOf` of any changed matrix is
 * not above the value of its best enrolment (M. Fisher, "The Lagrangian relaxation method", 1981), and a change whose
 * bound is not below the present value cannot gain: it is left out with proof.
 *
 * Only the two tiers of pupils are priced; kept places and ties are not.
 */
import { compareLevels, LEVELS } from '../allocation/problem.ts';
import type { Item } from '../draw.ts';
import type { Prepared } from '../prepare.ts';
import { type Section, sectionsConflict } from '../section.ts';
import { BundleSearch, type Buyer, type Offer, type Pair } from './bundle-search.ts';
import { changedSections } from './changed-sections.ts';

export type { Pair } from './bundle-search.ts';

/** Levels that are priced: priority pupils, all others. */
export const PRICED_LEVELS = 2;

/** A section as it would be: its price, and which present sections exclude it. */
interface Fresh {
  readonly section: Section;
  readonly price: Pair;
  readonly excludes: Uint8Array;
}

export class SeatMarket {
  readonly #prepared: Prepared;
  readonly #price: Float64Array;
  readonly #search: BundleSearch;
  readonly #buyers: readonly Buyer[];
  /** Agents that list a club. */
  readonly #listing = new Map<string, number[]>();
  readonly #best: readonly Pair[];
  readonly #bound: Pair;
  readonly #nothingBarred: Uint8Array;
  /** By section: see `#bestWithout`. */
  readonly #without = new Map<number, readonly Pair[]>();

  /** `price`: `LEVELS` numbers a section, as `resettle` or `allocate` leave them. */
  constructor(prepared: Prepared, price: Float64Array) {
    const { problem, draws } = prepared.compiled;
    this.#prepared = prepared;
    this.#price = pricesThatBound(price, problem.sectionCount);
    this.#search = new BundleSearch(problem);
    this.#nothingBarred = new Uint8Array(problem.sectionCount);
    this.#buyers = draws.map((_, agent) => this.#buyer(agent));
    draws.forEach(({ wishes }, agent) => {
      for (const club of wishes.clubs) {
        const list = this.#listing.get(club);
        if (list) list.push(agent);
        else this.#listing.set(club, [agent]);
      }
    });
    let [first, second] = [0, 0];
    this.#best = this.#buyers.map((buyer) => {
      const best = this.#search.best(buyer, this.#nothingBarred);
      first += best[0];
      second += best[1];
      return best;
    });
    for (let section = 0; section < problem.sectionCount; section++) {
      first -= this.#price[section * PRICED_LEVELS] * problem.capacity[section];
      second -= this.#price[section * PRICED_LEVELS + 1] * problem.capacity[section];
    }
    this.#bound = [first, second];
  }

  /** No enrolment of the present matrix costs less, on the priced levels. */
  get bound(): Pair {
    return this.#bound;
  }

  /**
   * What the seats of section `index` (of one that is not there yet: −1) save if it meets as `section` says: entry k is
   * what the first k seats save together, up to as many as anybody gains by. O(pupils who list the club × search).
   */
  worth(index: number, section: Section): Pair[] {
    const barredNow = this.#nothingBarred.slice();
    if (index >= 0) barredNow[index] = 1;
    const barredThen = this.#excludes(index, section, barredNow);
    const gains: Pair[] = [];
    const items = this.#prepared.maker.itemsOf(section);
    const listing = this.#listing.get(section.club.id) ?? [];
    const bestWithout = this.#bestWithout(index, listing, barredNow);
    for (let k = 0; k < listing.length; k++) {
      const agent = listing[k];
      const offer = this.#offer(agent, section, items.get(this.#applicant(agent)), NOTHING);
      if (!offer) continue;
      const buyer = this.#buyers[agent];
      const without = bestWithout[k];
      const having = this.#search.best(buyer, barredThen, offer);
      const gain: Pair = [without[0] - having[0], without[1] - having[1]];
      if (gain[0] > 0 || (gain[0] === 0 && gain[1] > 0)) gains.push(gain);
    }
    gains.sort((a, b) => b[0] - a[0] || b[1] - a[1]);
    const sums: Pair[] = [NOTHING];
    for (const [a, b] of gains) {
      const [first, second] = sums[sums.length - 1];
      sums.push([first + a, second + b]);
    }
    return sums;
  }

  /**
   * A lower bound for the enrolment of another matrix, on the priced levels; null where sections with fixed members
   * differ, of which prices say nothing. `seats`: of each section (`seatsOf`); `prices`: of the seats of changed
   * sections, by id (missing: nothing). Any prices that are not negative give a bound.
   */
  boundOf(
    next: readonly Section[],
    seats: readonly number[],
    prices: ReadonlyMap<string, Pair>,
  ): Pair | null {
    const { sections, compiled, maker } = this.#prepared;
    const changes = changedSections(this.#prepared, next, seats);
    if (changes === null) return null;
    const touched = new Set<number>();
    const gone = this.#nothingBarred.slice();
    let [first, second] = this.#bound;
    const fresh: Fresh[] = [];
    for (const { old, section, capacity } of changes) {
      const { club } = section ?? sections[old];
      for (const agent of this.#listing.get(club.id) ?? []) touched.add(agent);
      if (old >= 0) {
        gone[old] = 1;
        first += this.#price[old * PRICED_LEVELS] * compiled.problem.capacity[old];
        second += this.#price[old * PRICED_LEVELS + 1] * compiled.problem.capacity[old];
      }
      if (!section || capacity === 0) continue;
      const price = prices.get(section.id) ?? NOTHING;
      first -= price[0] * capacity;
      second -= price[1] * capacity;
      fresh.push({ section, price, excludes: this.#excludes(old, section, this.#nothingBarred) });
    }
    const items = fresh.map(({ section }) => maker.itemsOf(section));
    for (const agent of [...touched].sort((a, b) => a - b)) {
      const own = fresh.flatMap((entry, k) => {
        const item = items[k].get(this.#applicant(agent));
        const offer = this.#offer(agent, entry.section, item, entry.price);
        return offer ? [{ ...entry, offer }] : [];
      });
      const [a, b] = this.#bestAmong(agent, gone, own);
      first += a - this.#best[agent][0];
      second += b - this.#best[agent][1];
    }
    return [first, second];
  }

  /** What those who list a club have at best without one of its sections. */
  #bestWithout(index: number, listing: readonly number[], barred: Uint8Array): readonly Pair[] {
    let known = this.#without.get(index);
    if (!known) {
      known = listing.map((agent) =>
        index < 0 ? this.#best[agent] : this.#search.best(this.#buyers[agent], barred),
      );
      if (index >= 0) this.#without.set(index, known);
    }
    return known;
  }

  /** The best over every allowed choice of changed sections, which are few. */
  #bestAmong(agent: number, gone: Uint8Array, own: readonly (Fresh & { readonly offer: Offer })[]): Pair {
    const buyer = this.#buyers[agent];
    let best = this.#search.best(buyer, gone);
    const visit = (from: number, chosen: readonly number[], barred: Uint8Array, held?: Offer): void => {
      for (let i = from; i < own.length; i++) {
        if (chosen.some((j) => sectionsConflict(own[i].section, own[j].section))) continue;
        const offer = held ? together(held, own[i].offer) : own[i].offer;
        const without = barred.map((flag, section) => flag | own[i].excludes[section]);
        const found = this.#search.best(buyer, without, offer);
        if (isBefore(found, best)) best = found;
        visit(i + 1, [...chosen, i], without, offer);
      }
    };
    visit(0, [], gone);
    return best;
  }

  /** `barred`, and the sections that nobody can hold beside this one. */
  #excludes(index: number, section: Section, barred: Uint8Array): Uint8Array {
    const { sections } = this.#prepared;
    return barred.map((flag, k) =>
      flag === 1 || (k !== index && sectionsConflict(section, sections[k])) ? 1 : 0,
    );
  }

  #applicant(agent: number) {
    return this.#prepared.compiled.draws[agent].applicant;
  }

  /** What a section would be to an agent; null where it is out of the question. */
  #offer(agent: number, section: Section, item: Item | undefined, price: Pair): Offer | null {
    const { compiled, sections } = this.#prepared;
    const { wishes, fixed, want, feeLimit } = compiled.draws[agent];
    if (!item || section.club.members || item.units > want || item.fee > feeLimit) return null;
    if (fixed.some((place) => sectionsConflict(section, sections[place.section]))) return null;
    return {
      section: -1,
      units: item.units,
      fee: item.fee,
      top: item.top ? 1 : 0,
      first: price[0] - (wishes.tier === 0 ? item.gain : 0),
      second: price[1] - (wishes.tier === 1 ? item.gain : 0),
    };
  }

  #buyer(agent: number): Buyer {
    const { problem } = this.#prepared.compiled;
    const offers: Offer[] = [];
    for (let item = problem.itemStart[agent]; item < problem.itemStart[agent + 1]; item++) {
      const section = problem.itemSection[item];
      if (problem.capacity[section] === 0) continue;
      offers.push({
        section,
        units: problem.itemUnits[item],
        fee: problem.itemFee[item],
        top: problem.itemTop[item],
        first: problem.itemCost[item * LEVELS] + this.#price[section * PRICED_LEVELS],
        second: problem.itemCost[item * LEVELS + 1] + this.#price[section * PRICED_LEVELS + 1],
      });
    }
    offers.sort((a, b) => a.first - b.first || a.second - b.second || a.section - b.section);
    return {
      want: problem.want[agent],
      feeLimit: problem.feeLimit[agent],
      miss: [problem.missCost[agent * LEVELS], problem.missCost[agent * LEVELS + 1]],
      offers,
    };
  }
}

const NOTHING: Pair = [0, 0];

/** The priced levels of the prices, none below nothing: a price that is not negative bounds whatever must be filled. */
function pricesThatBound(price: Float64Array, sections: number): Float64Array {
  const result = new Float64Array(sections * PRICED_LEVELS);
  for (let section = 0; section < sections; section++) {
    const own = price.subarray(section * LEVELS, section * LEVELS + PRICED_LEVELS);
    if (compareLevels(own, NOTHING, PRICED_LEVELS) > 0) result.set(own, section * PRICED_LEVELS);
  }
  return result;
}

function together(a: Offer, b: Offer): Offer {
  return {
    section: -1,
    units: a.units + b.units,
    fee: a.fee + b.fee,
    top: a.top + b.top,
    first: a.first + b.first,
    second: a.second + b.second,
  };
}

function isBefore(a: Pair, b: Pair): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}
