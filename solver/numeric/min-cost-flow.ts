/**
 * Minimum-cost flow: minimise Σ cost·flow, lower ≤ flow ≤ upper, out − in = supply at every node.
 *
 * Method: primal network simplex with strongly feasible trees and block search pricing (`network-simplex/`); see
 * R. Ahuja, T. Magnanti, J. Orlin, "Network Flows", 1993, chapter 11, and Z. Király, P. Kovács, "Efficient
 * implementations of minimum-cost flow algorithms", Acta Univ. Sapientiae, Informatica 4 (2012) 67–118.
 *
 * Certificate: with the returned potentials every arc has reduced cost = cost + potential[from] − potential[to];
 * where it is positive the flow is at its lower bound, where negative at its upper bound (complementary slackness).
 *
 * Exactness: integers only. `4 · (nodes + 1) · (max |cost| + 1)` and the sum of all finite amounts must stay below
 * 2⁵³; otherwise, and when the total cost itself would not, the status is `costTooLarge`.
 * Deterministic: equal input gives equal flow, potentials and pivots; ties go to the arc priced first.
 */
import { type Control, UNLIMITED } from './control.ts';
import type { Network } from './network.ts';
import { readFlow, readPotential, runSimplex, unplacedSupply } from './network-simplex/simplex.ts';
import { createState } from './network-simplex/start-basis.ts';
import type { SimplexState } from './network-simplex/state.ts';
import { residualReach } from './residual-reach.ts';

const EXACT_LIMIT = 9007199254740992;

/**
 * - `optimal`: flow and potentials prove each other.
 * - `infeasible`: no flow meets supplies and bounds; `cut` proves it.
 * - `unbounded`: a cycle of negative cost has no limit.
 * - `costTooLarge`: the numbers do not fit exact arithmetic (see above).
 * - `stopped`: the control said stop; `feasible` tells whether the flow found so far meets supplies and bounds.
 */
export type MinCostFlowStatus = 'optimal' | 'infeasible' | 'unbounded' | 'costTooLarge' | 'stopped';

export interface MinCostFlowResult {
  readonly status: MinCostFlowStatus;
  /** Flow per arc. Meets supplies and bounds if `feasible`. Empty for `costTooLarge`. */
  readonly flow: Float64Array;
  /** Potential per node: the dual values. Meaningful when `optimal`. Empty for `costTooLarge`. */
  readonly potential: Float64Array;
  /** Σ cost·flow; `NaN` unless `feasible`. */
  readonly cost: number;
  readonly feasible: boolean;
  /**
   * For `infeasible`: nodes (rising) whose supply exceeds what can leave them, Σ supply > Σ upper of arcs out − Σ
   * lower of arcs in. Empty when supplies do not add up to 0 or an arc has upper < lower, and for other statuses.
   */
  readonly cut: Int32Array;
  /** Pivots of this call: deterministic work units. */
  readonly pivots: number;
}

export interface MinCostFlowOptions {
  /** Costs to use instead of the network's own, per arc. */
  readonly cost?: Float64Array;
  readonly control?: Control;
  /**
   * A flow to start from, one whole number within bounds per arc, not necessarily balanced: an old plan's flow after
   * a small change saves most of the work. Default: a greedy flow.
   */
  readonly startFlow?: Float64Array;
  /**
   * Costs by which a greedy starting flow chooses its ways, instead of those to minimise: with several levels of
   * costs a weighted sum starts the first level where the later ones want to be. Steers only the work, never the
   * optimal cost.
   */
  readonly guide?: Float64Array;
  /** Arcs priced at a time. Default: near √arcs, see `network-simplex/start-basis.ts`. */
  readonly blockSize?: number;
}

/** Solves one network once. */
export function solveMinCostFlow(network: Network, options: MinCostFlowOptions = {}): MinCostFlowResult {
  const solver = new MinCostFlowSolver(network, options);
  return solver.solve(options.cost ?? network.cost, options.control ?? UNLIMITED);
}

