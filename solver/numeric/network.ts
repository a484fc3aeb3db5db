/**
 * A directed network with whole-number node supplies, arc bounds and arc costs: the input of every flow algorithm
 * in this folder. Parallel arcs and loops are allowed. Sign convention: a node with supply b sends out b more than
 * it takes in (b < 0: it takes in).
 */
import { GrowableFloat64, GrowableInt32 } from './growable.ts';

export interface Network {
  readonly nodeCount: number;
  readonly arcCount: number;
  /** Tail node of each arc. */
  readonly from: Int32Array;
  /** Head node of each arc. */
  readonly to: Int32Array;
  /** Least flow of each arc, finite, may be negative. */
  readonly lower: Float64Array;
  /** Greatest flow of each arc; `Infinity` means no limit. A value below `lower` makes the network infeasible. */
  readonly upper: Float64Array;
  /** Cost of one unit of flow. */
  readonly cost: Float64Array;
  /** Units each node sends out net. */
  readonly supply: Float64Array;
}

/** One stretch of a convex arc cost: the next `width` units cost `slope` each. `width` may be `Infinity`. */
export interface ConvexPiece {
  readonly width: number;
  readonly slope: number;
}

/** The arcs a convex arc was expanded to: `first`, `first + 1`, … `first + count - 1`. */
export interface ArcRange {
  readonly first: number;
  readonly count: number;
}

function requireWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${what} must be a whole number below 2^53, got ${value}`);
}

/** Collects nodes and arcs; ids are given in the order of the calls, from 0. Non-integers throw (a caller's bug). */
export class NetworkBuilder {
  readonly #supply = new GrowableFloat64();
  readonly #from = new GrowableInt32();
  readonly #to = new GrowableInt32();
  readonly #lower = new GrowableFloat64();
  readonly #upper = new GrowableFloat64();
  readonly #cost = new GrowableFloat64();

  get nodeCount(): number {
    return this.#supply.length;
  }

  get arcCount(): number {
    return this.#from.length;
  }

  /** Adds a node and returns its id. */
  addNode(supply = 0): number {
    requireWhole(supply, 'supply');
    this.#supply.push(supply);
    return this.#supply.length - 1;
  }

  /** Adds `count` nodes without supply and returns the id of the first; the others follow. */
  addNodes(count: number): number {
    const first = this.#supply.length;
    for (let i = 0; i < count; i++) this.#supply.push(0);
    return first;
  }

  setSupply(node: number, supply: number): void {
    requireWhole(supply, 'supply');
    this.#supply.set(node, supply);
  }

  /** Adds an arc and returns its id. `upper` may be `Infinity`; `upper < lower` is kept and reported when solving. */
  addArc(from: number, to: number, lower: number, upper: number, cost: number): number {
    this.#requireNode(from);
    this.#requireNode(to);
    requireWhole(lower, 'lower');
    if (upper !== Infinity) requireWhole(upper, 'upper');
    requireWhole(cost, 'cost');
    this.#from.push(from);
    this.#to.push(to);
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#cost.push(cost);
    return this.#from.length - 1;
  }

  /**
   * Adds an arc whose cost is convex and piecewise linear, as one parallel arc per distinct slope (neighbouring
   * pieces of equal slope are merged, empty ones dropped). Slopes must not fall: then every optimal flow fills the
   * cheaper pieces first, and the pieces' flows add up to the flow of the convex arc.
   */
  addConvexArc(from: number, to: number, pieces: readonly ConvexPiece[]): ArcRange {
    const first = this.arcCount;
    let width = 0;
    let slope = -Infinity;
    for (const piece of pieces) {
      if (piece.width < 0)
        throw new RangeError(`width of a convex piece must not be negative, got ${piece.width}`);
      if (piece.slope < slope)
        throw new RangeError(`slopes of a convex arc must not fall: ${slope}, ${piece.slope}`);
      if (piece.slope === slope) {
        width += piece.width;
        continue;
      }
      if (width > 0) this.addArc(from, to, 0, width, slope);
      width = piece.width;
      slope = piece.slope;
    }
    if (width > 0) this.addArc(from, to, 0, width, slope);
    return { first, count: this.arcCount - first };
  }

  build(): Network {
    return {
      nodeCount: this.nodeCount,
      arcCount: this.arcCount,
      from: this.#from.toArray(),
      to: this.#to.toArray(),
      lower: this.#lower.toArray(),
      upper: this.#upper.toArray(),
      cost: this.#cost.toArray(),
      supply: this.#supply.toArray(),
    };
  }

  #requireNode(node: number): void {
    if (!Number.isInteger(node) || node < 0 || node >= this.nodeCount) {
      throw new RangeError(`node ${node} does not exist (there are ${this.nodeCount})`);
    }
  }
}

/** Flow of a convex arc: the sum over its pieces. */
export function convexArcFlow(flow: Float64Array, range: ArcRange): number {
  let sum = 0;
  for (let i = 0; i < range.count; i++) sum += flow[range.first + i];
  return sum;
}
