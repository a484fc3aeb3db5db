import { affinityCost, willingnessCost } from '../affinity.ts';
import type { RosterDuty, RosterPerson } from '../context.ts';
import { clash } from '../occupancy.ts';
import { asTaken, growth, type SubstitutionState } from './state.ts';

/** `person` takes the duty and gives up `gives`, which goes to `to`. */
export interface Chain {
  readonly person: RosterPerson;
  readonly gives: RosterDuty;
  readonly to: RosterPerson;
  /** Externals, distance from whom the school would ask, fairness, willingness: smaller is better. */
  readonly score: readonly number[];
}

/** Costs of giving a duty to a person, in the order of the roster's levels; `fair` is the growth of the measure. */
export function takingCost(
  { context }: SubstitutionState,
  person: RosterPerson,
  taken: RosterDuty,
  fair: number,
): number[] {
  const willing = willingnessCost(person, taken);
  const middle =
    context.school.options.rosterOrder === 'willingnessFirst' ? [willing, fair] : [fair, willing];
  return [person.external ? 1 : 0, affinityCost(person, taken, context), ...middle];
}

export function compareScores(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at] - b[at];
  return 0;
}

/**
 * All chains of two for a duty that nobody can take directly: somebody who qualifies and is there gives up one movable
 * duty for it that somebody else can take. Exact: every pair and every duty is looked at. Best first; `most` are kept.
 */
export function chainsOfTwo(state: SubstitutionState, duty: RosterDuty, most: number): Chain[] {
  const { context, eligibility, occupancy } = state;
  const taken = asTaken(state, duty);
  const found: Chain[] = [];
  for (const person of context.people) {
    if (!eligibility.qualified(person, taken) || !eligibility.present(person, taken)) continue;
    for (const gives of giveable(state, person, duty)) {
      occupancy.remove(person, gives);
      const fits = occupancy.canAdd(person, duty);
      if (!fits) {
        occupancy.add(person, gives);
        continue;
      }
      const first = growth(state, person, duty.demand.units) - growth(state, person, gives.demand.units);
      occupancy.add(person, duty);
      const other = asTaken(state, gives);
      for (const to of context.people) {
        if (to === person || !eligibility.qualified(to, other) || !eligibility.present(to, other)) continue;
        if (!occupancy.canAdd(to, gives)) continue;
        const second = growth(state, to, gives.demand.units);
        const a = takingCost(state, person, taken, first);
        const b = takingCost(state, to, other, second);
        found.push({ person, gives, to, score: a.map((value, at) => value + b[at]) });
      }
      occupancy.remove(person, duty);
      occupancy.add(person, gives);
    }
  }
  // Array sorting is stable: chains alike stay in the order of people and dates.
  return found.sort((a, b) => compareScores(a.score, b.score)).slice(0, most);
}

/** Duties whose going could make room: the one that overlaps, else those of the day, else those of the week. */
function giveable(state: SubstitutionState, person: RosterPerson, duty: RosterDuty): RosterDuty[] {
  const { context, occupancy, immovable } = state;
  const movable = (list: readonly RosterDuty[]): RosterDuty[] =>
    list.filter((other) => !immovable.has(other.demand.id) && other !== duty);
  const onDay = occupancy.dutiesOn(person, duty.dayIndex);
  const clashing = onDay.filter((other) => clash(other, duty, context));
  if (clashing.length > 0) return clashing.length === 1 ? movable(clashing) : [];
  if (occupancy.leftOnDay(person, duty.dayIndex) === 0) return movable(onDay);
  return context.days.flatMap(({ week }, day) =>
    week === duty.day.week ? movable(occupancy.dutiesOn(person, day)) : [],
  );
}
