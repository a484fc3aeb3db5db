/**
 * A quick flow to start from: units walk one after another from where there is too much to where there is too
 * little, each node taking its cheapest way on and remembering what that cost (the lookahead rule of learning
 * real-time search, R. Korf, Artificial Intelligence 42, 1990); nothing is rerouted. On networks of duties and
 * people this lands next to the optimum, and the simplex, started there, needs a small part of its pivots.
 * Only a heuristic: the flow keeps all capacities, may leave units unplaced, and the work is limited.
 */
import { MinHeap } from '../min-heap.ts';
import { type ArcsByNode, groupArcs } from '../residual-reach.ts';
import type { SimplexState } from './state.ts';

/** Arcs looked at, per arc of the network, before the walk gives up. */
const SCANS_PER_ARC = 40;
/** Longest run of single-exit nodes looked along. */
const LOOKAHEAD = 16;

/**
 * Raises `flow` (0 on every position at the start) and moves `excess` accordingly. Costs may be negative as long as
 * no negative cycle has room; then, or when the distances take too long, nothing is done.
 */
export function pushGreedily(s: SimplexState, flow: Float64Array, excess: Float64Array): void {
  const outgoing = groupArcs(s.nodeCount, s.tail.subarray(0, s.arcCount));
  const distance = distanceToDemand(s, excess);
  if (distance === null) return;
  const walker = new GreedyWalker(s, flow, excess, outgoing, distance);
  for (let v = 0; v < s.nodeCount; v++) {
    while (excess[v] > 0 && walker.send(v));
    if (walker.exhausted) return;
  }
}

/** Least cost from each node to one that lacks flow, by label correction in heap order; `null` if it takes too long. */
function distanceToDemand(s: SimplexState, excess: Float64Array): Float64Array | null {
  const { nodeCount: n, arcCount: m, tail, head, cost, capacity } = s;
  const incoming = groupArcs(n, head.subarray(0, m));
  const distance = new Float64Array(n).fill(Infinity);
  const heap = new MinHeap(n);
  for (let v = 0; v < n; v++) {
    if (excess[v] >= 0) continue;
    distance[v] = 0;
    heap.push(0, v);
  }
  let scans = 0;
  while (heap.size > 0) {
    const key = heap.minKey;
    const v = heap.pop();
    if (key > distance[v]) continue;
    for (let k = incoming.start[v]; k < incoming.start[v + 1]; k++) {
      const arc = incoming.arcs[k];
      const through = key + cost[arc];
      const w = tail[arc];
      if (through < distance[w] && capacity[arc] > 0 && excess[w] >= 0) {
        distance[w] = through;
        heap.push(through, w);
      }
    }
    scans += incoming.start[v + 1] - incoming.start[v];
    if (scans > SCANS_PER_ARC * (m + 1)) return null;
  }
  return distance;
}

class GreedyWalker {
  exhausted = false;
  readonly #s: SimplexState;
  readonly #flow: Float64Array;
  readonly #excess: Float64Array;
  readonly #outgoing: ArcsByNode;
  /** What each node believes the way to demand costs: never too much at first, raised when it turns out dearer. */
  readonly #belief: Float64Array;
  /** Where each node goes on looking, counted from its first arc. */
  readonly #current: Int32Array;
  readonly #onPath: Uint8Array;
  readonly #path: Int32Array;
  #scansLeft: number;

  constructor(
    s: SimplexState,
    flow: Float64Array,
    excess: Float64Array,
    outgoing: ArcsByNode,
    distance: Float64Array,
  ) {
    this.#s = s;
    this.#flow = flow;
    this.#excess = excess;
    this.#outgoing = outgoing;
    this.#belief = distance;
    this.#current = new Int32Array(s.nodeCount);
    this.#onPath = new Uint8Array(s.nodeCount);
    this.#path = new Int32Array(s.nodeCount);
    this.#scansLeft = SCANS_PER_ARC * (s.arcCount + 1);
  }

