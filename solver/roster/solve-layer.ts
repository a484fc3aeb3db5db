import type { FlowCertificate, FlowLevel } from '../model/flow-certificate.ts';
import { canonicalPotentials } from '../numeric/canonical-potentials.ts';
import type { Control } from '../numeric/control.ts';
import { solveLexicographicFlow } from '../numeric/lexicographic-flow.ts';
import { type CompiledLayer, compileLayer, flowOf, readAssignment } from './compile-layer.ts';
import { improveAssignment } from './improve-layer.ts';
import { compareLevels, isFeasible, type LayerProblem, levelValues, TIES } from './layer-problem.ts';

/** How often overlaps that the network left out are added for the people who broke them. */
const MOST_ROUNDS = 12;
/** Rounds in a row without fewer broken overlaps after which this ends. */
const MOST_IDLE_ROUNDS = 3;

/** How a layer was solved; see the flow certificate. `stopped` tells that the control ended the work. */
export interface LayerSolution {
  readonly assigned: readonly number[];
  readonly proof: FlowCertificate['proof'];
  readonly stopped: boolean;
  /** Levels but the last tie-break. */
  readonly levels: readonly FlowLevel[];
  /** The network that the potentials belong to. */
  readonly compiled: CompiledLayer;
}

/** What one network proved: the optimal values of its first levels, with potentials. */
interface Relaxation {
  readonly compiled: CompiledLayer;
  readonly values: readonly number[];
  readonly potentials: readonly Float64Array[];
}

/**
 * Solves one layer to proven lexicographic optimality where it is a network, or where the optimum of a network
 * that leaves some rules out keeps them (overlaps that it broke are put in first, person by person); otherwise gives
 * the best of two valid rosters (overlaps closed to cliques, and the relaxed one repaired), improved by exchanges, with
 * the relaxed values as bounds: the levels that meet them are proven all the same.
 *
 * Reference: K. Murota, "Discrete Convex Analysis", 2003, chapter 9 (convex flows); A. Frank, K. Murota, "Discrete
 * decreasing minimization", 2018 (what equal weights mean).
 */
export function solveLayer(problem: LayerProblem, control: Control): LayerSolution {
  const pinned = new Map<number, number[]>();
  let compiled = compileLayer(problem);
  let best: Relaxation = { compiled, values: [], potentials: [] };
  let relaxed = emptyAssignment(problem);
  let stopped = false;
  let fewest = Number.POSITIVE_INFINITY;
  let patience = MOST_IDLE_ROUNDS;
  const certified = compiled.levels.filter((level) => level.name !== TIES).length;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = solveLexicographicFlow(compiled.network, compiled.costs, control);
    stopped = result.status !== 'optimal';
    if (!result.feasible) break;
    relaxed = readAssignment(compiled, result.flow);
    const levels = boundedLevels(compiled, Math.min(result.provenLevels, certified));
    const values = levelValues(problem, compiled.levels, relaxed).slice(0, levels);
    // Every round is a relaxation: the largest optimum is the best bound.
    if (best.values.length === 0 || compareLevels(values, best.values) > 0) {
      best = { compiled, values, potentials: result.potentials.slice(0, levels) };
    }
    if (isFeasible(problem, relaxed)) {
      return solution({ compiled, values, potentials: result.potentials }, relaxed, stopped);
    }
    const clashes = stopped ? 0 : pinClashes(problem, relaxed, pinned);
    if (clashes === 0) break;
    if (clashes < fewest) patience = MOST_IDLE_ROUNDS;
    else patience -= 1;
    if (patience === 0) break;
    fewest = Math.min(fewest, clashes);
    compiled = compileLayer(problem, pinned);
  }
  const starts = [repaired(problem, relaxed)];
  if (stopped) return solution(best, improveAssignment(problem, starts[0], control, 'insert'), true);
  if (compiled.departures.includes('chain')) starts.push(closedAssignment(problem, control));
  const improved = starts.map((start) => improveAssignment(problem, start, control, 'all'));
  const found = improved.reduce((a, b) =>
    compareLevels(levelValues(problem, compiled.levels, b), levelValues(problem, compiled.levels, a)) < 0
      ? b
      : a,
  );
  return solution(best, found, false);
}