function largestAbsolute(values: Float64Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** Cost of artificial arcs, greater than any path can save; −1 when numbers would not stay exact. */
function artificialCostFor(network: Network, cost: Float64Array): number {
  const artificial = (network.nodeCount + 1) * (largestAbsolute(cost) + 1);
  return 4 * artificial < EXACT_LIMIT ? artificial : -1;
}

function amountsFit(network: Network): boolean {
  let sum = 0;
  for (const supply of network.supply) sum += Math.abs(supply);
  for (let arc = 0; arc < network.arcCount; arc++) {
    const lower = network.lower[arc];
    const upper = network.upper[arc];
    sum += Math.abs(lower);
    if (upper !== Infinity) sum += Math.abs(upper);
  }
  return 2 * sum < EXACT_LIMIT;
}

/** Σ cost·flow, or NaN when it is no safe integer. */
export function totalCost(cost: Float64Array, flow: Float64Array): number {
  let sum = 0;
  let size = 0;
  for (let arc = 0; arc < flow.length; arc++) {
    const product = cost[arc] * flow[arc];
    sum += product;
    size += Math.abs(product);
  }
  if (size < EXACT_LIMIT / 2) return sum === 0 ? 0 : sum;
  let exact = 0n;
  for (let arc = 0; arc < flow.length; arc++) exact += BigInt(cost[arc]) * BigInt(flow[arc]);
  const rounded = Number(exact);
  return Number.isSafeInteger(rounded) ? rounded : Number.NaN;
}

/**
 * Keeps the flow between solves, so that another cost vector starts from it. After an `optimal` solve
 * `fixOptimalFace` narrows all later solves to the flows that are optimal so far.
 */
export class MinCostFlowSolver {
  readonly #network: Network;
  readonly #options: MinCostFlowOptions;
  readonly #boundsMeet: boolean;
  readonly #amountsFit: boolean;
  readonly #free: Uint8Array;
  #flow: Float64Array | undefined;
  /** State and costs of a stopped solve, to go on with. */
  #stopped: { readonly state: SimplexState; readonly cost: Float64Array } | null = null;
  #optimal: { readonly cost: Float64Array; readonly potential: Float64Array } | null = null;

  constructor(network: Network, options: MinCostFlowOptions = {}) {
    this.#network = network;
    this.#options = options;
    this.#flow = options.startFlow;
    this.#free = new Uint8Array(network.arcCount).fill(1);
    this.#amountsFit = amountsFit(network);
    let meet = true;
    for (let arc = 0; arc < network.arcCount; arc++)
      if (network.upper[arc] < network.lower[arc]) meet = false;
    this.#boundsMeet = meet;
  }

  /**
   * Minimises `cost` over the network (or over what `fixOptimalFace` left of it). After `stopped` the same cost
   * array goes on where it was.
   */
  solve(cost: Float64Array, control: Control = UNLIMITED): MinCostFlowResult {
    const network = this.#network;
    if (cost.length !== network.arcCount) {
      throw new RangeError(`one cost per arc is needed: ${cost.length} for ${network.arcCount} arcs`);
    }
    this.#optimal = null;
    const artificialCost = artificialCostFor(network, cost);
    if (artificialCost < 0 || !this.#amountsFit) return withoutFlow('costTooLarge');
    if (!this.#boundsMeet) return withoutFlow('infeasible');
    const state = this.#stopped?.cost === cost ? this.#stopped.state : this.#start(cost, artificialCost);
    this.#stopped = null;
    const pivotsBefore = state.pivots;
    const outcome = runSimplex(state, control);
    const unplaced = unplacedSupply(state);
    const feasible = unplaced.total === 0;
    const status = outcome === 'optimal' && !feasible ? 'infeasible' : outcome;
    const flow = readFlow(state, network);
    this.#flow = flow;
    const total = feasible ? totalCost(cost, flow) : Number.NaN;
    if (feasible && Number.isNaN(total)) return withoutFlow('costTooLarge');
    const potential = readPotential(state);
    if (status === 'optimal') this.#optimal = { cost, potential };
    if (status === 'stopped') this.#stopped = { state, cost };
    let cut = new Int32Array(0);
    if (status === 'infeasible' && unplaced.nodes.length > 0 && isBalanced(network)) {
      cut = Int32Array.from(residualReach(network, flow, unplaced.nodes).nodes);
    }
    return { status, flow, potential, cost: total, feasible, cut, pivots: state.pivots - pivotsBefore };
  }

  /**
   * After an `optimal` solve: fixes every arc with non-zero reduced cost at its bound, which leaves exactly the
   * optimal flows. Returns how many were fixed.
   */
  fixOptimalFace(): number {
    if (this.#optimal === null) throw new Error('fixOptimalFace needs an optimal solve before it');
    const { cost, potential } = this.#optimal;
    const { from, to, arcCount } = this.#network;
    let fixed = 0;
    for (let arc = 0; arc < arcCount; arc++) {
      if (this.#free[arc] === 0 || cost[arc] + potential[from[arc]] - potential[to[arc]] === 0) continue;
      this.#free[arc] = 0;
      fixed++;
    }
    return fixed;
  }

  #start(cost: Float64Array, artificialCost: number): SimplexState {
    const { guide, blockSize } = this.#options;
    const state = createState(this.#network, cost, artificialCost, {
      free: this.#free,
      ...(this.#flow === undefined ? {} : { flow: this.#flow }),
      ...(guide === undefined ? {} : { guide }),
    });
    if (blockSize !== undefined) state.blockSize = Math.max(1, blockSize);
    return state;
  }
}

function isBalanced(network: Network): boolean {
  let sum = 0;
  for (const supply of network.supply) sum += supply;
  return sum === 0;
}

function withoutFlow(status: MinCostFlowStatus): MinCostFlowResult {
  return {
    status,
    flow: new Float64Array(0),
    potential: new Float64Array(0),
    cost: Number.NaN,
    feasible: false,
    cut: new Int32Array(0),
    pivots: 0,
  };
}
