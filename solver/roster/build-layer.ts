import { hashString, keyedHash } from '../numeric/keyed-hash.ts';
import { affinityCost, willingnessCost } from './affinity.ts';
import { balanceOf, windowOf } from './balance.ts';
import type { RosterContext, RosterDuty, RosterPerson } from './context.ts';
import type { Eligibility } from './eligible.ts';
import type { Candidate, LayerLimit, LayerProblem } from './layer-problem.ts';
import type { LayerSpec, RosterItem } from './layers.ts';
import { clash, type Occupancy } from './occupancy.ts';

/** Hashes that break ties stay below this, so that sums over a layer stay exact. */
const TIE_RANGE = 1_048_576;

/** What a layer is built upon: who has what already. */
export interface RosterState {
  readonly context: RosterContext;
  readonly eligibility: Eligibility;
  readonly occupancy: Occupancy;
  readonly seed: number;
}

export interface BuiltLayer {
  readonly spec: LayerSpec;
  readonly problem: LayerProblem;
  /** People of the problem, in its order. */
  readonly people: readonly RosterPerson[];
}

/** The layer as a problem of whole numbers, given everything that was given out before. */
export function buildLayer(spec: LayerSpec, state: RosterState): BuiltLayer {
  const { context, occupancy, seed } = state;
  const found = spec.items.map((item) => takers(item, spec, state));
  const used = new Set<number>();
  for (const list of found) for (const { person } of list) used.add(person.index);
  const people = context.people.filter((person) => used.has(person.index));
  const indexOf = new Map(people.map((person, index) => [person.index, index]));
  const layerHash = keyedHash(seed, 'roster', spec.name);
  const personHash = people.map((person) => hashString(person.id));
  const candidates = found.map((list, at) => {
    const first = spec.items[at].duties[0];
    const itemHash = keyedHash(layerHash, spec.items[at].id);
    return list.map(({ person, missingDates }): Candidate => {
      const index = indexOf.get(person.index) as number;
      return {
        person: index,
        externals: person.external ? 1 : 0,
        affinity: affinityCost(person, first, context),
        willingness: willingnessCost(person, first),
        missingDates,
        ties: keyedHash(itemHash, personHash[index]) % TIE_RANGE,
      };
    });
  });
  const problem: LayerProblem = {
    name: spec.name,
    items: spec.items.map(({ id, coverage }) => ({ id, coverage, units: spec.unit })),
    people: people.map((person) => ({
      person: person.id,
      weight: person.weight,
      offset: person.carriedInUnits + occupancy.unitsOf(person),
      ...windowOf(context.school, person),
    })),
    candidates,
    overlaps: overlapsOf(spec.items, context),
    limits: capsLeft(spec, people, candidates, state),
    willingnessFirst: context.school.options.rosterOrder === 'willingnessFirst',
    ...balanceOf(context.school, spec.unit, people),
  };
  return { spec, problem, people };
}

/** Who may take the item: on at least three quarters of its dates. */
function takers(
  item: RosterItem,
  spec: LayerSpec,
  { context, eligibility, occupancy }: RosterState,
): { person: RosterPerson; missingDates: number }[] {
  const { duties } = item;
  const dates = duties.length;
  const enough = spec.kind === 'dated' ? dates : Math.ceil((3 * dates) / 4);
  const qualified = eligibility.qualifiedRow(duties[0]);
  const present = duties.map((duty) => eligibility.presentRow(duty));
  const found: { person: RosterPerson; missingDates: number }[] = [];
  for (const person of context.people) {
    if (qualified[person.index] === 0) continue;
    let missing = 0;
    for (let at = 0; at < dates && dates - missing >= enough; at++) {
      if (present[at][person.index] === 0 || occupancy.busy(person, duties[at])) missing += 1;
    }
    if (dates - missing >= enough) found.push({ person, missingDates: missing });
  }
  return found;
}

/** Which items overlap on a common date, within each day cell. */
function overlapsOf(items: readonly RosterItem[], context: RosterContext): number[][] {
  const overlaps: number[][] = items.map(() => []);
  const cells = new Map<string, number[]>();
  items.forEach((item, at) => {
    const cell = cells.get(item.dayCell);
    if (cell) cell.push(at);
    else cells.set(item.dayCell, [at]);
  });
  for (const cell of cells.values()) {
    cell.forEach((a, at) => {
      for (const b of cell.slice(at + 1)) {
        if (!overlap(items[a].duties, items[b].duties, context)) continue;
        overlaps[a].push(b);
        overlaps[b].push(a);
      }
    });
  }
  return overlaps.map((list) => list.sort((a, b) => a - b));
}

/** Both by date. */
function overlap(a: readonly RosterDuty[], b: readonly RosterDuty[], context: RosterContext): boolean {
  let at = 0;
  for (const duty of a) {
    while (at < b.length && b[at].dayIndex < duty.dayIndex) at += 1;
    for (let k = at; k < b.length && b[k].dayIndex === duty.dayIndex; k++) {
      if (clash(duty, b[k], context)) return true;
    }
  }
  return false;
}

/** The greatest number that is left on at least nine tenths of the dates or weeks. */
export function usuallyLeft(left: readonly number[]): number {
  const falling = [...left].sort((a, b) => b - a);
  return falling[Math.ceil((9 * falling.length) / 10) - 1];
}

/** What the daily and weekly caps of each person leave for the items of a cell. */
function capsLeft(
  spec: LayerSpec,
  people: readonly RosterPerson[],
  candidates: readonly (readonly Candidate[])[],
  { occupancy }: RosterState,
): LayerLimit[] {
  const days = new Map<string, Set<number>>();
  const weeks = new Map<string, Set<number>>();
  for (const { dayCell, weekCell, duties } of spec.items) {
    const dayIndices = days.get(dayCell) ?? new Set();
    const weekNumbers = weeks.get(weekCell) ?? new Set();
    days.set(dayCell, dayIndices);
    weeks.set(weekCell, weekNumbers);
    for (const duty of duties) {
      dayIndices.add(duty.dayIndex);
      weekNumbers.add(duty.day.week);
    }
  }
  const inDay = people.map(() => new Map<string, number[]>());
  const inWeek = people.map(() => new Map<string, number[]>());
  candidates.forEach((list, item) => {
    const { dayCell, weekCell } = spec.items[item];
    for (const { person } of list) {
      push(inDay[person], dayCell, item);
      push(inWeek[person], weekCell, item);
    }
  });
  return people.flatMap((person, at) => {
    const limits: LayerLimit[] = [];
    for (const [cell, items] of inDay[at]) {
      const left = [...(days.get(cell) ?? [])].map((day) => occupancy.leftOnDay(person, day));
      limits.push({ person: at, kind: 'day', cell, items, cap: usuallyLeft(left) });
    }
    for (const [cell, items] of inWeek[at]) {
      const left = [...(weeks.get(cell) ?? [])].map((week) =>
        occupancy.leftInWeek(person, week, spec.loadUnits),
      );
      limits.push({ person: at, kind: 'week', cell, items, cap: usuallyLeft(left) });
    }
    return limits.filter((limit) => limit.items.length > limit.cap);
  });
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
