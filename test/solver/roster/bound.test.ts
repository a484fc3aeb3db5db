import { describe, expect, it } from 'vitest';
import { Rng } from '../../../solver/numeric/rng.ts';
import { rosterBound } from '../../../solver/roster/bound.ts';
import {
  type RosterContext,
  type RosterDuty,
  rosterContext,
  rosterDuty,
} from '../../../solver/roster/context.ts';
import { expandDuties } from '../../../solver/roster/duties.ts';
import { Eligibility } from '../../../solver/roster/eligible.ts';
import { Occupancy } from '../../../solver/roster/occupancy.ts';
import { smallSchool } from '../../support/small-school.ts';
import { clubSession, homeworkSession, smallRoster } from './small-roster.ts';

/** A few dated duties of the small school with random shares and carried-in loads. */
function tinySchool(seed: number): { context: RosterContext; duties: RosterDuty[] } {
  const rng = new Rng(seed);
  const staff = smallSchool()
    .staff.filter((person) => ['t-an', 't-bai', 't-cao', 's-lin'].includes(person.id))
    .map((person) => ({
      ...person,
      fullTimePermille: rng.pick([1000, 1000, 500, 750]),
      carriedInUnits: rng.intBetween(-4, 8),
    }));
  const posts = smallSchool().posts.filter((post) =>
    ['homework', 'independent', 'patrol', 'club'].includes(post.id),
  );
  const sessions = [
    homeworkSession(1, 'g1c1'),
    homeworkSession(1, 'g3c1', { post: 'independent' }),
    homeworkSession(2, 'g1c1'),
    clubSession(1, 'football', ['t-an']),
  ];
  const input = smallRoster({ staff, posts }, sessions);
  const context = rosterContext(input);
  const duties = expandDuties(input)
    .filter((demand) => demand.date >= '2026-09-14' && demand.date <= '2026-09-15')
    .map((demand) => rosterDuty(context, demand));
  return { context, duties };
}

/** Every way to give the open duties to people who may take them, none left out; overlaps and caps do not matter. */
function leastSquares({ context, duties }: ReturnType<typeof tinySchool>): number {
  const eligibility = new Eligibility(context);
  const loads = context.people.map((person) => person.carriedInUnits);
  const open = duties.filter((duty) => duty.demand.given === undefined);
  for (const duty of duties) {
    const index = context.personIndexOf.get(duty.demand.given ?? '');
    if (index !== undefined) loads[index] += duty.demand.units;
  }
  let least = Number.POSITIVE_INFINITY;
  const choose = (at: number): void => {
    if (at === open.length) {
      const value = context.people.reduce(
        (sum, { weight, index }) => sum + weight * loads[index] * loads[index],
        0,
      );
      least = Math.min(least, value);
      return;
    }
    for (const person of context.people) {
      if (
        person.external ||
        !eligibility.qualified(person, open[at]) ||
        !eligibility.present(person, open[at])
      )
        continue;
      loads[person.index] += open[at].demand.units;
      choose(at + 1);
      loads[person.index] -= open[at].demand.units;
    }
  };
  choose(0);
  return least;
}

describe('the bound of the whole roster', () => {
  it('is below every roster, and near the best one', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const tiny = tinySchool(seed);
      const { context, duties } = tiny;
      const eligibility = new Eligibility(context);
      const loads = new Occupancy(context);
      const personOf = new Map<string, string | null>();
      // Any roster does: the first who may take a duty has it.
      for (const duty of duties) {
        const given = context.personIndexOf.get(duty.demand.given ?? '');
        const person =
          given === undefined
            ? context.people.find(
                (entry) => eligibility.qualified(entry, duty) && eligibility.present(entry, duty),
              )
            : context.people[given];
        personOf.set(duty.demand.id, person?.id ?? null);
        if (person) loads.add(person, duty);
      }
      const bound = rosterBound({ context, eligibility, duties, personOf, loads, dutiesUnderCertificate: 0 });
      const least = leastSquares(tiny);
      expect(bound.leftOutUnits).toBe(0);
      expect(bound.lowerBound).toBeLessThanOrEqual(least);
      expect(bound.value).toBeGreaterThanOrEqual(least);
      expect(bound.lowerBound).toBeGreaterThan(0.8 * least);
      expect(Number.isSafeInteger(bound.lowerBound)).toBe(true);
    }
  });

  it('allows for what the plan gives to nobody', () => {
    const { context, duties } = tinySchool(1);
    const eligibility = new Eligibility(context);
    const nobody = new Map(duties.map((duty) => [duty.demand.id, null]));
    const input = { context, eligibility, duties, personOf: nobody, dutiesUnderCertificate: 0 };
    const bound = rosterBound({ ...input, loads: new Occupancy(context) });
    const open = duties.filter((duty) => duty.demand.given === undefined);
    expect(bound.leftOutUnits).toBe(open.reduce((sum, duty) => sum + duty.demand.units, 0));
    // The roster that gives out nothing has only what is carried in and given.
    const nothing = bound.prices.reduce(
      (sum, { weight, fixedUnits }) => sum + weight * fixedUnits * fixedUnits,
      0,
    );
    expect(bound.lowerBound).toBeLessThanOrEqual(nothing);
  });
});
