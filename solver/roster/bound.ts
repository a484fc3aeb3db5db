/**
 * Lower bound of Σ weight · load² over all rosters with this matrix and these given duties.
 *
 * Relaxation: every duty that is not given may be split between all staff who may take it on its date. Weak duality
 * with one whole-number price μ per person: a roster's Σ w·(c + x)² is at least Σ duties units · min μ over who may
 * take it + Σ people min over x ≥ 0 of (w·(c + x)² − μ·x). Any prices give a valid bound; good ones are the
 * marginal costs at the relaxed optimum, found by filling each group of duties in turn (block coordinate descent on a
 * smooth convex function; D. Bertsekas, "Nonlinear Programming", 1999, section 2.7). The bound itself is computed in
 * whole numbers, so rounding in the search costs quality only, never truth.
 */
import type { RosterBound } from '../model/flow-certificate.ts';
import { divideDown } from '../numeric/integer-math.ts';
import { coverOf } from './apply-layer.ts';
import type { RosterContext, RosterDuty, RosterPerson } from './context.ts';
import type { Eligibility } from './eligible.ts';
import { Occupancy } from './occupancy.ts';

const MOST_SWEEPS = 200;

/** Duties that the same people may take. */
interface Group {
  readonly people: readonly number[];
  units: number;
}

interface BoundPerson {
  readonly person: RosterPerson;
  /** Carried in and given. */
  readonly fixed: number;
}

export interface BoundInput {
  readonly context: RosterContext;
  readonly eligibility: Eligibility;
  readonly duties: readonly RosterDuty[];
  readonly personOf: ReadonlyMap<string, string | null>;
  readonly loads: Occupancy;
  readonly dutiesUnderCertificate: number;
}

export function rosterBound(input: BoundInput): RosterBound {
  const { context, duties, personOf, loads } = input;
  const given = new Occupancy(context);
  for (const duty of duties) {
    const index = context.personIndexOf.get(duty.demand.given ?? '');
    if (index !== undefined) given.add(context.people[index], duty);
  }
  const staff: BoundPerson[] = context.people
    .filter((person) => person.weight > 0)
    .map((person) => ({ person, fixed: person.carriedInUnits + given.unitsOf(person) }));
  const takers = new TakersIndex(input, staff, given);
  const groups = new Map<string, Group>();
  let leftOutUnits = 0;
  for (const duty of duties) {
    if (duty.demand.given !== undefined || duty.demand.units === 0) continue;
    const { key, people } = takers.of(duty);
    if (people.length === 0) continue;
    const holder = personOf.get(duty.demand.id) ?? null;
    const index = holder === null ? undefined : context.personIndexOf.get(holder);
    if (index === undefined || context.people[index].external) leftOutUnits += duty.demand.units;
    const group = groups.get(key);
    if (group) group.units += duty.demand.units;
    else groups.set(key, { people, units: duty.demand.units });
  }
  const list = [...groups.values()];
  const prices = relaxedPrices(staff, list);
  const value = staff.reduce((sum, { person }) => {
    const load = person.carriedInUnits + loads.unitsOf(person);
    return sum + person.weight * load * load;
  }, 0);
  const lowerBound = Math.max(0, dualValue(staff, list, prices, leftOutUnits));
  return {
    value,
    lowerBound,
    gap: lowerBound > 0 ? Math.ceil(((value - lowerBound) / lowerBound) * 1_000_000) / 1_000_000 : 0,
    duties: duties.length,
    dutiesUnderCertificate: input.dutiesUnderCertificate,
    leftOutUnits,
    prices: staff.map(({ person, fixed }, at) => ({
      person: person.id,
      weight: person.weight,
      fixedUnits: fixed,
      price: prices[at],
    })),
  };
}

/** Who may take a duty, as sets of 32 people per word; equal kinds of duties are looked up once. */
class TakersIndex {
  readonly #input: BoundInput;
  readonly #staff: readonly BoundPerson[];
  readonly #given: Occupancy;
  readonly #qualified = new Map<number, Uint32Array>();
  readonly #free = new Map<string, Uint32Array>();
  readonly #people = new Map<string, number[]>();

  constructor(input: BoundInput, staff: readonly BoundPerson[], given: Occupancy) {
    this.#input = input;
    this.#staff = staff;
    this.#given = given;
  }

