/**
 * A lower bound for `PartitionProblem` by the semidefinite relaxation of the k-partition polytope with non-negative
 * entries, classes as extra nodes that stay apart: minimise ⟨C, Z⟩ with Z − J/k ⪰ 0, Z ≥ 0, one class a node. Linear
 * relaxations of such costs are nearly empty (every pair can halve itself away); this one comes within some per cent.
 *
 * Method: alternating directions between the cone and the rest, prices of demands by small steps beside them; the
 * iterations need one eigendecomposition each. Any prices bound the optimum, however far the iteration got, and what
 * is returned is proven by `provenBound` in spite of rounding. Time iterations · O((nodes + classes)³).
 *
 * References: A. Eisenblätter, "The semidefinite relaxation of the k-partition polytope is strong", IPCO 2002; Z. Wen,
 * D. Goldfarb, W. Yin, "Alternating direction augmented Lagrangian methods for semidefinite programming", Mathematical
 * Programming Computation 2 (2010) 203–230; F. de Meijer, R. Sotirov, A. Wiegele, S. Zhao, "Partitioning through
 * projections: strong SDP bounds for large graph partition problems", Computers & Operations Research 151 (2023).
 * Departures: classes are nodes (linear costs and forbidden classes), and demands are priced.
 */
import {
  evaluatePrices,
  type PartitionBound,
  type PartitionPrices,
  pricedCosts,
  provenBound,
} from './partition-certificate.ts';
import { orderOf, type PartitionProblem } from './partition-problem.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Over-relaxation of the multiplier step; below (1 + √5)/2, up to which the method converges. */
const STEP = 1.6;
/**
 * Part of the longest step for the demands' prices that would be safe if the matrix stood still, and what is left of it
 * each time that the bound falls: where many demands meet, only short steps settle.
 */
const DEMAND_STEP = 0.3;
const SHORTER = 0.85;

/** More iterations give a better bound; after about 40 little is gained. Deterministic. */
export function partitionBound(problem: PartitionProblem, iterations: number): PartitionBound {
  const { nodes, classes, weights } = problem;
  const order = orderOf(problem);
  if (nodes === 0) return { value: 0, loss: new Float64Array(0) };
  const size = order * order;
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const penalty = Math.max(1, Math.sqrt(squares)) / order;
  const steps = demandSteps(problem, penalty);
  const demand = new Float64Array(problem.demands.length);
  const slack = new Float64Array(size);
  const sum = new Float64Array(size);
  let shared: Float64Array = startMatrix(problem);
  let best: PartitionPrices = { slack: slack.slice(), demand: demand.slice() };
  let bestValue = 0;
  let last = 0;
  let pace = DEMAND_STEP;
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (let at = 0; at < size; at++) sum[at] = shared[at] + slack[at] / penalty;
    const negative = negativePart(sum, order);
    const prices = { slack: negative.map((entry) => penalty * entry), demand };
    const { value } = evaluatePrices(problem, prices);
    if (value < last) pace *= SHORTER;
    last = value;
    if (value > bestValue) {
      bestValue = value;
      best = { slack: prices.slack, demand: demand.slice() };
    }
    const cone = sum.map((entry, at) => entry - negative[at]);
    const next = restOf(problem, cone, slack, pricedCosts(problem, demand), penalty);
    for (let at = 0; at < size; at++) slack[at] += STEP * penalty * (next[at] - cone[at]);
    problem.demands.forEach(({ target, price, per, cells, amounts }, i) => {
      let short = target;
      // The point beyond the new one, as primal–dual steps take it; entries of Z are those of the matrix plus 1/k.
      for (let k = 0; k < cells.length; k++)
        short -= amounts[k] * (2 * next[cells[k]] - shared[cells[k]] + 1 / classes);
      demand[i] = Math.min(price / per, Math.max(0, demand[i] + pace * steps[i] * short));
    });
    shared = next;
  }
  return provenBound(problem, best);
}

/** Z = I: each node alone; less J/k. */
function startMatrix({ classes, ...problem }: PartitionProblem): Float64Array {
  const order = orderOf({ ...problem, classes });
  const start = new Float64Array(order * order).fill(0);
  for (let i = 0; i < order; i++) start[i * order + i] = 1 - 1 / classes;
  return start;
}

