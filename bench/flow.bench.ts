/**
 * Minimum-cost flow on the raw network of a week and of a term, side by side with LEMON's network simplex in C++ on the
 * same instances where it can be built (see `lemon-peer.ts`): in turn, so that both meet the same machine. The cost
 * must be equal, and ours is proven by one scan.
 */
import { solveLexicographicFlow } from '../solver/numeric/lexicographic-flow.ts';
import { solveMinCostFlow } from '../solver/numeric/min-cost-flow.ts';
import { verifyLevels, verifyOptimalFlow } from '../solver/numeric/verify-flow.ts';
import { buildLemon } from './lemon-peer.ts';
import { lemonTerm, type TermShape } from './lemon-term.ts';
import { record, spread } from './record.ts';

const SHAPES: readonly (TermShape & { readonly name: string; readonly runs: number })[] = [
  { name: 'week 120 × 600', runs: 21, people: 120, days: 5, dutiesPerDay: 120, eligibility: 400 },
  { name: 'term 210 × 95 × 90', runs: 5, people: 210, days: 95, dutiesPerDay: 90, eligibility: 400 },
];

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: Math.round((performance.now() - start) * 10) / 10, value };
}

const lemon = buildLemon();
const figures = SHAPES.map((shape) => {
  const { network, load, preference } = lemonTerm(shape);
  const weighted: number[] = [];
  const levels: number[] = [];
  const peer: number[] = [];
  let peerPeakMiB = 0;
  let cost = 0;
  let values: readonly number[] = [];
  let pivots = 0;
  for (let run = 0; run < shape.runs; run++) {
    const single = timed(() => solveMinCostFlow(network));
    const proof = verifyOptimalFlow(network, network.cost, single.value.flow, single.value.potential);
    if (proof !== null) throw new Error(`not optimal: ${JSON.stringify(proof)}`);
    weighted.push(single.ms);
    ({ cost, pivots } = single.value);
    const both = timed(() => solveLexicographicFlow(network, [load, preference]));
    const proofs = verifyLevels(network, [load, preference], both.value.flow, both.value.potentials);
    if (proofs !== null) throw new Error(`not optimal: ${JSON.stringify(proofs)}`);
    levels.push(both.ms);
    values = both.value.values;
    if (typeof lemon !== 'string') {
      const other = lemon.run(shape);
      if (other.cost !== cost) throw new Error(`the peer found ${other.cost}, we found ${cost}`);
      peer.push(other.ms);
      peerPeakMiB = Math.max(peerPeakMiB, other.peakMiB);
    }
  }
  const ours = spread(weighted);
  return {
    name: shape.name,
    nodes: network.nodeCount,
    arcs: network.arcCount,
    cost,
    values,
    pivots,
    weightedMs: ours,
    levelsMs: spread(levels),
    ...(typeof lemon === 'string'
      ? { lemon }
      : {
          lemonMs: spread(peer),
          timesLemon: Math.round((100 * ours.median) / spread(peer).median) / 100,
          lemonPeakMiB: peerPeakMiB,
        }),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
});
if (typeof lemon !== 'string') lemon.close();
record('flow', figures);
