/**
 * Who is met by whom. Where the school's list says it (somebody may leave alone, somebody comes by car or bus), the
 * list counts; where it says nothing, the usual shares of the settings do.
 */
import type { LeavingUnit } from '../model/dismissal-plan.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';

/** What the list of pupils says at all. */
export interface ListKnows {
  readonly alone: boolean;
  readonly transport: boolean;
}

export function whatListKnows(school: School): ListKnows {
  const pupils = school.pupils ?? [];
  return {
    alone: pupils.some((pupil) => pupil.mayLeaveAlone),
    transport: pupils.some((pupil) => pupil.transport !== 'walk'),
  };
}

/** By the list: passes the gate without a collector (by leave, or to the school bus). */
export function leavesAlone(pupil: Pupil): boolean {
  return pupil.mayLeaveAlone || pupil.transport === 'bus';
}

/** By the list: is met by a car. */
export function leavesByCar(pupil: Pupil): boolean {
  return !leavesAlone(pupil) && pupil.transport === 'car';
}

/** Expected numbers of a group: without a collector, met by car, met on foot or two wheels. They add up. */
export interface Collection {
  readonly alone: number;
  readonly cars: number;
  readonly walkers: number;
}

export function expectedCollection(
  school: School,
  unit: Pick<LeavingUnit, 'pupils' | 'alone' | 'cars'>,
): Collection {
  const { collectedPermille, carPermille } = school.dismissal;
  const alone = unit.alone ?? (unit.pupils * (1000 - collectedPermille)) / 1000;
  const met = unit.pupils - alone;
  const cars = Math.min(met, unit.cars ?? (met * carPermille) / 1000);
  return { alone, cars, walkers: met - cars };
}

/** What the plan states of a group: only what the list says. */
export function statedCollection(
  knows: ListKnows,
  counts: { readonly alone: number; readonly cars: number },
): Pick<LeavingUnit, 'alone' | 'cars'> {
  return {
    ...(knows.alone ? { alone: counts.alone } : {}),
    ...(knows.transport ? { cars: counts.cars } : {}),
  };
}
