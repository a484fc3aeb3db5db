/** Start of the simplex: the arrays, a pricing order, a starting flow, and the tree that carries it. */
import type { Network } from '../network.ts';
import { pushGreedily } from './greedy-flow.ts';
import { pivot } from './pivot.ts';
import { buildStartTree, type LooseArc } from './start-tree.ts';
import { flipArc, type SimplexState } from './state.ts';

/** Block size over √(priced arcs). */
const BLOCK_FACTOR = 0.7;

/** How a solve begins. */
export interface StartOptions {
  /** 1 for arcs whose flow may change; the others stay as `flow` has them. Default: all. */
  readonly free?: Uint8Array;
  /** Flow to start from, see `MinCostFlowOptions.startFlow`. Default: a greedy flow where it pays. */
  readonly flow?: Float64Array;
  /** Costs by which the greedy flow chooses, when they differ from those to minimise. */
  readonly guide?: Float64Array;
}

/**
 * Arcs in pricing order: the free ones first, and among them every k-th, k = ⌈√count⌉, because arcs of one node
 * stand together in the network and a block that saw only them would price poorly.
 */
function pricingOrder(
  arcCount: number,
  free: Uint8Array | undefined,
): { order: Int32Array; freeCount: number } {
  const sorted = new Int32Array(arcCount);
  let freeCount = 0;
  for (let arc = 0; arc < arcCount; arc++)
    if (free === undefined || free[arc] === 1) sorted[freeCount++] = arc;
  let place = freeCount;
  for (let arc = 0; arc < arcCount; arc++) if (free !== undefined && free[arc] !== 1) sorted[place++] = arc;
  const order = sorted.slice();
  const step = Math.max(1, Math.ceil(Math.sqrt(freeCount)));
  place = 0;
  for (let first = 0; first < step; first++) {
    for (let i = first; i < freeCount; i += step) order[place++] = sorted[i];
  }
  return { order, freeCount };
}

/**
 * Whether most arcs carry at most one unit. There a greedy flow saves most of the pivots, because nearly all of them
 * move nothing; where few paths carry much, it is measurably worse than starting from nothing.
 */
function isMostlyUnit(s: SimplexState): boolean {
  let unit = 0;
  for (let e = 0; e < s.arcCount; e++) if (s.capacity[e] <= 1) unit++;
  return 2 * unit >= s.arcCount;
}

/**
 * Arrays and first tree. What the starting flow leaves over goes to the artificial root at no cost, what it lacks
 * comes from there at `artificialCost` a unit.
 */
export function createState(
  network: Network,
  cost: Float64Array,
  artificialCost: number,
  options: StartOptions = {},
): SimplexState {
  const n = network.nodeCount;
  const m = network.arcCount;
  const { order, freeCount } = pricingOrder(m, options.free);
  const s: SimplexState = {
    nodeCount: n,
    arcCount: m,
    pricedCount: freeCount,
    nodeAt: Int32Array.from({ length: n }, (_, v) => v),
    arcAt: order,
    tail: new Int32Array(m + n),
    head: new Int32Array(m + n),
    capacity: new Float64Array(m + n).fill(Infinity),
    cost: new Float64Array(m + n),
    flipped: new Uint8Array(m + n),
    potential: new Float64Array(n + 1),
    parent: new Int32Array(n + 1).fill(-1),
    pred: new Int32Array(n + 1).fill(-1),
    thread: new Int32Array(n + 1),
    revThread: new Int32Array(n + 1),
    succCount: new Int32Array(n + 1),
    lastSucc: new Int32Array(n + 1),
    up: new Float64Array(n + 1),
    down: new Float64Array(n + 1),
    blockSize: Math.max(10, Math.ceil(BLOCK_FACTOR * Math.sqrt(freeCount))),
    nextArc: 0,
    pivots: 0,
  };
  const { guide = cost } = options;
  const excess = Float64Array.from(network.supply);
  for (let e = 0; e < m; e++) {
    const arc = order[e];
    const lower = network.lower[arc];
    s.tail[e] = network.from[arc];
    s.head[e] = network.to[arc];
    s.capacity[e] = network.upper[arc] - lower;
    s.cost[e] = guide[arc];
    excess[s.tail[e]] -= lower;
    excess[s.head[e]] += lower;
  }
  const demandNodes: number[] = [];
  for (let v = 0; v < n; v++) if (excess[v] < 0) demandNodes.push(v);
  const flow = new Float64Array(m);
  if (options.flow !== undefined) takeStartFlow(s, network, options.flow, flow, excess);
  else if (isMostlyUnit(s)) pushGreedily(s, flow, excess);
  for (let e = 0; e < m; e++) {
    s.cost[e] = cost[order[e]];
    if (flow[e] === 0 || flow[e] < s.capacity[e]) continue;
    flipArc(s, e);
    flow[e] = 0;
  }
  for (let v = 0; v < n; v++) {
    const lacks = excess[v] < 0;
    s.tail[m + v] = lacks ? n : v;
    s.head[m + v] = lacks ? v : n;
    s.cost[m + v] = lacks ? artificialCost : 0;
  }
  takeIn(s, buildStartTree(s, flow, excess, demandNodes));
  return s;
}

function takeStartFlow(
  s: SimplexState,
  network: Network,
  startFlow: Float64Array,
  flow: Float64Array,
  excess: Float64Array,
): void {
  if (startFlow.length !== network.arcCount)
    throw new RangeError('the starting flow needs one value per arc');
  for (let e = 0; e < s.arcCount; e++) {
    const arc = s.arcAt[e];
    const units = startFlow[arc] - network.lower[arc];
    if (!Number.isSafeInteger(units) || units < 0 || units > s.capacity[e]) {
      throw new RangeError(`starting flow of arc ${arc} is outside its bounds or no whole number`);
    }
    flow[e] = units;
    excess[s.tail[e]] -= units;
    excess[s.head[e]] += units;
  }
}

/** Pushes amounts that found no place in the tree back along it, until they are gone or their arc has entered. */
function takeIn(s: SimplexState, loose: readonly LooseArc[]): void {
  for (const { arc, amount } of loose) {
    flipArc(s, arc);
    pivot(s, arc, amount, s.capacity[arc] - amount);
    s.pivots++;
  }
}
