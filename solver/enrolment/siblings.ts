/**
 * Siblings who ask to leave together share a section where that costs nobody anything: among allocations that are
 * equal on all levels before ties, one is sought in which more of them meet. Each round rewards a sibling for the
 * sections the other holds (linearised, so exchanges can find it); a round that brings nothing is undone.
 */
import type { Control } from '../numeric/control.ts';
import { compareLevels, LEVELS, PROVEN_LEVELS } from './allocation/problem.ts';
import { refine } from './allocation/refine.ts';
import { type Compiled, KEPT_LEVEL } from './compile.ts';

const MOST_ROUNDS = 4;

/** Pairs of agents, the lower first. */
function siblingPairs(compiled: Compiled): [number, number][] {
  const agentOf = new Map(compiled.agents.map(({ pupil }, agent) => [pupil.id, agent]));
  const pairs: [number, number][] = [];
  compiled.agents.forEach(({ pupil }, agent) => {
    for (const id of pupil.siblings) {
      const other = agentOf.get(id);
      if (other === undefined || other === agent) continue;
      const asked = pupil.siblingsTogether || compiled.agents[other].pupil.siblingsTogether;
      const known = pairs.some(([a, b]) => (a === agent && b === other) || (a === other && b === agent));
      if (asked && !known) pairs.push([Math.min(agent, other), Math.max(agent, other)]);
    }
  });
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function meetings(
  compiled: Compiled,
  pairs: readonly [number, number][],
  bundles: readonly (readonly number[])[],
): number {
  const { itemSection } = compiled.problem;
  let count = 0;
  for (const [a, b] of pairs) {
    const held = new Set(bundles[a].map((item) => itemSection[item]));
    for (const item of bundles[b]) if (held.has(itemSection[item])) count++;
  }
  return count;
}

export interface SiblingResult {
  readonly bundles: readonly (readonly number[])[];
  readonly pairs: number;
  /** Sections that two siblings share. */
  readonly shared: number;
}

export function bringSiblingsTogether(
  compiled: Compiled,
  start: readonly (readonly number[])[],
  closed: Uint8Array,
  control: Control,
): SiblingResult {
  const pairs = siblingPairs(compiled);
  let bundles = start;
  let shared = meetings(compiled, pairs, bundles);
  for (let round = 0; round < MOST_ROUNDS && pairs.length > 0 && !control.shouldStop(); round++) {
    const next = refine(withReward(compiled, pairs, bundles), bundles, closed, control);
    const now = meetings(compiled, pairs, next);
    if (now <= shared || compareLevels(total(compiled, next), total(compiled, bundles), PROVEN_LEVELS) > 0)
      break;
    bundles = next;
    shared = now;
  }
  return { bundles, pairs: pairs.length, shared };
}

/** The second of a pair gains one for each section of the first; the first gains one for staying there. */
function withReward(
  compiled: Compiled,
  pairs: readonly [number, number][],
  bundles: readonly (readonly number[])[],
) {
  const { problem } = compiled;
  const itemCost = problem.itemCost.slice();
  for (const [a, b] of pairs) {
    const sections = new Map(bundles[a].map((item) => [problem.itemSection[item], item]));
    for (let item = problem.itemStart[b]; item < problem.itemStart[b + 1]; item++) {
      const stays = sections.get(problem.itemSection[item]);
      if (stays === undefined) continue;
      itemCost[item * LEVELS + KEPT_LEVEL]--;
      itemCost[stays * LEVELS + KEPT_LEVEL]--;
    }
  }
  return { ...problem, itemCost };
}

function total(compiled: Compiled, bundles: readonly (readonly number[])[]): Float64Array {
  const { itemCost, itemTop, missCost } = compiled.problem;
  const sum = new Float64Array(LEVELS);
  bundles.forEach((items, agent) => {
    for (let level = 0; level < LEVELS; level++) {
      for (const item of items) sum[level] += itemCost[item * LEVELS + level];
      if (!items.some((item) => itemTop[item] === 1)) sum[level] += missCost[agent * LEVELS + level];
    }
  });
  return sum;
}
