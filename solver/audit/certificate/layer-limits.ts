import type { FlowCertificate, FlowLimit } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditContext } from '../context.ts';
import { itemsClash, type LayerItem, type LayerState, type Taker } from './layer-items.ts';

/** A certificate's limits as a forest: limits of one person lie in each other or have nothing in common. */
export interface LimitForest {
  /** Per limit the next larger one of the same person, −1: none. */
  readonly parent: readonly number[];
  /** Per item and taker the smallest limit that contains the item, −1: none. */
  readonly entry: readonly (readonly number[])[];
  /** No rule is left out: overlaps are the cliques, no limit that could bind is missing. */
  readonly exact: boolean;
}

export interface LayerPeople {
  /** Index into the certificate's people by index of the person. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly takers: readonly (readonly Taker[])[];
}

/** Checks cliques and limits against the rules, and builds the forest; a sentence says what is wrong. */
export function checkLimits(
  flow: FlowCertificate,
  items: readonly LayerItem[],
  people: LayerPeople,
  state: LayerState,
): LimitForest | Sentence {
  const clique = wrongClique(state.context, flow, items);
  if (clique) return clique;
  const own: number[][] = flow.people.map(() => []);
  people.takers.forEach((takers, item) => {
    for (const { person } of takers) own[people.placeOf.get(person.index) as number].push(item);
  });
  const caps = cellCaps(flow, items, state);
  const cliques = flow.cliques.map((members) => new Set(members));
  const listed: { number: number; limit: FlowLimit }[][] = flow.people.map(() => []);
  for (const [number, limit] of flow.limits.entries()) {
    const mine = listed[limit.person];
    if (!mine) return { zh: `第 ${number} 个上限没有对应的人`, en: `limit ${number} belongs to nobody` };
    mine.push({ number, limit });
  }
  const parent = flow.limits.map(() => -1);
  const entryOf = items.map(() => new Map<number, number>());
  /** The slot limit that holds an item for a person, by person and item. */
  const slotOf = new Int32Array(flow.people.length * items.length).fill(-1);
  let exact = true;
  for (const [person, mine] of listed.entries()) {
    const cells = new Set(mine.map(({ limit: { kind, cell } }) => `${kind} ${cell}`));
    if (cells.size < mine.length) {
      const { person: id } = flow.people[person];
      return { zh: `${id} 的同一上限列了两次`, en: `a limit of ${id} is listed twice` };
    }
    const top = new Map<number, number>();
    const inside = new Map<number, readonly number[]>();
    for (const { number, limit } of mine) {
      const set = itemsOf(cliques, limit, items, own[person]);
      const due = limit.kind === 'slot' ? 1 : caps(person, limit.kind, limit.cell);
      if (set.length === 0 || limit.cap !== due) return wrongLimit(flow, limit, due);
      const whole = new Set(set);
      for (const below of new Set(set.flatMap((item) => top.get(item) ?? []))) {
        if (!(inside.get(below) ?? []).every((item) => whole.has(item))) {
          return { zh: `第 ${number} 个上限与另一个交叉`, en: `limit ${number} crosses another one` };
        }
        parent[below] = number;
      }
      for (const item of set) {
        if (!top.has(item)) entryOf[item].set(person, number);
        top.set(item, number);
        if (limit.kind === 'slot') slotOf[person * items.length + item] = number;
      }
      inside.set(number, set);
    }
    exact = exact && nothingLeftOut(items, own[person], person, mine, parent, inside, caps);
  }
  exact = exact && slotsAreOverlaps(state.context, items, people, slotOf);
  const entry = people.takers.map((takers, item) =>
    takers.map(({ person }) => entryOf[item].get(people.placeOf.get(person.index) as number) ?? -1),
  );
  return { parent, entry, exact };
}

function wrongLimit(flow: FlowCertificate, limit: FlowLimit, due: number | undefined): Sentence {
  const name = `${flow.people[limit.person].person} ${limit.kind} ${limit.cell}`;
  return {
    zh: `上限 ${name} 写 ${limit.cap}，复算为 ${due ?? '无'}`,
    en: `limit ${name} says ${limit.cap}; recomputed it is ${due ?? 'none'}`,
  };
}

function itemsOf(
  cliques: readonly ReadonlySet<number>[],
  { kind, cell }: FlowLimit,
  items: readonly LayerItem[],
  own: readonly number[],
): number[] {
  if (kind === 'slot') {
    const members = cliques[Number(cell)];
    return members ? own.filter((item) => members.has(item)) : [];
  }
  return own.filter((item) => (kind === 'day' ? items[item].dayCell : items[item].weekCell) === cell);
}

/** Every clique holds different items of one day cell, of which any two overlap on a common date. */
function wrongClique(
  context: AuditContext,
  flow: FlowCertificate,
  items: readonly LayerItem[],
): Sentence | null {
  for (const [number, clique] of flow.cliques.entries()) {
    const wrong = clique.some((a, at) =>
      clique.slice(at + 1).some((b) => {
        const [first, second] = [items[a], items[b]];
        return a >= b || !first || !second || !itemsClash(context, first, second);
      }),
    );
    if (!wrong) continue;
    return {
      zh: `第 ${number} 组重叠条目并不两两冲突`,
      en: `clique ${number} holds items that do not overlap`,
    };
  }
  return null;
}

type CapOf = (person: number, kind: 'day' | 'week', cell: string) => number | undefined;

/** What daily and weekly caps leave on at least nine tenths of a cell's dates or weeks; undefined for unknown cells. */
function cellCaps(flow: FlowCertificate, items: readonly LayerItem[], { view, holdings }: LayerState): CapOf {
  const days = new Map<string, Set<number>>();
  const weeks = new Map<string, Set<number>>();
  for (const { dayCell, weekCell, duties } of items) {
    const inDay = days.get(dayCell) ?? new Set<number>();
    const inWeek = weeks.get(weekCell) ?? new Set<number>();
    for (const { day } of duties) {
      inDay.add(day.index);
      inWeek.add(day.week);
    }
    days.set(dayCell, inDay);
    weeks.set(weekCell, inWeek);
  }
  return (at, kind, cell) => {
    const person = view.person.get(flow.people[at].person);
    const numbers = (kind === 'day' ? days : weeks).get(cell);
    if (!person || !numbers) return undefined;
    const left = [...numbers]
      .map((number) =>
        kind === 'day'
          ? holdings.leftOnDay(person, number)
          : holdings.leftInWeek(person, number, flow.loadUnits),
      )
      .sort((a, b) => b - a);
    return left[Math.ceil((9 * left.length) / 10) - 1];
  };
}

/** Can no cap of a day or week cell bind that is not in the list? */
function nothingLeftOut(
  items: readonly LayerItem[],
  own: readonly number[],
  person: number,
  mine: readonly { number: number; limit: FlowLimit }[],
  parent: readonly number[],
  inside: ReadonlyMap<number, readonly number[]>,
  caps: CapOf,
): boolean {
  const cells: { kind: 'day' | 'week'; cell: string; set: number[] }[] = [];
  for (const kind of ['day', 'week'] as const) {
    const groups = new Map<string, number[]>();
    for (const item of own) {
      const cell = kind === 'day' ? items[item].dayCell : items[item].weekCell;
      groups.set(cell, [...(groups.get(cell) ?? []), item]);
    }
    for (const [cell, set] of groups) cells.push({ kind, cell, set });
  }
  const isListed = (kind: string, cell: string): boolean =>
    mine.some(({ limit }) => limit.kind === kind && limit.cell === cell);
  return cells.every(({ kind, cell, set }) => {
    const cap = caps(person, kind, cell);
    if (cap === undefined || cap >= set.length || isListed(kind, cell)) return true;
    // The most that listed limits let into the cell: those wholly inside that hang in none that is wholly inside.
    const within = mine.filter(({ number }) =>
      (inside.get(number) ?? []).every((item) => set.includes(item)),
    );
    const numbers = new Set(within.map(({ number }) => number));
    const tops = within.filter(({ number }) => !numbers.has(parent[number]));
    const covered = new Set(tops.flatMap(({ number }) => inside.get(number) ?? []));
    const most =
      tops.reduce((sum, { number, limit }) => sum + Math.min(limit.cap, inside.get(number)?.length ?? 0), 0) +
      set.filter((item) => !covered.has(item)).length;
    return cap >= most;
  });
}

/** Is every overlap of two items that one person may take forbidden to this person by one of the slot limits? */
function slotsAreOverlaps(
  context: AuditContext,
  items: readonly LayerItem[],
  { placeOf, takers }: LayerPeople,
  slotOf: Int32Array,
): boolean {
  const byCell = new Map<string, number[]>();
  items.forEach(({ dayCell }, item) => {
    byCell.set(dayCell, [...(byCell.get(dayCell) ?? []), item]);
  });
  const places = takers.map((list) => list.map(({ person }) => placeOf.get(person.index) as number));
  const mayTake = places.map((list) => new Set(list));
  return [...byCell.values()].every((cell) =>
    cell.every((a, at) =>
      cell.slice(at + 1).every((b) => {
        const open = places[a].some((person) => {
          const slot = slotOf[person * items.length + a];
          return mayTake[b].has(person) && (slot < 0 || slot !== slotOf[person * items.length + b]);
        });
        return !open || !itemsClash(context, items[a], items[b]);
      }),
    ),
  );
}