  of(duty: RosterDuty): { key: string; people: readonly number[] } {
    const { context, eligibility } = this.#input;
    // Covers admit at least everybody whom the series admits.
    const widest = duty.demand.role === 'rotating' ? duty : coverOf(context, duty);
    const qualified = remembered(this.#qualified, widest.profile, () =>
      this.#setOf((person) => eligibility.qualified(person, widest)),
    );
    const { campus, building } = duty.place;
    const free = remembered(this.#free, `${duty.slot}/${campus}/${building}`, () =>
      this.#setOf((person) => eligibility.present(person, duty) && !this.#given.busy(person, duty)),
    );
    const both = qualified.map((word, at) => word & free[at]);
    const key = both.join(' ');
    const people = remembered(this.#people, key, () =>
      this.#staff.flatMap((_, at) => (((both[at >>> 5] >>> (at & 31)) & 1) === 1 ? [at] : [])),
    );
    return { key, people };
  }

  #setOf(holds: (person: RosterPerson) => boolean): Uint32Array {
    const words = new Uint32Array((this.#staff.length + 31) >>> 5);
    this.#staff.forEach(({ person }, at) => {
      if (holds(person)) words[at >>> 5] |= 1 << (at & 31);
    });
    return words;
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** The bound that prices prove, in whole numbers. */
function dualValue(
  staff: readonly BoundPerson[],
  groups: readonly Group[],
  prices: readonly number[],
  leftOutUnits: number,
): number {
  let value = 0;
  const priced = groups.map(({ people, units }) => {
    const price = people.reduce((least, at) => Math.min(least, prices[at]), Number.POSITIVE_INFINITY);
    value += price * units;
    return { price, units };
  });
  priced.sort((a, b) => b.price - a.price);
  let leave = leftOutUnits;
  for (const { price, units } of priced) {
    const taken = Math.min(leave, units);
    if (price <= 0 || taken === 0) break;
    value -= price * taken;
    leave -= taken;
  }
  return staff.reduce(
    (sum, { person: { weight }, fixed }, at) => sum + leastOf(weight, fixed, prices[at]),
    value,
  );
}

/** Minimum over whole x ≥ 0 of weight · (fixed + x)² − price · x. The real minimiser is price / 2·weight − fixed. */
function leastOf(weight: number, fixed: number, price: number): number {
  const at = (x: number): number => weight * (fixed + x) * (fixed + x) - price * x;
  const x = Math.max(0, divideDown(price, 2 * weight) - fixed);
  return Math.min(at(x), at(x + 1));
}

/** Whole-number marginal costs 2·w·(c + x) near the optimum of the split duties. */
function relaxedPrices(staff: readonly BoundPerson[], groups: readonly Group[]): number[] {
  const load = Float64Array.from(staff, ({ fixed }) => fixed);
  const parts = groups.map(({ people, units }) => {
    const part = new Float64Array(people.length).fill(units / people.length);
    for (const [k, at] of people.entries()) load[at] += part[k];
    return part;
  });
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (const [number, { people, units }] of groups.entries()) {
      const part = parts[number];
      for (const [k, at] of people.entries()) load[at] -= part[k];
      const level = fillLevel(people, units, load, staff);
      for (const [k, at] of people.entries()) {
        const next = Math.max(0, level / (2 * staff[at].person.weight) - load[at]);
        moved = Math.max(moved, Math.abs(next - part[k]));
        part[k] = next;
        load[at] += next;
      }
    }
    if (moved < 0.01) break;
  }
  return staff.map(({ person }, at) => Math.round(2 * person.weight * load[at]));
}

/** The marginal cost λ at which Σ max(0, λ / 2w − load) is the group's units. */
function fillLevel(
  people: readonly number[],
  units: number,
  load: Float64Array,
  staff: readonly BoundPerson[],
): number {
  const sorted = people
    .map((at) => ({
      start: 2 * staff[at].person.weight * load[at],
      slope: 1 / (2 * staff[at].person.weight),
    }))
    .sort((a, b) => a.start - b.start);
  let slope = 0;
  let taken = 0;
  for (const [k, entry] of sorted.entries()) {
    slope += entry.slope;
    taken += entry.slope * entry.start;
    const level = (units + taken) / slope;
    if (k + 1 === sorted.length || level <= sorted[k + 1].start) return level;
  }
  return 0;
}
