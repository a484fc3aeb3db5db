/**
 * Uncovered duties of one kind on their dates, with all duties of these dates that are free to move, as one dated layer on
 * top of the finished roster. What the school may change is part of the problem, at a cost, or once more without.
 */
import type { Remedy } from '../../model/relief.ts';
import { coverOf } from '../apply-layer.ts';
import type { RosterContext, RosterDuty, RosterPerson } from '../context.ts';
import type { Eligibility } from '../eligible.ts';
import type { Candidate, LayerLimit, LayerProblem } from '../layer-problem.ts';
import { clash, Occupancy } from '../occupancy.ts';

/** A finished roster whose gaps are looked at. */
export interface ReliefState {
  readonly context: RosterContext;
  readonly eligibility: Eligibility;
  /** The same without the rule that refusals bind. */
  readonly unrefusing: Eligibility;
  readonly duties: readonly RosterDuty[];
  readonly personOf: ReadonlyMap<string, string | null>;
}

/** Post, weekday and block for which people could be added or asked. */
export interface Need {
  readonly post: string;
  readonly weekday: number;
  readonly block: string;
}

export interface ReliefProblem {
  readonly problem: LayerProblem;
  readonly items: readonly RosterDuty[];
  /** Which items were uncovered. */
  readonly open: readonly boolean[];
  /** People of the problem; null: somebody new. */
  readonly people: readonly (RosterPerson | null)[];
  /** Remedy that a candidate needs, by item and place in its list. */
  readonly needs: readonly (readonly (Remedy | null)[])[];
  /** Remedy that one more unit of a limit needs, by person and cell; missing: it cannot be raised. */
  readonly raises: ReadonlyMap<string, Remedy>;
}

export const needKey = ({ post, weekday, block }: Need): string => `${post}/${weekday}/${block}`;

export function needOf({ demand, day }: RosterDuty): Need {
  return { post: demand.post, weekday: day.weekday, block: demand.block };
}

export const limitKey = (person: number, kind: string, cell: string): string => `${person} ${kind} ${cell}`;

/** What may be changed: anything, or only the remedies named. */
export type Allowed = 'anything' | readonly Remedy[];

/** Costs of use in the elastic flow, see `remedyCost`. */
const REFUSER = 4;
const NEWCOMER = 10;

export function reliefProblem(
  open: readonly RosterDuty[],
  state: ReliefState,
  allowed: Allowed,
): ReliefProblem {
  const { context, duties, personOf } = state;
  const dates = new Set(open.map(({ dayIndex }) => dayIndex));
  const gaps = new Set(open);
  const held = new Occupancy(context);
  const items: RosterDuty[] = [];
  for (const duty of duties) {
    const index = context.personIndexOf.get(personOf.get(duty.demand.id) ?? '');
    const free = dates.has(duty.dayIndex) && duty.demand.given === undefined;
    if (gaps.has(duty) || (free && index !== undefined)) items.push(duty);
    else if (index !== undefined) held.add(context.people[index], duty);
  }
  const raised = allowed === 'anything' ? [] : allowed;
  const staff = context.people.map((person) => withRemedies(person, raised));
  const newcomers = newcomersFor(open, allowed);
  const people = [...staff, ...newcomers.map(() => null)];
  const needs: (Remedy | null)[][] = [];
  const candidates = items.map((duty): Candidate[] => {
    const own: Candidate[] = [];
    const ownNeeds: (Remedy | null)[] = [];
    const holder = personOf.get(duty.demand.id) ?? null;
    const taken = duty.demand.role === 'rotating' ? duty : coverOf(context, duty);
    const present = state.eligibility.presentRow(duty);
    const qualified = state.eligibility.qualifiedRow(taken);
    const willing = state.unrefusing.qualifiedRow(taken);
    const add = (person: number, cost: number, change: number, need: Remedy | null): void => {
      own.push({ person, externals: cost, affinity: change, willingness: 0, missingDates: 0, ties: 0 });
      ownNeeds.push(need);
    };
    for (const person of staff) {
      if (person.id !== holder) {
        if (present[person.index] === 0 || willing[person.index] === 0) continue;
        if (held.busy(person, duty)) continue;
        if (qualified[person.index] === 0) {
          const remedy: Remedy = { kind: 'askRefuser', person: person.id, ...needOf(duty) };
          const may = allowed === 'anything' ? gaps.has(duty) : includes(allowed, remedy);
          if (may) add(person.index, allowed === 'anything' ? REFUSER : 0, 1, remedy);
          continue;
        }
      }
      add(person.index, 0, person.id === holder ? 0 : 1, null);
    }
    newcomers.forEach((need, at) => {
      if (!gaps.has(duty) || needKey(needOf(duty)) !== needKey(need)) return;
      const remedy: Remedy = { kind: 'addPerson', ...need, count: 1 };
      add(staff.length + at, allowed === 'anything' ? NEWCOMER : 0, 1, remedy);
    });
    needs.push(ownNeeds);
    return own;
  });
  const { limits, raises } = limitsOf(items, candidates, staff, held, personOf);
  return {
    problem: {
      name: 'relief',
      items: items.map(({ demand, post }) => ({ id: demand.id, coverage: post.coverage, units: 1 })),
      people: people.map((person, at) => ({ person: person?.id ?? `+${at}`, weight: 0, offset: 0 })),
      candidates,
      overlaps: overlapsOf(items, context),
      limits,
      willingnessFirst: false,
    },
    items,
    open: items.map((duty) => gaps.has(duty)),
    people,
    needs,
    raises,
  };
}

