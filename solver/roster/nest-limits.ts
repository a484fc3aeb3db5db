/**
 * The limits of each person as a forest: limits on nested or disjoint sets of items become nodes, sets that cross are
 * left out, and so are limits that can never bind. Linear in the sizes of the sets.
 */
import type { LayerProblem } from './layer-problem.ts';

/** A limit that became a node. `parent` is the next larger limit of the person, −1: none. */
export interface Branch {
  readonly person: number;
  readonly kind: string;
  /** For `slot` the number of the clique. */
  readonly cell: string;
  readonly cap: number;
  readonly items: readonly number[];
  parent: number;
}

export interface NestedLimits {
  /** By person, smaller sets first. */
  readonly branches: readonly Branch[];
  /** Per item and candidate the smallest limit that contains the item, −1: none. */
  readonly entries: readonly Int32Array[];
  /** Per person the greatest number of items. */
  readonly most: Int32Array;
  /** Some limit crosses another one and was left out. */
  readonly crossing: boolean;
}

const KIND_RANK = ['slot', 'day', 'week'];

/** `slots`: per person the cliques (numbers) that become limits; they must not share items of the person. */
export function nestLimits(
  problem: LayerProblem,
  cliques: readonly (readonly number[])[],
  slots: readonly (readonly number[])[],
): NestedLimits {
  const { items, people, candidates } = problem;
  const entries = candidates.map((list) => new Int32Array(list.length).fill(-1));
  const own = ownItems(problem);
  const sets = limitsByPerson(problem, cliques, slots, own);
  const branches: Branch[] = [];
  const flowMost: number[] = [];
  const most = new Int32Array(people.length);
  let crossing = false;
  const top = new Int32Array(items.length);
  for (let person = 0; person < people.length; person++) {
    for (const { item } of own[person]) top[item] = -1;
    const candidateAt = new Map(own[person].map(({ item, at }) => [item, at]));
    for (const set of sets[person]) {
      const touched = new Map<number, number>();
      let inflow = 0;
      for (const item of set.items) {
        if (top[item] < 0) inflow += 1;
        else touched.set(top[item], (touched.get(top[item]) ?? 0) + 1);
      }
      let nests = true;
      for (const [branch, count] of touched) {
        inflow += flowMost[branch];
        if (count !== branches[branch].items.length) nests = false;
      }
      if (set.cap >= inflow) continue;
      if (!nests) {
        crossing = true;
        continue;
      }
      const number = branches.length;
      branches.push({ ...set, parent: -1 });
      flowMost.push(set.cap);
      for (const branch of touched.keys()) branches[branch].parent = number;
      for (const item of set.items) {
        if (top[item] < 0) entries[item][candidateAt.get(item) as number] = number;
        top[item] = number;
      }
    }
    const tops = new Set<number>();
    for (const { item } of own[person]) {
      if (top[item] < 0) most[person] += 1;
      else tops.add(top[item]);
    }
    for (const branch of tops) most[person] += flowMost[branch];
  }
  return { branches, entries, most, crossing };
}

interface OwnItem {
  readonly item: number;
  readonly at: number;
}

/** Per person the items he or she may take, with the place among the item's candidates. */
function ownItems(problem: LayerProblem): OwnItem[][] {
  const own: OwnItem[][] = problem.people.map(() => []);
  problem.candidates.forEach((list, item) => {
    list.forEach(({ person }, at) => {
      own[person].push({ item, at });
    });
  });
  return own;
}

/** Per person cliques and limits, restricted to items he or she may take, smaller ones first. */
function limitsByPerson(
  problem: LayerProblem,
  cliques: readonly (readonly number[])[],
  slots: readonly (readonly number[])[],
  own: readonly (readonly OwnItem[])[],
): Omit<Branch, 'parent'>[][] {
  const mine = own.map((list) => new Set(list.map(({ item }) => item)));
  const sets: Omit<Branch, 'parent'>[][] = own.map((_, person) => {
    const list: Omit<Branch, 'parent'>[] = [];
    for (const clique of slots[person]) {
      const items = cliques[clique].filter((item) => mine[person].has(item));
      if (items.length > 1) list.push({ person, kind: 'slot', cell: `${clique}`, cap: 1, items });
    }
    return list;
  });
  for (const limit of problem.limits) {
    const items = limit.items.filter((item) => mine[limit.person].has(item));
    if (items.length > limit.cap) sets[limit.person].push({ ...limit, items });
  }
  const rank = (kind: string): number => {
    const known = KIND_RANK.indexOf(kind);
    return known < 0 ? KIND_RANK.length : known;
  };
  for (const list of sets) {
    list.sort((a, b) => a.items.length - b.items.length || rank(a.kind) - rank(b.kind));
  }
  return sets;
}
