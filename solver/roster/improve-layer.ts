/**
 * Exchanges on a valid assignment of one layer, for layers that are no network and for runs that were stopped: fill
 * open items (directly, or by moving one item of the person to somebody else), move items, swap items. Every step
 * keeps all rules and improves the levels in their order; deterministic; ends in a local optimum or when told to stop.
 */
import type { Control } from '../numeric/control.ts';
import { type Candidate, candidateCost, type LayerProblem, levelsOf, personCost } from './layer-problem.ts';

const MOST_PASSES = 20;
/** Above this number of items all pairs are too many to try. */
const MOST_ITEMS_TO_SWAP = 600;

/** `insert`: only fill open items. */
export function improveAssignment(
  problem: LayerProblem,
  assigned: readonly number[],
  control: Control,
  moves: 'insert' | 'all',
): number[] {
  const state = new ExchangeState(problem, assigned);
  fillOpenItems(state);
  if (moves === 'insert') return state.assigned;
  for (let pass = 0; pass < MOST_PASSES && !control.shouldStop(); pass++) {
    control.spend(problem.items.length);
    const changed = [fillByMoving(state), moveItems(state), swapItems(state)];
    if (!changed.includes(true)) break;
  }
  return state.assigned;
}

/** An item that changes hands; −1: nobody. */
interface Step {
  readonly item: number;
  readonly to: number;
}

class ExchangeState {
  readonly problem: LayerProblem;
  readonly assigned: number[];
  readonly #levels;
  readonly #loads: number[];
  /** Limits that contain an item, by item. */
  readonly #limitsOf: number[][];
  readonly #used: number[];
  readonly #candidate: readonly ReadonlyMap<number, Candidate>[];

  constructor(problem: LayerProblem, assigned: readonly number[]) {
    this.problem = problem;
    this.assigned = problem.items.map(() => -1);
    this.#levels = levelsOf(problem);
    this.#loads = problem.people.map((person) => person.offset);
    this.#limitsOf = problem.items.map(() => []);
    this.#used = problem.limits.map(() => 0);
    this.#candidate = problem.candidates.map((list) => new Map(list.map((entry) => [entry.person, entry])));
    problem.limits.forEach((limit, number) => {
      for (const item of limit.items) this.#limitsOf[item].push(number);
    });
    assigned.forEach((person, item) => {
      this.#set(item, person);
    });
  }

  mayTake(item: number, person: number): boolean {
    return this.#candidate[item].has(person);
  }

  fits(item: number, person: number): boolean {
    if (this.problem.overlaps[item].some((other) => this.assigned[other] === person)) return false;
    return this.#limitsOf[item].every((number) => {
      const limit = this.problem.limits[number];
      return limit.person !== person || this.#used[number] < limit.cap;
    });
  }

  /** Does the item that its holder has keep the other item from him or her? */
  blocks(held: number, item: number): boolean {
    if (this.problem.overlaps[item].includes(held)) return true;
    const holder = this.assigned[held];
    return this.#limitsOf[item].some((number) => {
      const { person, cap } = this.problem.limits[number];
      return person === holder && this.#used[number] >= cap && this.#limitsOf[held].includes(number);
    });
  }

  /** Applies the steps if they are possible and better; otherwise leaves everything as it was. */
  tryOut(steps: readonly Step[]): boolean {
    const before = steps.map(({ item }) => ({ item, to: this.assigned[item] }));
    const change = this.#change(steps);
    const better = change.find((difference) => difference !== 0);
    if (better === undefined || better > 0) return false;
    for (const { item } of steps) this.#set(item, -1);
    for (const [at, { item, to }] of steps.entries()) {
      if (to >= 0 && !this.fits(item, to)) {
        for (const step of steps.slice(0, at)) this.#set(step.item, -1);
        for (const step of before) this.#set(step.item, step.to);
        return false;
      }
      this.#set(item, to);
    }
    return true;
  }

  #set(item: number, person: number): void {
    const before = this.assigned[item];
    if (before === person) return;
    for (const number of this.#limitsOf[item]) {
      if (this.problem.limits[number].person === before) this.#used[number] -= 1;
      if (this.problem.limits[number].person === person) this.#used[number] += 1;
    }
    const { units } = this.problem.items[item];
    if (before >= 0) this.#loads[before] -= units;
    if (person >= 0) this.#loads[person] += units;
    this.assigned[item] = person;
  }

  /** New minus old value of every level. */
  #change(steps: readonly Step[]): number[] {
    const { items, people } = this.problem;
    const shift = new Map<number, number>();
    const pairs: { before?: Candidate; after?: Candidate; item: number; to: number }[] = [];
    for (const { item, to } of steps) {
      const from = this.assigned[item];
      if (from >= 0) shift.set(from, (shift.get(from) ?? 0) - items[item].units);
      if (to >= 0) shift.set(to, (shift.get(to) ?? 0) + items[item].units);
      pairs.push({
        before: this.#candidate[item].get(from),
        after: this.#candidate[item].get(to),
        item,
        to,
      });
    }
    return this.#levels.map((level) => {
      let loaded = 0;
      for (const [person, units] of shift) {
        const load = this.#loads[person];
        loaded += personCost(level, people[person], load + units) - personCost(level, people[person], load);
      }
      return pairs.reduce((sum, { before, after, item, to }) => {
        if (level.kind !== 'uncovered') {
          const grown = after ? candidateCost(level, after) : 0;
          return sum + grown - (before ? candidateCost(level, before) : 0);
        }
        if (items[item].coverage !== level.coverage) return sum;
        return sum + Number(to < 0) - Number(this.assigned[item] < 0);
      }, loaded);
    });
  }
}

