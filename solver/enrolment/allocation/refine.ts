/**
 * Takes up a finished allocation under slightly changed costs and improves it by cancelling negative cycles, with
 * the same sections open and each keeping its least number. For preferences among allocations that are equally good.
 */
import type { Control } from '../../numeric/control.ts';
import { Allocation } from './allocation.ts';
import { ExchangeGraph } from './exchange-graph.ts';
import type { AllocationProblem } from './problem.ts';
import { cancelCycles } from './settle.ts';
import { PathFinder } from './shortest-path.ts';

export function refine(
  problem: AllocationProblem,
  bundles: readonly (readonly number[])[],
  closed: Uint8Array,
  control: Control,
): number[][] {
  const state = new Allocation(problem);
  state.closed.set(closed);
  bundles.forEach((items, agent) => {
    state.setBundle(agent, items);
  });
  for (let section = 0; section < problem.sectionCount; section++) {
    state.lower[section] = Math.min(problem.least[section], state.fill[section]);
  }
  const graph = new ExchangeGraph(state);
  cancelCycles(graph, new PathFinder(graph), control);
  return bundles.map((_, agent) => state.bundleOf(agent).sort((a, b) => a - b));
}
