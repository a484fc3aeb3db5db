import type { Duty } from '../model/duty.ts';
import type { RosterContext } from './context.ts';
import { TWENTIETHS } from './shares.ts';

/** What one person carries over the term, in sub-units of a lesson. */
export interface RosterLoad {
  readonly person: string;
  readonly external: boolean;
  /** Agreed share in full-time equivalents over the term; 0: exempt, and externals. */
  readonly share: number;
  /** Whole-number weight of the squared load; 0: outside fairness. */
  readonly weight: number;
  readonly duties: number;
  readonly carriedInUnits: number;
  /** Clubs led, assistance and fixed posts of the week. */
  readonly givenUnits: number;
  /** Rotating posts and covers. */
  readonly rotatingUnits: number;
  readonly totalUnits: number;
}

/** Loads of all staff, and of externals with duties, in order of ids. */
export function rosterLoads(context: RosterContext, duties: readonly Duty[]): RosterLoad[] {
  const counts = context.people.map(() => ({ duties: 0, given: 0, rotating: 0 }));
  for (const duty of duties) {
    const index = duty.person === null ? undefined : context.personIndexOf.get(duty.person);
    if (index === undefined) continue;
    const count = counts[index];
    count.duties += 1;
    if (duty.role === 'rotating' || duty.role === 'cover') count.rotating += duty.units;
    else count.given += duty.units;
  }
  return context.people.flatMap((person) => {
    const { duties: number, given, rotating } = counts[person.index];
    if (person.external && number === 0) return [];
    return [
      {
        person: person.id,
        external: person.external !== null,
        share: person.share / TWENTIETHS,
        weight: person.weight,
        duties: number,
        carriedInUnits: person.carriedInUnits,
        givenUnits: given,
        rotatingUnits: rotating,
        totalUnits: given + rotating,
      },
    ];
  });
}