/** Steps of the demands' prices: each by its own size, shared among the demands that meet in a cell. */
function demandSteps(problem: PartitionProblem, penalty: number): Float64Array {
  const order = orderOf(problem);
  const crowd = new Float64Array(order * order);
  const norms = problem.demands.map(({ amounts }) =>
    Math.sqrt(amounts.reduce((sum, amount) => sum + amount * amount, 0)),
  );
  problem.demands.forEach(({ cells, amounts }, i) => {
    if (norms[i] === 0) return;
    cells.forEach((cell, k) => {
      crowd[cell] += Math.abs(amounts[k]) / norms[i];
    });
  });
  return Float64Array.from(problem.demands, ({ cells, amounts }, i) => {
    // What asks for nothing keeps the price 0.
    if (norms[i] === 0) return 0;
    const share = cells.reduce((sum, cell, k) => sum + (Math.abs(amounts[k]) / norms[i]) * crowd[cell], 0);
    return (2 * penalty) / (norms[i] * norms[i] * share);
  });
}

/** The nearest matrix without positive eigenvalues. */
function negativePart(matrix: Float64Array, order: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, order);
  let below = 0;
  for (const value of values) if (value < 0) below += 1;
  // The smaller half of the spectrum is summed up; the other is what it leaves.
  const negative = 2 * below <= order;
  const part = new Float64Array(order * order);
  for (let c = 0; c < order; c++) {
    if (values[c] < 0 !== negative) continue;
    const from = c * order;
    for (let i = 0; i < order; i++) {
      const factor = values[c] * vectors[from + i];
      if (factor === 0) continue;
      const row = i * order;
      for (let j = 0; j <= i; j++) part[row + j] += factor * vectors[from + j];
    }
  }
  for (let i = 0; i < order; i++) {
    for (let j = 0; j <= i; j++) {
      const at = i * order + j;
      const entry = negative ? part[at] : matrix[at] - part[at];
      part[at] = entry;
      part[j * order + i] = entry;
    }
  }
  return part;
}

/** The matrix of shared classes (less J/k) that is best beside the cone's: pairs in [0, 1], one class a node. */
function restOf(
  problem: PartitionProblem,
  cone: Float64Array,
  slack: Float64Array,
  priced: Float64Array,
  penalty: number,
): Float64Array {
  const { nodes, classes, weights, apart, allowed } = problem;
  const order = orderOf(problem);
  const least = -1 / classes;
  const most = 1 - 1 / classes;
  const next = new Float64Array(order * order).fill(least);
  for (let i = 0; i < order; i++) next[i * order + i] = most;
  const shares = new Float64Array(classes);
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < i; j++) {
      if (apart[i * nodes + j] === 1) continue;
      const at = i * order + j;
      const cost = weights[i * nodes + j] / 2 + priced[j * order + i] + slack[at];
      const entry = Math.min(most, Math.max(least, cone[at] - cost / penalty));
      next[at] = entry;
      next[j * order + i] = entry;
    }
    for (let c = 0; c < classes; c++) {
      const at = i * order + nodes + c;
      shares[c] =
        allowed[i * classes + c] === 1
          ? cone[at] + 1 / classes - (priced[at] + slack[at]) / penalty
          : Number.NEGATIVE_INFINITY;
    }
    toSimplex(shares);
    for (let c = 0; c < classes; c++) {
      next[i * order + nodes + c] = shares[c] + least;
      next[(nodes + c) * order + i] = shares[c] + least;
    }
  }
  return next;
}

/** The nearest shares that are not negative and add up to 1, in place; −∞ stays 0. */
function toSimplex(shares: Float64Array): void {
  const falling = shares.slice().sort().reverse();
  let sum = 0;
  let cut = 0;
  for (let k = 0; k < falling.length && falling[k] > Number.NEGATIVE_INFINITY; k++) {
    sum += falling[k];
    const candidate = (sum - 1) / (k + 1);
    if (candidate < falling[k]) cut = candidate;
  }
  for (let c = 0; c < shares.length; c++) shares[c] = Math.max(0, shares[c] - cut);
}
