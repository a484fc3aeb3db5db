/** Checks the bound of the whole roster by the description in solver/roster/README.md. */
import type { Duty } from '../../../solver/model/duty.ts';
import type { RosterBound } from '../../../solver/model/flow-certificate.ts';
import { type RosterContext, type RosterDuty, rosterDuty } from '../../../solver/roster/context.ts';
import type { Eligibility } from '../../../solver/roster/eligible.ts';
import { clash } from '../../../solver/roster/occupancy.ts';

/** Sentences about everything that does not fit. */
export function boundFaults(
  { bound, duties }: { readonly bound: RosterBound; readonly duties: readonly Duty[] },
  open: readonly RosterDuty[],
  demands: readonly { readonly id: string; readonly given?: string | null }[],
  context: RosterContext,
  eligibility: Eligibility,
): string[] {
  const faults: string[] = [];
  const personOf = new Map(duties.map((duty) => [duty.id, duty.person]));
  const fixedIds = new Set(demands.flatMap(({ id, given: person }) => (person === undefined ? [] : [id])));
  const given = duties.filter((duty) => fixedIds.has(duty.id));
  const staff = context.people.filter((person) => person.weight > 0);
  const loadOf = (id: string, list: readonly Duty[]): number =>
    list.reduce((sum, duty) => (duty.person === id ? sum + duty.units : sum), 0);
  let value = 0;
  let proven = 0;
  staff.forEach((person, at) => {
    const entry = bound.prices[at];
    const fixed = person.carriedInUnits + loadOf(person.id, given);
    if (entry.person !== person.id || entry.weight !== person.weight || entry.fixedUnits !== fixed) {
      faults.push(`bound: person ${person.id}`);
    }
    value += person.weight * (person.carriedInUnits + loadOf(person.id, duties)) ** 2;
    let least = Infinity;
    for (let x = 0; x < 3000; x++) {
      least = Math.min(least, person.weight * (fixed + x) ** 2 - entry.price * x);
    }
    proven += least;
  });
  const givenOn = new Map<number, RosterDuty[]>();
  for (const duty of given) {
    const known = rosterDuty(context, duty);
    givenOn.set(known.dayIndex, [...(givenOn.get(known.dayIndex) ?? []), known]);
  }
  const priced: { price: number; units: number }[] = [];
  let leftOut = 0;
  for (const duty of open) {
    const wide =
      duty.demand.role === 'rotating' ? duty : rosterDuty(context, { ...duty.demand, role: 'cover' });
    const prices = staff.flatMap((person, at) => {
      const busy = (givenOn.get(duty.dayIndex) ?? []).some(
        (other) => personOf.get(other.demand.id) === person.id && clash(other, duty, context),
      );
      return eligibility.qualified(person, wide) && eligibility.present(person, duty) && !busy
        ? [bound.prices[at].price]
        : [];
    });
    if (prices.length === 0) continue;
    const { units } = duty.demand;
    priced.push({ price: Math.min(...prices), units });
    proven += Math.min(...prices) * units;
    const holder = personOf.get(duty.demand.id) ?? null;
    if (holder === null || context.school.externals.some((person) => person.id === holder)) leftOut += units;
  }
  let leave = bound.leftOutUnits;
  for (const { price, units } of priced.sort((a, b) => b.price - a.price)) {
    const out = Math.min(leave, units);
    if (price > 0) proven -= price * out;
    leave -= out;
  }
  if (leftOut !== bound.leftOutUnits) faults.push(`bound: left out ${leftOut}, not ${bound.leftOutUnits}`);
  if (value !== bound.value) faults.push(`bound: value ${value}, not ${bound.value}`);
  if (Math.max(0, proven) !== bound.lowerBound)
    faults.push(`bound: proves ${proven}, not ${bound.lowerBound}`);
  if (bound.lowerBound > bound.value) faults.push('bound above value');
  return faults;
}
