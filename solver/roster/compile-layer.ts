/**
 * A layer as a network: item → (person, clique) ≤ 1 → (person, day) ≤ cap → (person, week) ≤ cap → person → sink with
 * convex cost. It is the layer itself where overlaps split into cliques, limits nest and all items weigh the same;
 * otherwise rules are left out (a relaxation) and the reasons are named.
 */
import { type Network, NetworkBuilder } from '../numeric/network.ts';
import { candidateCost, type LayerLevel, type LayerProblem, levelsOf, personCost } from './layer-problem.ts';
import { type Branch, nestLimits } from './nest-limits.ts';

/** Why a layer is no network. */
export type Departure = 'chain' | 'crossing' | 'mixedUnits';

export interface CompiledLayer {
  readonly problem: LayerProblem;
  readonly levels: readonly LayerLevel[];
  readonly network: Network;
  /** One cost vector per level, in order. */
  readonly costs: readonly Float64Array[];
  /** First arc of each item; its candidates' arcs follow, then the arc to the sink. */
  readonly firstArc: Int32Array;
  /** Limits that became nodes, in the order of their nodes (`items.length` + index). */
  readonly branches: readonly Branch[];
  readonly cliques: readonly (readonly number[])[];
  readonly departures: readonly Departure[];
  readonly sink: number;
}

/** Sets of items of which any two overlap: each item, in the given order, joins the first set it fits. */
export function cliquesOf(overlaps: LayerProblem['overlaps'], order: readonly number[]): number[][] {
  const cliques: number[][] = [];
  const numberOf = new Map<number, number>();
  for (const item of order) {
    const met = new Map<number, number>();
    for (const other of overlaps[item]) {
      const clique = numberOf.get(other);
      if (clique !== undefined) met.set(clique, (met.get(clique) ?? 0) + 1);
    }
    let chosen = -1;
    for (const [clique, count] of met) {
      if (count === cliques[clique].length && (chosen < 0 || clique < chosen)) chosen = clique;
    }
    if (chosen < 0) {
      chosen = cliques.length;
      cliques.push([]);
    }
    cliques[chosen].push(item);
    numberOf.set(item, chosen);
  }
  return cliques.filter((clique) => clique.length > 1).map((clique) => clique.sort((a, b) => a - b));
}

/**
 * Per person items whose overlaps must not be left out if that can be avoided, most important first: the person's
 * cliques are formed beginning with them.
 */
export type PinnedItems = ReadonlyMap<number, readonly number[]>;

/** Cliques of all items, and for people with pinned items cliques of their own. */
function cliquesByPerson(
  problem: LayerProblem,
  pinned: PinnedItems,
): { cliques: number[][]; slots: number[][] } {
  const shared = cliquesOf(
    problem.overlaps,
    problem.items.map((_, item) => item),
  );
  const cliques = [...shared];
  const all = shared.map((_, number) => number);
  const slots = problem.people.map((_, person) => {
    const first = pinned.get(person);
    if (!first) return all;
    const own: number[] = [];
    problem.candidates.forEach((list, item) => {
      if (!first.includes(item) && list.some((candidate) => candidate.person === person)) own.push(item);
    });
    return cliquesOf(problem.overlaps, [...first, ...own]).map((clique) => cliques.push(clique) - 1);
  });
  return { cliques, slots };
}

/** Cliques that are a limit of somebody. */
function listedCliques(branches: readonly Branch[], cliques: readonly number[][]): number[][] {
  const used = new Set(branches.filter(({ kind }) => kind === 'slot').map(({ cell }) => Number(cell)));
  return cliques.filter((_, number) => used.has(number));
}

/** Is there a person who may take two overlapping items that lie together in none of the cliques? */
function hasChain(problem: LayerProblem, cliques: readonly (readonly number[])[]): boolean {
  const together = problem.items.map(() => new Set<number>());
  for (const clique of cliques) {
    for (const item of clique) for (const other of clique) together[item].add(other);
  }
  return problem.overlaps.some((others, item) => {
    const loose = others.filter((other) => other > item && !together[item].has(other));
    if (loose.length === 0) return false;
    const people = new Set(problem.candidates[item].map((candidate) => candidate.person));
    return loose.some((other) => problem.candidates[other].some((candidate) => people.has(candidate.person)));
  });
}