/** How many levels the flow proves. With mixed units it counts all items alike: coverage is proven, loads are not. */
function boundedLevels(compiled: CompiledLayer, provenLevels: number): number {
  if (!compiled.departures.includes('mixedUnits')) return provenLevels;
  const loads = compiled.levels.findIndex(({ kind }) => kind !== 'uncovered' && kind !== 'linear');
  return Math.min(provenLevels, loads);
}

/** A valid roster with what the relaxation proves of it: levels that meet their bound, as long as all before do. */
function solution(
  { compiled, values: bounds, potentials }: Relaxation,
  assigned: readonly number[],
  stopped: boolean,
): LayerSolution {
  const { problem, departures } = compiled;
  const values = levelValues(problem, compiled.levels, assigned);
  const certified = compiled.levels.filter((level) => level.name !== TIES);
  const missed = certified.findIndex((_, at) => at >= bounds.length || bounds[at] !== values[at]);
  const proven = missed < 0 ? certified.length : missed;
  const proofs = canonicalPotentials(
    compiled.network,
    compiled.costs.slice(0, proven),
    flowOf(compiled, assigned),
    potentials.slice(0, proven),
    compiled.sink,
  );
  const levels = certified.map(({ name }, at): FlowLevel => {
    const bound = at <= proven && at < bounds.length ? bounds[at] : null;
    const proof = at < proven ? Array.from(proofs[at].subarray(0, compiled.sink), (value) => value + 0) : [];
    return { name, value: values[at], bound, potentials: proof };
  });
  const whole = departures.length === 0 ? 'network' : 'relaxed';
  const proof = proven === levels.length ? whole : proven > 0 ? 'partial' : 'none';
  return { assigned, proof, stopped, levels, compiled };
}

/** Pins overlapping items of one person, so that the next network keeps them apart. Returns how many pairs. */
function pinClashes(
  problem: LayerProblem,
  assigned: readonly number[],
  pinned: Map<number, number[]>,
): number {
  let clashes = 0;
  problem.overlaps.forEach((others, item) => {
    const person = assigned[item];
    if (person < 0) return;
    for (const other of others) {
      if (other < item || assigned[other] !== person) continue;
      const known = pinned.get(person) ?? [];
      pinned.set(person, [item, other, ...known.filter((entry) => entry !== item && entry !== other)]);
      clashes += 1;
    }
  });
  return clashes;
}

function emptyAssignment(problem: LayerProblem): number[] {
  return problem.items.map(() => -1);
}

/** Takes items from people until every rule holds: later items of a broken rule give way. */
function repaired(problem: LayerProblem, assigned: readonly number[]): number[] {
  const kept = [...assigned];
  problem.overlaps.forEach((others, item) => {
    if (others.some((other) => other < item && kept[other] >= 0 && kept[other] === kept[item]))
      kept[item] = -1;
  });
  for (const limit of problem.limits) {
    const held = limit.items.filter((item) => kept[item] === limit.person);
    for (const item of held.slice(limit.cap)) kept[item] = -1;
  }
  return kept;
}

/** The roster in which every connected set of overlaps counts as one clique: stricter than the rules, so always valid. */
function closedAssignment(problem: LayerProblem, control: Control): number[] {
  const group = problem.items.map((_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (group[root] !== root) root = group[root];
    group[item] = root;
    return root;
  };
  problem.overlaps.forEach((others, item) => {
    for (const other of others) {
      const [a, b] = [rootOf(item), rootOf(other)];
      group[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const members = new Map<number, number[]>();
  group.forEach((_, item) => {
    const root = rootOf(item);
    const list = members.get(root);
    if (list) list.push(item);
    else members.set(root, [item]);
  });
  const closed = group.map((_, item) =>
    (members.get(rootOf(item)) as number[]).filter((other) => other !== item),
  );
  const strict: LayerProblem = { ...problem, overlaps: closed };
  const compiled = compileLayer(strict);
  const result = solveLexicographicFlow(compiled.network, compiled.costs, control);
  return result.feasible
    ? repaired(problem, readAssignment(compiled, result.flow))
    : emptyAssignment(problem);
}
