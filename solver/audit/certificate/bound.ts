import type { RosterBound } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditContext } from '../context.ts';
import type { Eligibility } from './eligibility.ts';
import { Holdings } from './holdings.ts';
import type { RosterPerson, RosterView } from './roster-view.ts';

/**
 * What is wrong with the bound of the whole roster; null: prices, loads, value and bound are as recomputed.
 */
export function wrongBound(
  context: AuditContext,
  view: RosterView,
  eligibility: Eligibility,
): Sentence | null {
  const { bound } = context.plan.roster;
  const prices = new Map(bound.prices.map(({ person, price }) => [person, price]));
  const due = recomputedBound(context, view, eligibility, (person) => prices.get(person) ?? 0);
  if (bound.prices.map(({ person }) => person).join() !== due.prices.map(({ person }) => person).join()) {
    return { zh: '下界的价格表与有份额的人员不符', en: 'the prices of the bound are not those of the staff' };
  }
  for (const [at, { person, weight, fixedUnits }] of due.prices.entries()) {
    const stated = bound.prices[at];
    if (stated.weight === weight && stated.fixedUnits === fixedUnits) continue;
    return {
      zh: `下界中 ${person} 的权重和固定工作量应为 ${weight}、${fixedUnits}`,
      en: `weight and fixed load of ${person} in the bound are ${weight} and ${fixedUnits}`,
    };
  }
  const figures = ['value', 'leftOutUnits', 'lowerBound', 'gap', 'duties', 'dutiesUnderCertificate'] as const;
  for (const name of figures) {
    if (bound[name] === due[name]) continue;
    return {
      zh: `全学期下界的 ${name} 写 ${bound[name]}，复算为 ${due[name]}`,
      en: `${name} of the bound says ${bound[name]}; recomputed it is ${due[name]}`,
    };
  }
  return null;
}

/** The bound that prices prove for the roster of the plan (`solver/roster/README.md`, section 7). */
export function recomputedBound(
  context: AuditContext,
  view: RosterView,
  eligibility: Eligibility,
  priceOf: (person: string) => number,
): RosterBound {
  const given = new Holdings(context, view.people.length);
  const all = new Holdings(context, view.people.length);
  for (const entry of view.duties) {
    const person = view.person.get(entry.duty.person ?? '');
    if (!person) continue;
    all.add(person, entry);
    if (entry.given) given.add(person, entry);
  }
  const staff = view.people.filter(({ weight }) => weight > 0);
  const prices = staff.map((person) => ({
    person: person.id,
    weight: person.weight,
    fixedUnits: person.carriedInUnits + given.units(person),
    price: priceOf(person.id),
  }));
  const value = staff.reduce((sum, person) => {
    const load = person.carriedInUnits + all.units(person);
    return sum + person.weight * load * load;
  }, 0);
  const { offers, leftOutUnits } = freeDuties(view, eligibility, given, staff, priceOf);
  const lowerBound = Math.max(0, dual(offers, leftOutUnits, prices));
  return {
    value,
    lowerBound,
    gap: lowerBound > 0 ? Math.ceil(((value - lowerBound) / lowerBound) * 1_000_000) / 1_000_000 : 0,
    duties: context.plan.roster.duties.length,
    dutiesUnderCertificate: underCertificate(context),
    leftOutUnits,
    prices,
  };
}

interface Offer {
  readonly units: number;
  /** Least price among those who may take the duty. */
  readonly price: number;
}

/** Duties that are not given and that somebody with a weight may take on their date, at the least price. */
function freeDuties(
  view: RosterView,
  eligibility: Eligibility,
  given: Holdings,
  staff: readonly RosterPerson[],
  priceOf: (person: string) => number,
): { offers: Offer[]; leftOutUnits: number } {
  const byPrice = staff
    .map((person) => ({ person, price: priceOf(person.id) }))
    .sort((a, b) => a.price - b.price);
  const offers: Offer[] = [];
  let leftOutUnits = 0;
  for (const entry of view.duties) {
    const { units, person: holder } = entry.duty;
    if (entry.given || units === 0) continue;
    const qualified = eligibility.qualified(entry, entry.role === 'rotating' ? 'own' : 'cover');
    const present = eligibility.present(entry);
    const cheapest = byPrice.find(
      ({ person }) =>
        qualified[person.index] === 1 && present[person.index] === 1 && !given.busy(person, entry),
    );
    if (!cheapest) continue;
    offers.push({ units, price: cheapest.price });
    if (holder === null || view.person.get(holder)?.external) leftOutUnits += units;
  }
  return { offers, leftOutUnits };
}

/** The bound that prices prove: what duties bring, less the dearest that are left out, and what people make of it. */
function dual(offers: readonly Offer[], leftOutUnits: number, prices: RosterBound['prices']): number {
  let value = offers.reduce((sum, { units, price }) => sum + units * price, 0);
  let leave = leftOutUnits;
  for (const { units, price } of [...offers].sort((a, b) => b.price - a.price)) {
    const taken = Math.min(units, leave);
    value -= Math.max(0, price) * taken;
    leave -= taken;
  }
  for (const { weight, fixedUnits, price } of prices) {
    // weight · (fixed + x)² − price · x is convex: its least whole x lies next to price / (2 · weight) − fixed.
    const near = Math.floor(price / (2 * weight)) - fixedUnits;
    const values = [near - 1, near, near + 1].map((x) => {
      const whole = Math.max(0, x);
      return weight * (fixedUnits + whole) * (fixedUnits + whole) - price * whole;
    });
    value += Math.min(...values);
  }
  return value;
}

/** Duties with a person that a layer with proven fairness gave to him or her. */
function underCertificate(context: AuditContext): number {
  const series = new Set<string>();
  const single = new Set<string>();
  const exchanged = new Set<string>();
  for (const { kind, items, levels } of context.plan.roster.flows) {
    if (kind === 'exchange') for (const id of items) exchanged.add(id);
    const fairness = levels.find(({ name }) => name === 'fairness');
    if (!fairness || fairness.potentials.length === 0) continue;
    for (const id of items) (kind === 'dated' ? single : series).add(id);
  }
  return context.plan.roster.duties.filter(
    ({ id, series: of, role, person }) =>
      person !== null && !exchanged.has(id) && (single.has(id) || (role !== 'cover' && series.has(of))),
  ).length;
}
