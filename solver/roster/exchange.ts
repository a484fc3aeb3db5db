/**
 * Single dates that change hands after all layers, so that more duties are covered: layers are solved one after
 * another, and an earlier one may have taken the person or the cap that a later duty needs on one date.
 *
 * Breadth-first search from an uncovered duty: it goes to somebody who qualifies and is there, who gives up at most one
 * duty for it (one that overlaps, or one of the full day or week); that duty goes to somebody else in the same way,
 * and so on, until somebody has room. If no chain ends so, a duty of a less important class may be left open
 * at the end of the shortest chain. Shortest chains change least. Given duties never move.
 */
import { affinityCost } from './affinity.ts';
import { coverOf } from './apply-layer.ts';
import type { RosterContext, RosterDuty, RosterPerson } from './context.ts';
import type { Eligibility } from './eligible.ts';
import { COVERAGE_CLASSES } from './layer-problem.ts';
import { clash, type Occupancy } from './occupancy.ts';

/** Longest chain of people. */
const MOST_STEPS = 5;
/** Duties looked at for one uncovered duty. */
const MOST_VISITED = 400;
/** Above this number of uncovered duties people are missing, not chains. */
const MOST_UNCOVERED = 400;

/** A duty that has another holder now; null: nobody. */
export interface Exchange {
  readonly duty: RosterDuty;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ExchangeInput {
  readonly context: RosterContext;
  readonly eligibility: Eligibility;
  readonly duties: readonly RosterDuty[];
}

/** A step of a chain: `duty` has to go to somebody; `before` is who gave it up and why. */
interface Step {
  readonly duty: RosterDuty;
  readonly before: { readonly step: Step; readonly person: RosterPerson } | null;
  readonly length: number;
}

const rankOf = (duty: RosterDuty): number => COVERAGE_CLASSES.indexOf(duty.post.coverage);

/**
 * Improves `personOf` and `occupancy` in place, important classes first, and returns all duties that have another
 * holder in the end, in order of id.
 */
export function exchangeDates(
  input: ExchangeInput,
  personOf: Map<string, string | null>,
  occupancy: Occupancy,
): Exchange[] {
  const { duties } = input;
  const open = duties.filter(
    (duty) => duty.demand.given === undefined && personOf.get(duty.demand.id) === null,
  );
  if (open.length === 0 || open.length > MOST_UNCOVERED) return [];
  const search = new ChainSearch(input, personOf, occupancy);
  const before = new Map(personOf);
  const ordered = open
    .map((duty, at) => ({ duty, at }))
    .sort((a, b) => rankOf(a.duty) - rankOf(b.duty) || a.at - b.at);
  for (const { duty } of ordered) search.cover(duty);
  return duties.flatMap((duty) => {
    const from = before.get(duty.demand.id) ?? null;
    const to = personOf.get(duty.demand.id) ?? null;
    return from === to ? [] : [{ duty, from, to }];
  });
}

class ChainSearch {
  readonly #input: ExchangeInput;
  readonly #personOf: Map<string, string | null>;
  readonly #occupancy: Occupancy;
  /** Days of every week of the term. */
  readonly #daysOfWeek = new Map<number, number[]>();

  constructor(input: ExchangeInput, personOf: Map<string, string | null>, occupancy: Occupancy) {
    this.#input = input;
    this.#personOf = personOf;
    this.#occupancy = occupancy;
    input.context.days.forEach((day, index) => {
      const list = this.#daysOfWeek.get(day.week);
      if (list) list.push(index);
      else this.#daysOfWeek.set(day.week, [index]);
    });
  }