function openItems({ assigned, problem }: ExchangeState): number[] {
  const open = assigned.flatMap((person, item) => (person < 0 ? [item] : []));
  return open.sort((a, b) => problem.candidates[a].length - problem.candidates[b].length || a - b);
}

/** Gives open items, those with fewest candidates first, to the candidate who raises the fairness level least. */
function fillOpenItems(state: ExchangeState): void {
  const { problem } = state;
  const loads = problem.people.map((person) => person.offset);
  state.assigned.forEach((person, item) => {
    if (person >= 0) loads[person] += problem.items[item].units;
  });
  for (const item of openItems(state)) {
    const { units } = problem.items[item];
    const rise = ({ person }: Candidate): number =>
      problem.people[person].weight * units * (2 * loads[person] + units);
    const ranked = [...problem.candidates[item]].sort(
      (a, b) =>
        a.externals - b.externals || a.affinity - b.affinity || rise(a) - rise(b) || a.person - b.person,
    );
    for (const candidate of ranked) {
      if (!state.tryOut([{ item, to: candidate.person }])) continue;
      loads[candidate.person] += units;
      break;
    }
  }
}

/** Fills an open item after one item of the person has gone to somebody else. */
function fillByMoving(state: ExchangeState): boolean {
  const { problem } = state;
  let changed = false;
  for (const item of openItems(state)) {
    const filled = problem.candidates[item].some(({ person }) => {
      if (state.tryOut([{ item, to: person }])) return true;
      return state.assigned.some(
        (holder, other) =>
          holder === person &&
          state.blocks(other, item) &&
          problem.candidates[other].some(
            (candidate) =>
              candidate.person !== person &&
              state.tryOut([
                { item, to: person },
                { item: other, to: candidate.person },
              ]),
          ),
      );
    });
    changed = changed || filled;
  }
  return changed;
}

function moveItems(state: ExchangeState): boolean {
  let changed = false;
  state.problem.candidates.forEach((list, item) => {
    if (state.assigned[item] < 0) return;
    for (const { person } of list) {
      if (person !== state.assigned[item] && state.tryOut([{ item, to: person }])) changed = true;
    }
  });
  return changed;
}

function swapItems(state: ExchangeState): boolean {
  const { assigned } = state;
  let changed = false;
  if (assigned.length > MOST_ITEMS_TO_SWAP) return false;
  for (let a = 0; a < assigned.length; a++) {
    for (let b = a + 1; b < assigned.length; b++) {
      if (assigned[a] < 0 || assigned[b] < 0 || assigned[a] === assigned[b]) continue;
      if (!state.mayTake(a, assigned[b]) || !state.mayTake(b, assigned[a])) continue;
      const steps = [
        { item: a, to: assigned[b] },
        { item: b, to: assigned[a] },
      ];
      if (state.tryOut(steps)) changed = true;
    }
  }
  return changed;
}
