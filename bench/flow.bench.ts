/**
 * Minimum-cost flow on the raw network of a week and of a term, the same instances as the peer's runner makes
 * (LEMON's network simplex in C++; `AFTERBELL_LEMON` names its built program, then it runs in turn with ours).
 */
import { spawnSync } from 'node:child_process';
import { solveLexicographicFlow } from '../solver/numeric/lexicographic-flow.ts';
import { solveMinCostFlow } from '../solver/numeric/min-cost-flow.ts';
import { verifyLevels, verifyOptimalFlow } from '../solver/numeric/verify-flow.ts';
import { lemonTerm, type TermShape } from './lemon-term.ts';
import { record, spread } from './record.ts';

const PEER = process.env.AFTERBELL_LEMON;
const SHAPES: readonly (TermShape & { readonly name: string; readonly runs: number })[] = [
  { name: 'week 120 × 600', runs: 20, people: 120, days: 5, dutiesPerDay: 120, eligibility: 400 },
  { name: 'term 210 × 95 × 90', runs: 5, people: 210, days: 95, dutiesPerDay: 90, eligibility: 400 },
];

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: Math.round((performance.now() - start) * 10) / 10, value };
}

/** Time and cost that the peer prints for the same instance. */
function runPeer(program: string, shape: TermShape): { ms: number; cost: number } {
  const { people, days, dutiesPerDay, eligibility } = shape;
  const size = [people, days, dutiesPerDay, eligibility / 1000].map(String);
  const { stdout } = spawnSync(program, [...size, 'ns'], { encoding: 'utf8' });
  const found = /cost (\d+).*time ([\d.]+) s/.exec(stdout);
  if (found === null) throw new Error(`the peer printed no result: ${stdout}`);
  return { cost: Number(found[1]), ms: Math.round(Number(found[2]) * 1000) };
}

const figures = SHAPES.map((shape) => {
  const { network, load, preference } = lemonTerm(shape);
  const weighted: number[] = [];
  const levels: number[] = [];
  const peer: number[] = [];
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
    if (PEER !== undefined) {
      const other = runPeer(PEER, shape);
      if (other.cost !== cost) throw new Error(`the peer found ${other.cost}, we found ${cost}`);
      peer.push(other.ms);
    }
  }
  return {
    name: shape.name,
    nodes: network.nodeCount,
    arcs: network.arcCount,
    cost,
    values,
    pivots,
    weightedMs: spread(weighted),
    levelsMs: spread(levels),
    lemonMs: peer.length > 0 ? spread(peer) : 'set AFTERBELL_LEMON to the built runner to compare',
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
});
record('flow', figures);