  /** Finds somebody for the duty if a chain allows it. */
  cover(duty: RosterDuty): void {
    const first: Step = { duty, before: null, length: 0 };
    const queue: Step[] = [first];
    const visited = new Set([duty.demand.id]);
    let drop: Step | null = null;
    for (let head = 0; head < queue.length && visited.size <= MOST_VISITED; head++) {
      const step = queue[head];
      const lower = rankOf(step.duty) - rankOf(duty);
      if (lower > 0 && (drop === null || rankOf(step.duty) > rankOf(drop.duty))) drop = step;
      for (const person of this.#candidates(step)) {
        const blockers = this.#blockers(person, step.duty);
        if (blockers === null) continue;
        if (blockers.length === 0) {
          this.#apply(step, person);
          return;
        }
        if (step.length === MOST_STEPS) continue;
        for (const blocker of blockers) {
          if (visited.has(blocker.demand.id)) continue;
          visited.add(blocker.demand.id);
          queue.push({ duty: blocker, before: { step, person }, length: step.length + 1 });
        }
      }
    }
    if (drop) this.#apply(drop, null);
  }

  /** Who could take the duty on its date and is in no earlier step of the chain, nearest and least loaded first. */
  #candidates(step: Step): RosterPerson[] {
    const { context, eligibility } = this.#input;
    const { duty } = step;
    const asTaken = duty.demand.role === 'rotating' ? duty : coverOf(context, duty);
    const qualified = eligibility.qualifiedRow(asTaken);
    const present = eligibility.presentRow(duty);
    const inChain = new Set<number>();
    for (let at: Step | null = step; at?.before; at = at.before.step) inChain.add(at.before.person.index);
    return context.people
      .filter(({ index }) => qualified[index] === 1 && present[index] === 1 && !inChain.has(index))
      .map((person) => ({
        person,
        external: person.external ? 1 : 0,
        affinity: affinityCost(person, asTaken, context),
        load: person.weight * (person.carriedInUnits + this.#occupancy.unitsOf(person)),
      }))
      .sort(
        (a, b) =>
          a.external - b.external ||
          a.affinity - b.affinity ||
          a.load - b.load ||
          a.person.index - b.person.index,
      )
      .map(({ person }) => person);
  }

  /** Duties of which the person must give up one to take the duty; empty: none; null: giving up one is not enough. */
  #blockers(person: RosterPerson, duty: RosterDuty): RosterDuty[] | null {
    const { context } = this.#input;
    const occupancy = this.#occupancy;
    const onDay = occupancy.dutiesOn(person, duty.dayIndex);
    const clashing = onDay.filter((other) => clash(other, duty, context));
    const movable = (list: readonly RosterDuty[]): RosterDuty[] =>
      list.filter((other) => other.demand.given === undefined);
    const dayFull = occupancy.leftOnDay(person, duty.dayIndex) === 0;
    const weekFull = occupancy.leftInWeek(person, duty.day.week, duty.demand.units) === 0;
    if (clashing.length === 0 && !dayFull && !weekFull) return [];
    let options: RosterDuty[];
    if (clashing.length > 0) options = clashing.length === 1 ? movable(clashing) : [];
    else if (dayFull) options = movable(onDay);
    else {
      const days = this.#daysOfWeek.get(duty.day.week) ?? [];
      options = movable(days.flatMap((day) => occupancy.dutiesOn(person, day)));
    }
    const enough = options.filter((other) => this.#fitsWithout(person, duty, other));
    return enough.length > 0 ? enough : null;
  }

  #fitsWithout(person: RosterPerson, duty: RosterDuty, other: RosterDuty): boolean {
    this.#occupancy.remove(person, other);
    const fits = this.#occupancy.canAdd(person, duty);
    this.#occupancy.add(person, other);
    return fits;
  }

  /** The last duty of the chain goes to `taker` (null: is left open), every other one to who gave up the next. */
  #apply(last: Step, taker: RosterPerson | null): void {
    let step: Step = last;
    let person = taker;
    const gains: { duty: RosterDuty; person: RosterPerson | null }[] = [];
    for (;;) {
      gains.push({ duty: step.duty, person });
      if (!step.before) break;
      this.#occupancy.remove(step.before.person, step.duty);
      person = step.before.person;
      step = step.before.step;
    }
    for (const { duty, person: holder } of gains) {
      this.#personOf.set(duty.demand.id, holder?.id ?? null);
      if (holder) this.#occupancy.add(holder, duty);
    }
  }
}
