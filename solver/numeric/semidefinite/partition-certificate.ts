import { orderOf, type PartitionProblem } from './partition-problem.ts';
import { isPositiveSemidefinite } from './verified-cholesky.ts';

/** Prices that prove a bound: a symmetric matrix without positive eigenvalues, and a price for each demand. */
export interface PartitionPrices {
  /** order × order. */
  readonly slack: Float64Array;
  /** 0 … price / per of each demand. */
  readonly demand: Float64Array;
}

export interface PartitionBound {
  /** No way to fill the classes with all nodes costs less; at least 0. */
  readonly value: number;
  /** By how much the bound may fall, at most, for each node that is left out; at least 0. */
  readonly loss: Float64Array;
}

/** Prices are multiples of 1/2²⁰, so that all sums of the evaluation are exact. */
const GRAIN = 1_048_576;
const EXACT_LIMIT = 9007199254740992 / GRAIN;
/** Doublings of the shift until the factorisation runs through. */
const MOST_SHIFTS = 40;

/**
 * The bound that prices S (no positive eigenvalue) and y give. With Z(i, j) = 1 where i and j share a class, Z − J/k is
 * positive semidefinite, so the cost ⟨C, Z⟩ is at least the minimum of ⟨C + S, Z⟩ over all 0/1 matrices with one class a
 * node, less ⟨S, J⟩/k, and that minimum is taken entry by entry. Without the nodes of a set O the term in J falls by
 * twice the sums of their rows, less 1ᵀS1 over O, which is not positive: so the losses of single nodes may be added up.
 */
export function evaluatePrices(problem: PartitionProblem, prices: PartitionPrices): PartitionBound {
  const { nodes, classes, weights, apart, allowed, demands } = problem;
  const order = orderOf(problem);
  const { slack } = prices;
  const priced = pricedCosts(problem, prices.demand);
  let total = 0;
  demands.forEach(({ target }, i) => {
    total += prices.demand[i] * target;
  });
  const loss = new Float64Array(nodes);
  let size = Math.abs(total);
  let sumOfSlack = 0;
  for (let i = 0; i < nodes; i++) {
    let row = 0;
    for (let j = 0; j < order; j++) row += slack[i * order + j];
    for (let j = 0; j < i; j++) {
      if (apart[i * nodes + j] === 1) continue;
      const entry = weights[i * nodes + j] / 2 + priced[j * order + i] + slack[i * order + j];
      if (entry < 0) total += 2 * entry;
      size += Math.abs(entry);
    }
    let least = Infinity;
    for (let c = 0; c < classes; c++) {
      const at = i * order + nodes + c;
      if (allowed[i * classes + c] === 1) least = Math.min(least, priced[at] + slack[at]);
    }
    const own = slack[i * order + i] + 2 * least;
    total += own;
    size += Math.abs(own) + Math.abs(row);
    sumOfSlack += row;
    loss[i] = Math.max(0, own - (2 * row) / classes);
  }
  for (let i = nodes; i < order; i++) {
    total += slack[i * order + i];
    for (let j = 0; j < order; j++) sumOfSlack += slack[i * order + j];
  }
  if (!(size * classes < EXACT_LIMIT)) return { value: 0, loss: loss.fill(0) };
  return { value: Math.max(0, (classes * total - sumOfSlack) / classes), loss };
}

/** Half of what the demands' prices take off each cell; upper half of an order × order matrix. */
export function pricedCosts({ demands, ...size }: PartitionProblem, prices: Float64Array): Float64Array {
  const order = orderOf(size);
  const costs = new Float64Array(order * order);
  demands.forEach(({ cells, amounts }, i) => {
    if (prices[i] === 0) return;
    for (let k = 0; k < cells.length; k++) costs[cells[k]] -= (prices[i] * amounts[k]) / 2;
  });
  return costs;
}

/**
 * The proven bound of prices found in floating point: rounded to the grain, moved into their ranges, the matrix shifted
 * until a verified factorisation proves that it has no positive eigenvalue, and everything summed exactly. The way of
 * C. Jansson, D. Chaykin, C. Keil, "Rigorous error bounds for the optimal value in semidefinite programming", SIAM
 * Journal on Numerical Analysis 46 (2007), with exact sums instead of intervals.
 */
export function provenBound(problem: PartitionProblem, found: PartitionPrices): PartitionBound {
  const order = orderOf(problem);
  const demand = found.demand.map((price, i) => {
    const { price: most, per } = problem.demands[i];
    const grains = Math.floor(price * GRAIN);
    return Math.max(0, Math.min(grains, Math.floor((most * GRAIN) / per))) / GRAIN;
  });
  const negated = new Float64Array(order * order);
  for (let i = 0; i < order; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = -Math.round(found.slack[i * order + j] * GRAIN) / GRAIN;
      negated[i * order + j] = entry;
      negated[j * order + i] = entry;
    }
  }
  let shift = order / GRAIN;
  for (let i = 0; i < order; i++) negated[i * order + i] += shift;
  for (let tries = 0; !isPositiveSemidefinite(negated, order); tries++) {
    if (tries === MOST_SHIFTS) return { value: 0, loss: new Float64Array(problem.nodes) };
    for (let i = 0; i < order; i++) negated[i * order + i] += shift;
    shift *= 2;
  }
  return evaluatePrices(problem, { slack: negated.map((entry) => -entry), demand });
}
