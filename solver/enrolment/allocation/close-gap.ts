/**
 * Improves an allocation whose value is above its bound: the agents whose bundle is not their best at the present
 * prices are exactly where the gap comes from. Each in turn is given that best bundle, the others make room at least
 * cost, and the change stays if the whole is better. Ends when no agent brings anything, or the work budget does.
 */
import type { Control } from '../../numeric/control.ts';
import type { ExchangeGraph } from './exchange-graph.ts';
import { compareLevels, LEVELS } from './problem.ts';
import { pricesOf, seatBound } from './seat-prices.ts';
import { settle } from './settle.ts';
import type { PathFinder } from './shortest-path.ts';

/** Bundles and potentials of a moment, to come back to. */
export interface Snapshot {
  readonly moment: number;
  readonly potential: Float64Array;
}

export function takeSnapshot(graph: ExchangeGraph, finder: PathFinder): Snapshot {
  return { moment: graph.moment, potential: finder.potential.slice() };
}

export function restore(graph: ExchangeGraph, finder: PathFinder, snapshot: Snapshot): void {
  graph.goBack(snapshot.moment);
  finder.potential.set(snapshot.potential);
}

/** Returns the best bound seen on the way. */
export function closeGap(
  graph: ExchangeGraph,
  finder: PathFinder,
  rounds: number,
  control: Control,
): Float64Array {
  const { state } = graph;
  let total = state.total();
  let best: Float64Array = new Float64Array(LEVELS).fill(Number.NEGATIVE_INFINITY);
  for (let round = 0; round < rounds && !control.shouldStop(); round++) {
    const { bound, slack } = seatBound(state, pricesOf(state, finder.potential));
    if (compareLevels(best, bound, LEVELS) < 0) best = bound;
    let improved = false;
    for (const { agent, items } of slack) {
      if (control.shouldStop()) break;
      const before = takeSnapshot(graph, finder);
      graph.setBundle(agent, items);
      graph.freeze(agent, true);
      const status = settle(graph, finder, control);
      graph.freeze(agent, false);
      const now = state.total();
      if (status === 'done' && compareLevels(now, total, LEVELS) < 0) {
        total = now;
        improved = true;
      } else restore(graph, finder, before);
    }
    if (!improved) break;
  }
  return best;
}