export function compileLayer(problem: LayerProblem, pinned: PinnedItems = new Map()): CompiledLayer {
  const { items, people, candidates } = problem;
  const { cliques, slots } = cliquesByPerson(problem, pinned);
  const nested = nestLimits(problem, cliques, slots);
  const unit = items[0]?.units ?? 0;
  const departures: Departure[] = [];
  if (hasChain(problem, listedCliques(nested.branches, cliques))) departures.push('chain');
  if (nested.crossing) departures.push('crossing');
  if (items.some((item) => item.units !== unit)) departures.push('mixedUnits');

  const builder = new NetworkBuilder();
  for (let item = 0; item < items.length; item++) builder.addNode(1);
  const firstBranch = builder.addNodes(nested.branches.length);
  const firstPerson = builder.addNodes(people.length);
  const sink = builder.addNode(-items.length);
  const firstArc = new Int32Array(items.length);
  const branchNode = (branch: number, person: number): number =>
    branch < 0 ? firstPerson + person : firstBranch + branch;
  items.forEach((_, item) => {
    firstArc[item] = builder.arcCount;
    candidates[item].forEach(({ person }, at) => {
      builder.addArc(item, branchNode(nested.entries[item][at], person), 0, 1, 0);
    });
    builder.addArc(item, sink, 0, 1, 0);
  });
  for (const [at, branch] of nested.branches.entries()) {
    builder.addArc(firstBranch + at, branchNode(branch.parent, branch.person), 0, branch.cap, 0);
  }
  const loadArcs: { readonly arc: number; readonly person: number; readonly before: number }[] = [];
  people.forEach(({ offset }, person) => {
    // One piece more than can be filled, so that the proof speaks about the unit after the last one too.
    const count = nested.most[person] + 1;
    for (let held = 0; held < count; held++) {
      const arc = builder.addArc(firstPerson + person, sink, 0, 1, 0);
      loadArcs.push({ arc, person, before: offset + unit * held });
    }
  });
  const network = builder.build();
  const levels = levelsOf(problem);
  const costs = levels.map((level) => {
    const cost = new Float64Array(network.arcCount);
    if (level.kind !== 'linear' && level.kind !== 'uncovered') {
      for (const { arc, person, before } of loadArcs) {
        const after = personCost(level, people[person], before + unit);
        cost[arc] = after - personCost(level, people[person], before);
      }
    }
    items.forEach((item, at) => {
      if (level.kind === 'linear' || level.kind === 'balanced') {
        candidates[at].forEach((candidate, k) => {
          cost[firstArc[at] + k] = candidateCost(level, candidate);
        });
      } else if (level.kind === 'uncovered' && item.coverage === level.coverage) {
        cost[firstArc[at] + candidates[at].length] = 1;
      }
    });
    return cost;
  });
  return { problem, levels, network, costs, firstArc, branches: nested.branches, cliques, departures, sink };
}

/** The flow of the network that belongs to an assignment: how much goes through limits, nearest units of load first. */
export function flowOf(compiled: CompiledLayer, assigned: readonly number[]): Float64Array {
  const { problem, network, firstArc, branches } = compiled;
  const { items, people, candidates } = problem;
  const flow = new Float64Array(network.arcCount);
  const firstBranch = items.length;
  const firstPerson = firstBranch + branches.length;
  const loads = people.map(() => 0);
  const branchArc = items.reduce((sum, _, item) => sum + candidates[item].length + 1, 0);
  assigned.forEach((person, item) => {
    const at = candidates[item].findIndex((candidate) => candidate.person === person);
    const arc = firstArc[item] + (at < 0 ? candidates[item].length : at);
    flow[arc] = 1;
    if (at < 0) return;
    loads[person] += 1;
    for (let node = network.to[arc]; node < firstPerson; node = network.to[branchArc + node - firstBranch]) {
      flow[branchArc + node - firstBranch] += 1;
    }
  });
  for (let arc = branchArc + branches.length; arc < network.arcCount; arc++) {
    const person = network.from[arc] - firstPerson;
    if (loads[person] === 0) continue;
    flow[arc] = 1;
    loads[person] -= 1;
  }
  return flow;
}

/** Who has which item in a flow of the network: per item a person or −1. */
export function readAssignment(compiled: CompiledLayer, flow: Float64Array): number[] {
  return compiled.problem.candidates.map((list, item) => {
    const at = list.findIndex((_, k) => flow[compiled.firstArc[item] + k] > 0);
    return at < 0 ? -1 : list[at].person;
  });
}
