/**
 * What merging gains on whole terms of generated schools: LEMON's network simplex (C++) on the raw network, in which
 * every dated duty is a node of its own (coverage and fairness as one cost), beside the roster's layers on all their
 * levels, in which the duties of a series are one. Our own simplex solves the raw network too, with the peer's cost.
 */
import { UNLIMITED } from '../solver/numeric/control.ts';
import { solveLexicographicFlow } from '../solver/numeric/lexicographic-flow.ts';
import { solveMinCostFlow } from '../solver/numeric/min-cost-flow.ts';
import type { Network } from '../solver/numeric/network.ts';
import { verifyLevels } from '../solver/numeric/verify-flow.ts';
import { type CompiledLayer, compileLayer } from '../solver/roster/compile-layer.ts';
import { TIES } from '../solver/roster/layer-problem.ts';
import { solveLayer } from '../solver/roster/solve-layer.ts';
import { buildLemonFlow, type LemonFlow } from './lemon-peer.ts';
import { record, spread } from './record.ts';
import { generatedTerm } from './term-layers.ts';

const CLASSES = [12, 36];
const RUNS = 5;
function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: Math.round((performance.now() - start) * 10) / 10, value };
}

/**
 * Coverage and fairness as one cost per arc, for solvers that know no levels: to leave a duty open costs more than any
 * step of a load.
 */
function weightedCost({ network, levels, costs }: CompiledLayer): Float64Array {
  const cost = new Float64Array(network.arcCount);
  let steepest = 0;
  levels.forEach(({ kind }, at) => {
    if (kind === 'fairness') steepest = costs[at].reduce((most, value) => Math.max(most, value), steepest);
  });
  levels.forEach(({ kind }, at) => {
    const factor = kind === 'fairness' ? 1 : kind === 'uncovered' ? 2 * steepest + 1 : 0;
    for (let arc = 0; factor > 0 && arc < network.arcCount; arc++) {
      cost[arc] += factor * costs[at][arc];
    }
  });
  return cost;
}

/** The network as the peer reads it. */
function peerText(network: Network, cost: Float64Array): string {
  const arcs = Array.from(cost, (value, arc) =>
    [network.from[arc], network.to[arc], network.upper[arc], value].join(' '),
  );
  return [`${network.nodeCount} ${network.arcCount}`, network.supply.join(' '), ...arcs].join('\n');
}

async function figuresOf(classes: number, lemon: LemonFlow | string) {
  const { layers, raw, merged } = await generatedTerm(classes);
  const compiled = compileLayer(raw);
  const { network, costs, levels } = compiled;
  const asked = costs.filter((_, at) => levels[at].name !== TIES);
  const cost = weightedCost(compiled);
  const text = peerText(network, cost);
  const times = {
    levels: [] as number[],
    weighted: [] as number[],
    merged: [] as number[],
    lemon: [] as number[],
  };
  let peerPeakMiB = 0;
  for (let run = 0; run < RUNS; run++) {
    const all = timed(() => solveLexicographicFlow(network, asked));
    const fault = verifyLevels(network, asked, all.value.flow, all.value.potentials);
    if (fault !== null) throw new Error(`not optimal: ${JSON.stringify(fault)}`);
    times.levels.push(all.ms);
    const own = timed(() => solveMinCostFlow(network, { cost }));
    if (own.value.status !== 'optimal') throw new Error(`raw network: ${own.value.status}`);
    times.weighted.push(own.ms);
    times.merged.push(timed(() => merged.map((at) => solveLayer(layers[at], UNLIMITED))).ms);
    if (typeof lemon === 'string') continue;
    const other = lemon.run(text);
    if (other.cost !== own.value.cost) {
      throw new Error(`the peer found ${other.cost}, we found ${own.value.cost}`);
    }
    times.lemon.push(other.ms);
    peerPeakMiB = Math.max(peerPeakMiB, other.peakMiB);
  }
  const ratio = (of: readonly number[]): number =>
    Math.round((100 * spread(of).median) / spread(times.lemon).median) / 100;
  return {
    classes,
    datedDuties: raw.items.length,
    rawNodes: network.nodeCount,
    rawArcs: network.arcCount,
    mergedItems: merged.reduce((sum, at) => sum + layers[at].items.length, 0),
    mergedLayers: merged.length,
    levels: asked.length,
    mergedAllLevelsMs: spread(times.merged),
    rawAllLevelsMs: spread(times.levels),
    rawWeightedMs: spread(times.weighted),
    ...(typeof lemon === 'string'
      ? { lemon }
      : {
          lemonRawWeightedMs: spread(times.lemon),
          lemonPeakMiB: peerPeakMiB,
          rawTimesLemon: ratio(times.weighted),
          mergedTimesLemon: ratio(times.merged),
        }),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const lemon = buildLemonFlow();
const figures = [];
for (const classes of CLASSES) figures.push(await figuresOf(classes, lemon));
if (typeof lemon !== 'string') lemon.close();
record('flow-school', figures);
