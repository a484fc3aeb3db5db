/**
 * Reference for minimum-cost flow, written on its own to check the simplex: successive shortest paths with
 * Bellman–Ford on an explicit residual graph, after saturating every negative arc. Finite bounds only. Slow and plain.
 */
import type { Network } from '../../solver/numeric/network.ts';

interface ResidualArc {
  readonly to: number;
  readonly cost: number;
  room: number;
  readonly twin: number;
}

/** Optimal cost, or `null` when infeasible. */
export function referenceMinCost(network: Network, cost: Float64Array = network.cost): number | null {
  const n = network.nodeCount;
  const arcs: ResidualArc[] = [];
  const leaving: number[][] = Array.from({ length: n + 2 }, () => []);
  const link = (from: number, to: number, room: number, price: number): void => {
    leaving[from]?.push(arcs.length);
    arcs.push({ to, cost: price, room, twin: arcs.length + 1 });
    leaving[to]?.push(arcs.length);
    arcs.push({ to: from, cost: -price, room: 0, twin: arcs.length - 1 });
  };
  const excess = Array.from(network.supply);
  let total = 0;
  for (let a = 0; a < network.arcCount; a++) {
    const from = network.from[a];
    const to = network.to[a];
    const low = network.lower[a];
    const high = network.upper[a];
    const price = cost[a];
    if (high < low) return null;
    // A negative arc starts full, so that the residual graph starts without negative arcs.
    const start = price < 0 ? high : low;
    total += start * price;
    excess[from] = excess[from] - start;
    excess[to] = excess[to] + start;
    if (price < 0) link(to, from, high - low, -price);
    else link(from, to, high - low, price);
  }
  let needed = 0;
  let offered = 0;
  for (let v = 0; v < n; v++) {
    const e = excess[v];
    if (e > 0) {
      link(n, v, e, 0);
      offered += e;
    } else if (e < 0) {
      link(v, n + 1, -e, 0);
      needed -= e;
    }
  }
  if (needed !== offered) return null;
  let sent = 0;
  while (sent < needed) {
    const distance = new Array<number>(n + 2).fill(Infinity);
    const via = new Array<number>(n + 2).fill(-1);
    distance[n] = 0;
    let changed = true;
    while (changed) {
      changed = false;
      for (let v = 0; v < n + 2; v++) {
        const base = distance[v];
        if (base === Infinity) continue;
        for (const id of leaving[v]) {
          const arc = arcs[id] as ResidualArc;
          if (arc.room > 0 && base + arc.cost < distance[arc.to]) {
            distance[arc.to] = base + arc.cost;
            via[arc.to] = id;
            changed = true;
          }
        }
      }
    }
    if (distance[n + 1] === Infinity) return null;
    let units = needed - sent;
    for (let v = n + 1; v !== n; ) {
      const arc = arcs[via[v]] as ResidualArc;
      units = Math.min(units, arc.room);
      v = (arcs[arc.twin] as ResidualArc).to;
    }
    for (let v = n + 1; v !== n; ) {
      const arc = arcs[via[v]] as ResidualArc;
      const twin = arcs[arc.twin] as ResidualArc;
      arc.room -= units;
      twin.room += units;
      total += units * arc.cost;
      v = twin.to;
    }
    sent += units;
  }
  return total;
}

/** Lexicographic optimum by one weighted cost per level: small instances only, the weights are exact there. */
export function referenceLexicographic(network: Network, costs: readonly Float64Array[]): number[] | null {
  let weight = 1;
  const combined = new Float64Array(network.arcCount);
  const weights: number[] = [];
  for (let level = costs.length - 1; level >= 0; level--) {
    const cost = costs[level];
    weights[level] = weight;
    let span = 1;
    for (let a = 0; a < network.arcCount; a++) {
      combined[a] = combined[a] + weight * cost[a];
      span += Math.abs(cost[a]) * (network.upper[a] - network.lower[a]);
    }
    weight *= span;
  }
  if (weight > 2 ** 50) throw new RangeError('instance too large for the weighted reference');
  const total = referenceMinCost(network, combined);
  if (total === null) return null;
  return [total, ...weights];
}