/** Is the same thing among the remedies, whatever its figures? */
function includes(remedies: readonly Remedy[], wanted: Remedy): boolean {
  return remedies.some((remedy) => remedyKey(remedy) === remedyKey(wanted));
}

export function remedyKey(remedy: Remedy): string {
  return remedy.kind === 'askRefuser'
    ? `ask ${remedy.person} ${needKey(remedy)}`
    : remedy.kind === 'addPerson'
      ? `add ${needKey(remedy)}`
      : `${remedy.kind} ${remedy.person}`;
}

function withRemedies(person: RosterPerson, remedies: readonly Remedy[]): RosterPerson {
  let changed = person;
  for (const remedy of remedies) {
    if (remedy.kind === 'addPerson' || remedy.kind === 'askRefuser' || remedy.person !== person.id) continue;
    if (remedy.kind === 'raiseDayCap') changed = { ...changed, perDay: remedy.to };
    if (remedy.kind === 'raiseWeekCap') changed = { ...changed, perWeek: remedy.to };
    if (remedy.kind === 'raiseWeekLoad') changed = { ...changed, mostUnitsPerWeek: remedy.to };
  }
  return changed;
}

/** One entry per person who could be added: as many as there are gaps of a kind on one date. */
function newcomersFor(open: readonly RosterDuty[], allowed: Allowed): Need[] {
  if (allowed !== 'anything') {
    return allowed.flatMap((remedy) =>
      remedy.kind === 'addPerson' ? Array.from({ length: remedy.count }, () => remedy) : [],
    );
  }
  const most = new Map<string, { need: Need; count: number }>();
  const onDate = new Map<string, number>();
  for (const duty of open) {
    const need = needOf(duty);
    const key = `${needKey(need)} ${duty.dayIndex}`;
    const count = (onDate.get(key) ?? 0) + 1;
    onDate.set(key, count);
    const known = most.get(needKey(need));
    if (!known || known.count < count) most.set(needKey(need), { need, count });
  }
  return [...most.values()].flatMap(({ need, count }) => Array.from({ length: count }, () => need));
}

function overlapsOf(items: readonly RosterDuty[], context: RosterContext): number[][] {
  const overlaps: number[][] = items.map(() => []);
  items.forEach((a, at) => {
    for (let other = at + 1; other < items.length; other++) {
      if (items[other].dayIndex !== a.dayIndex || !clash(a, items[other], context)) continue;
      overlaps[at].push(other);
      overlaps[other].push(at);
    }
  });
  return overlaps;
}

/** What caps leave on the dates and in their weeks, and what one more would ask for. */
function limitsOf(
  items: readonly RosterDuty[],
  candidates: readonly (readonly Candidate[])[],
  staff: readonly RosterPerson[],
  held: Occupancy,
  personOf: ReadonlyMap<string, string | null>,
): { limits: LayerLimit[]; raises: Map<string, Remedy> } {
  const cells = new Map<
    string,
    { person: RosterPerson; kind: 'day' | 'week'; at: number; items: number[] }
  >();
  candidates.forEach((list, item) => {
    for (const { person: index } of list) {
      const person = staff[index];
      if (!person?.staff) continue;
      const { dayIndex, day } = items[item];
      for (const [kind, at] of [
        ['day', dayIndex],
        ['week', day.week],
      ] as const) {
        const key = limitKey(index, kind, `${at}`);
        const cell = cells.get(key);
        if (cell) cell.items.push(item);
        else cells.set(key, { person, kind, at, items: [item] });
      }
    }
  });
  const limits: LayerLimit[] = [];
  const raises = new Map<string, Remedy>();
  for (const [key, { person, kind, at, items: inside }] of cells) {
    const { id, index, perDay, perWeek, mostUnitsPerWeek } = person;
    const units = inside.reduce((most, item) => Math.max(most, items[item].demand.units), 0);
    const before = inside.filter((item) => personOf.get(items[item].demand.id) === id).length;
    const left = kind === 'day' ? held.leftOnDay(person, at) : held.leftInWeek(person, at, units);
    const cap = Math.max(left, before);
    if (inside.length <= cap) continue;
    limits.push({ person: index, kind, cell: `${at}`, items: inside, cap });
    if (kind === 'day') raises.set(key, { kind: 'raiseDayCap', person: id, from: perDay, to: perDay + 1 });
    else {
      const byCount = held.leftInWeek(person, at, 0);
      const more = { ...person, perWeek: perWeek + 1 };
      const heavier = { ...person, mostUnitsPerWeek: mostUnitsPerWeek + units };
      if (held.leftInWeek(more, at, units) > left && byCount <= left) {
        raises.set(key, { kind: 'raiseWeekCap', person: id, from: perWeek, to: perWeek + 1 });
      } else if (held.leftInWeek(heavier, at, units) > left) {
        const to = mostUnitsPerWeek + units;
        raises.set(key, { kind: 'raiseWeekLoad', person: id, from: mostUnitsPerWeek, to });
      }
    }
  }
  return { limits, raises };
}
