/**
 * Takes an allocation over into a problem that differs a little (some sections meet at another time, or have other
 * seats) and brings it within the new limits at least cost: a warm start instead of a solution from nothing. Sections
 * below their least number close. No bound and no branching: for comparing many problems quickly.
 */
import type { Control } from '../../numeric/control.ts';
import { Allocation } from './allocation.ts';
import { closeGap } from './close-gap.ts';
import { ExchangeGraph } from './exchange-graph.ts';
import { closeTooSmall } from './open-set.ts';
import { type AllocationProblem, LEVELS } from './problem.ts';
import { pricesOf } from './seat-prices.ts';
import { settle } from './settle.ts';
import { PathFinder } from './shortest-path.ts';

/** Rounds of `closeGap`: one finds nearly all there is. */
const ROUNDS = 1;

export interface Seating {
  /** Items of each agent, rising. */
  readonly bundles: readonly (readonly number[])[];
  /** 1: the section may take nobody. */
  readonly closed: Uint8Array;
  readonly value: Float64Array;
  /** Prices of the seats: `LEVELS` numbers a section. */
  readonly price: Float64Array;
}

/**
 * `bundles` must be allowed for each agent; sections may be over-full. `price`: about what seats cost, to start the
 * potentials from. Deterministic; one unit of work a path.
 */
export function resettle(
  problem: AllocationProblem,
  { bundles, closed, price }: Pick<Seating, 'bundles' | 'closed' | 'price'>,
  control: Control,
): Seating {
  const state = new Allocation(problem);
  const { capacity, least, mustOpen } = problem;
  for (let section = 0; section < problem.sectionCount; section++) {
    if (mustOpen[section] === 1) state.lower[section] = Math.min(least[section], capacity[section]);
    else if (closed[section] === 1 || capacity[section] < least[section]) state.closed[section] = 1;
  }
  bundles.forEach((items, agent) => {
    state.setBundle(agent, items);
  });
  const graph = new ExchangeGraph(state);
  const potential = new Float64Array(graph.nodes * LEVELS);
  potential.set(price.map((own) => (own === 0 ? 0 : -own)));
  const finder = new PathFinder(graph, potential);
  if (settle(graph, finder, control) !== 'done') {
    state.lower.fill(0);
    settle(graph, finder, control);
  }
  closeTooSmall(graph, finder, control);
  closeGap(graph, finder, ROUNDS, control);
  // Exchanges on the way may have left a section below its least number again.
  closeTooSmall(graph, finder, control);
  return {
    bundles: bundles.map((_, agent) => state.bundleOf(agent).sort((a, b) => a - b)),
    closed: state.closed.slice(),
    value: state.total(),
    price: pricesOf(state, finder.potential),
  };
}