  /** Sends what one path can take from `start`; false when no way is found or the work is used up. */
  send(start: number): boolean {
    const { tail, head } = this.#s;
    const path = this.#path;
    let depth = 0;
    let v = start;
    this.#onPath[start] = 1;
    while (this.#excess[v] >= 0) {
      const arc = this.#scansLeft > 0 ? this.#bestArc(v) : -1;
      if (arc >= 0) {
        path[depth++] = arc;
        v = head[arc];
        this.#onPath[v] = 1;
        continue;
      }
      if (this.#scansLeft <= 0 || depth === 0) {
        this.exhausted = this.#scansLeft <= 0;
        this.#leavePath(start, depth);
        return false;
      }
      // Dead end: step back, and let nobody else come here.
      this.#belief[v] = Infinity;
      this.#onPath[v] = 0;
      v = tail[path[--depth]];
    }
    this.#leavePath(start, depth);
    this.#push(start, v, depth);
    return true;
  }

  #leavePath(start: number, depth: number): void {
    this.#onPath[start] = 0;
    for (let i = 0; i < depth; i++) this.#onPath[this.#s.head[this.#path[i]]] = 0;
  }

  #push(start: number, end: number, depth: number): void {
    const { capacity, tail } = this.#s;
    const path = this.#path;
    const flow = this.#flow;
    let units = Math.min(this.#excess[start], -this.#excess[end]);
    for (let i = 0; i < depth; i++) units = Math.min(units, capacity[path[i]] - flow[path[i]]);
    this.#excess[start] -= units;
    this.#excess[end] += units;
    for (let i = depth - 1; i >= 0; i--) {
      flow[path[i]] += units;
      // Others judge this node by what it believes; the start is judged by nobody who matters.
      if (i > 0 && flow[path[i]] >= capacity[path[i]])
        this.#belief[tail[path[i]]] = this.#cheapest(tail[path[i]]);
    }
  }

  #cheapest(v: number): number {
    const { cost, capacity, head } = this.#s;
    const { start, arcs } = this.#outgoing;
    let least = Infinity;
    for (let k = start[v]; k < start[v + 1]; k++) {
      const arc = arcs[k];
      if (this.#flow[arc] < capacity[arc]) least = Math.min(least, cost[arc] + this.#belief[head[arc]]);
    }
    this.#scansLeft -= start[v + 1] - start[v];
    return least;
  }

  /** The arc with room that seems cheapest, −1 for none; the first that is no dearer than believed will do. */
  #bestArc(v: number): number {
    const { cost, capacity, head } = this.#s;
    const { start, arcs } = this.#outgoing;
    const first = start[v];
    const degree = start[v + 1] - first;
    const belief = this.#belief[v];
    let best = -1;
    let least = Infinity;
    let place = this.#current[v];
    for (let looked = 0; looked < degree; looked++) {
      const arc = arcs[first + place];
      if (this.#flow[arc] < capacity[arc]) {
        const through = cost[arc] + this.#ahead(head[arc]);
        if (through < least) {
          least = through;
          best = arc;
          if (through <= belief) {
            this.#current[v] = place;
            break;
          }
        }
      }
      place = place + 1 === degree ? 0 : place + 1;
      this.#scansLeft--;
    }
    if (least > belief) this.#belief[v] = least;
    return best;
  }

  /** Cost of going on from `from`: along nodes with a single exit as it is now, then as believed. */
  #ahead(from: number): number {
    const { cost, capacity, head } = this.#s;
    const { start, arcs } = this.#outgoing;
    let v = from;
    let sum = 0;
    for (let steps = 0; steps < LOOKAHEAD; steps++) {
      if (this.#excess[v] < 0) return sum;
      if (this.#onPath[v] === 1) return Infinity;
      if (start[v + 1] - start[v] !== 1) return sum + this.#belief[v];
      const arc = arcs[start[v]];
      if (this.#flow[arc] >= capacity[arc]) return Infinity;
      this.#scansLeft--;
      sum += cost[arc];
      v = head[arc];
    }
    return sum + this.#belief[v];
  }
}
