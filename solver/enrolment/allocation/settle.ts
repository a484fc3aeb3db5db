/**
 * Brings an allocation within the sections' limits at least cost: successive cheapest paths push overflow out of
 * full sections and pull agents into sections that must reach a least number, then negative cycles are cancelled.
 *
 * Where every agent's bundles form a matroid (one session a section, no club over several days, no bonus across
 * days) the result is optimal and its potentials prove it (weighted matroid intersection; of equally cheap paths the
 * one with fewest exchanges is taken). Elsewhere paths that use one agent twice may not be allowed; they are avoided
 * one by one, and the value is then checked against the bound of `seat-prices.ts`.
 */
import type { Control } from '../../numeric/control.ts';
import { NONE } from './allocation.ts';
import type { ExchangeGraph } from './exchange-graph.ts';
import { LEVELS } from './problem.ts';
import { isFreeArc, type PathFinder } from './shortest-path.ts';

/** How often one push may be tried with another agent before it gives up. */
const MOST_BANS = 24;

/**
 * - `done`: within all limits.
 * - `full`: more agents must keep a seat of a section than it has; nothing can be done in this branch.
 * - `short`: no path brings a section up to its least number.
 */
export type SettleStatus = 'done' | 'full' | 'short';

export function settle(graph: ExchangeGraph, finder: PathFinder, control: Control): SettleStatus {
  const { state, outside } = graph;
  for (let section = 0; section < outside; section++) {
    while (state.fill[section] > state.capacityOf(section)) {
      control.spend(1);
      const pushed = !control.shouldStop() && push(graph, finder, section, outside);
      if (!pushed && !dropOne(graph, section)) return 'full';
    }
  }
  for (let section = 0; section < outside; section++) {
    while (state.fill[section] < state.lower[section]) {
      const before = state.fill[section];
      control.spend(1);
      if (control.shouldStop() || !push(graph, finder, outside, section)) return 'short';
      // One agent may have left the section for another seat that the path needed: no way forward from here.
      if (state.fill[section] <= before) return 'short';
    }
  }
  cancelCycles(graph, finder, control);
  return 'done';
}

/** Takes one unit along a cheapest path; false if there is none that is allowed. */
function push(graph: ExchangeGraph, finder: PathFinder, source: number, target: number): boolean {
  let done = false;
  for (let attempt = 0; attempt <= MOST_BANS && !done; attempt++) {
    const path = finder.path(source, target);
    if (!path) break;
    const change = changeAlong(graph, path, false);
    if (change.refused) graph.ban(...change.refused);
    else {
      for (const [agent, items] of change.bundles) graph.setBundle(agent, items);
      done = true;
    }
  }
  graph.liftBans();
  return done;
}

/** Cancels cycles of negative cost until there are none (or only ones that no agent may take). */
export function cancelCycles(graph: ExchangeGraph, finder: PathFinder, control: Control): void {
  let bans = 0;
  while (!control.shouldStop()) {
    control.spend(1);
    const cycle = finder.findNegativeCycle();
    if (!cycle) break;
    const change = changeAlong(graph, [...cycle, cycle[0]], true);
    if (change.refused) {
      if (bans++ >= MOST_BANS) break;
      graph.ban(...change.refused);
      continue;
    }
    for (const [agent, items] of change.bundles) graph.setBundle(agent, items);
  }
  graph.liftBans();
}

interface Change {
  readonly bundles: ReadonlyMap<number, number[]>;
  /** Arc and agent that cannot take part. */
  readonly refused?: [from: number, to: number, agent: number];
}

/** The bundles after a path. Refuses if one agent's exchanges do not fit together, or (if asked) bring no gain. */
function changeAlong(graph: ExchangeGraph, path: readonly number[], mustGain: boolean): Change {
  const { state, outside } = graph;
  const bundles = new Map<number, number[]>();
  let twice: [number, number, number] | undefined;
  let last: [number, number, number] | undefined;
  for (let step = 0; step + 1 < path.length; step++) {
    const from = path[step];
    const to = path[step + 1];
    const arc = from * graph.nodes + to;
    if (isFreeArc(graph, from, to) && (graph.item[arc] === NONE || !isGain(graph.cost, arc * LEVELS)))
      continue;
    const agent = graph.agentOf(from, to);
    last = [from, to, agent];
    const out = from === outside ? NONE : state.itemIn(agent, from);
    const inn = to === outside ? NONE : state.itemIn(agent, to);
    const known = bundles.get(agent);
    if (!known) {
      bundles.set(agent, state.exchanged(agent, out, inn));
      continue;
    }
    twice = last;
    if (inn !== NONE && known.includes(inn)) return { bundles, refused: twice };
    const next = known.filter((item) => item !== out);
    if (inn !== NONE) next.push(inn);
    bundles.set(agent, next);
  }
  if (twice) {
    for (const [agent, items] of bundles) if (!state.allows(agent, items)) return { bundles, refused: twice };
  }
  if (last && emptiesTooFar(graph, bundles)) return { bundles, refused: twice ?? last };
  if (mustGain && last) {
    const sum = new Float64Array(LEVELS);
    for (const [agent, items] of bundles) {
      state.addBundleCost(agent, state.bundleOf(agent), sum, -1);
      state.addBundleCost(agent, items, sum);
    }
    if (!isGain(sum, 0)) return { bundles, refused: twice ?? last };
  }
  return { bundles };
}

/** Would seats given up on the way leave a section below the number it must keep? */
function emptiesTooFar(graph: ExchangeGraph, bundles: ReadonlyMap<number, number[]>): boolean {
  const { state } = graph;
  const { itemSection } = state.problem;
  const change = new Map<number, number>();
  const count = (item: number, by: number): void => {
    const section = itemSection[item];
    if (state.lower[section] > 0) change.set(section, (change.get(section) ?? 0) + by);
  };
  for (const [agent, items] of bundles) {
    for (const item of state.bundleOf(agent)) count(item, -1);
    for (const item of items) count(item, 1);
  }
  for (const [section, by] of change)
    if (by < 0 && state.fill[section] + by < state.lower[section]) return true;
  return false;
}

function isGain(vector: Float64Array, at: number): boolean {
  for (let level = 0; level < LEVELS; level++) if (vector[at + level] !== 0) return vector[at + level] < 0;
  return false;
}

/** Last resort for one over-full section: whoever loses least goes without. False if everybody must stay. */
function dropOne(graph: ExchangeGraph, section: number): boolean {
  if (graph.item[section * graph.nodes + graph.outside] === NONE) return false;
  const agent = graph.agentOf(section, graph.outside);
  const item = graph.state.itemIn(agent, section);
  graph.setBundle(
    agent,
    graph.state.bundleOf(agent).filter((held) => held !== item),
  );
  return true;
}
