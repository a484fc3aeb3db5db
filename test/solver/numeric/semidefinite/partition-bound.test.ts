import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { partitionBound } from '../../../../solver/numeric/semidefinite/partition-bound.ts';
import {
  evaluatePrices,
  type PartitionBound,
  provenBound,
} from '../../../../solver/numeric/semidefinite/partition-certificate.ts';
import {
  classCell,
  type Demand,
  type PartitionProblem,
  pairCell,
} from '../../../../solver/numeric/semidefinite/partition-problem.ts';

const ITERATIONS = 60;

/** Cost of a way to fill the classes (class of each node, −1 for left out); Infinity where it is not allowed. */
function costOf(problem: PartitionProblem, classOf: readonly number[]): number {
  const { nodes, classes, weights, apart, allowed, demands } = problem;
  const order = nodes + classes;
  let cost = 0;
  for (let i = 0; i < nodes; i++) {
    if (classOf[i] < 0) continue;
    if (allowed[i * classes + classOf[i]] === 0) return Infinity;
    for (let j = 0; j < i; j++) {
      if (classOf[i] !== classOf[j]) continue;
      if (apart[i * nodes + j] === 1) return Infinity;
      cost += weights[i * nodes + j];
    }
  }
  const holds = (cell: number): boolean => {
    const [i, j] = [Math.floor(cell / order), cell % order];
    return classOf[i] >= 0 && classOf[i] === (j < nodes ? classOf[j] : j - nodes);
  };
  for (const { target, price, per, cells, amounts } of demands) {
    const short = target - cells.reduce((sum, cell, k) => sum + (holds(cell) ? amounts[k] : 0), 0);
    if (short > 0) cost += (short * price) / per;
  }
  return cost;
}

/** Least cost over every way to fill the classes with the nodes; others stay out. */
function optimum(problem: PartitionProblem, left: ReadonlySet<number> = new Set()): number {
  const { nodes, classes } = problem;
  const classOf = new Array<number>(nodes).fill(-1);
  let least = Infinity;
  const visit = (node: number): void => {
    if (node === nodes) {
      least = Math.min(least, costOf(problem, classOf));
      return;
    }
    if (left.has(node)) visit(node + 1);
    for (let c = 0; c < classes && !left.has(node); c++) {
      classOf[node] = c;
      visit(node + 1);
    }
    classOf[node] = -1;
  };
  visit(0);
  return least;
}

function random(seed: number): PartitionProblem {
  const rng = Rng.keyed(seed, 'partition');
  const nodes = rng.intBetween(1, 7);
  const classes = rng.intBetween(1, 3);
  const size = { nodes, classes };
  const weights = new Float64Array(nodes * nodes);
  const apart = new Uint8Array(nodes * nodes);
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < i; j++) {
      const weight = rng.chance(1, 4) ? 0 : rng.intBetween(1, 20);
      const never = classes > 1 && rng.chance(1, 10) ? 1 : 0;
      for (const at of [i * nodes + j, j * nodes + i]) {
        weights[at] = weight;
        apart[at] = never;
      }
    }
  }
  const allowed = Uint8Array.from({ length: nodes * classes }, () => (rng.chance(3, 4) ? 1 : 0));
  for (let i = 0; i < nodes; i++) allowed[i * classes + rng.intBelow(classes)] = 1;
  const demands: Demand[] = Array.from({ length: rng.intBelow(5) }, () => {
    const all = Array.from({ length: nodes }, (_, i) => i).flatMap((i) => [
      ...Array.from({ length: classes }, (_, c) => classCell(size, i, c)),
      ...Array.from({ length: i }, (_, j) => pairCell(size, i, j)),
    ]);
    const cells = all.filter(() => rng.chance(1, 3));
    return {
      target: rng.intBetween(-2, 3),
      price: rng.intBetween(1, 15),
      per: rng.intBetween(1, 3),
      cells,
      amounts: cells.map(() => rng.intBetween(-2, 3)),
    };
  });
  return { nodes, classes, weights, apart, allowed, demands };
}

function plain(nodes: number, classes: number, weight: number): PartitionProblem {
  return {
    nodes,
    classes,
    weights: new Float64Array(nodes * nodes).fill(weight),
    apart: new Uint8Array(nodes * nodes),
    allowed: new Uint8Array(nodes * classes).fill(1),
    demands: [],
  };
}

/** Best saving of leaving out `count` nodes, by the losses. */
function saved({ loss }: PartitionBound, count: number): number {
  return [...loss]
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0);
}

describe('the semidefinite bound of a partition', () => {
  it('is never above the optimum, and close to it', () => {
    let near = 0;
    let feasible = 0;
    for (let seed = 0; seed < 120; seed++) {
      const problem = random(seed);
      const best = optimum(problem);
      const bound = partitionBound(problem, ITERATIONS);
      expect(bound.value).toBeLessThanOrEqual(best);
      if (best === Infinity || best === 0) continue;
      feasible += 1;
      if (bound.value >= 0.8 * best) near += 1;
    }
    expect(feasible).toBeGreaterThan(70);
    expect(near).toBeGreaterThan(0.6 * feasible);
  });

  it('less the losses bounds what is left when nodes stay out', () => {
    for (let seed = 200; seed < 260; seed++) {
      const problem = random(seed);
      const bound = partitionBound(problem, ITERATIONS);
      for (let a = 0; a < problem.nodes; a++) {
        expect(bound.value - bound.loss[a]).toBeLessThanOrEqual(optimum(problem, new Set([a])));
        const two = optimum(problem, new Set([a, (a + 1) % problem.nodes]));
        expect(bound.value - saved(bound, 2)).toBeLessThanOrEqual(two);
      }
    }
  });

  it('knows pigeonholes: even classes of equal weights are exact', () => {
    expect(Math.ceil(partitionBound(plain(6, 3, 4), 40).value)).toBe(12);
    expect(Math.ceil(partitionBound(plain(10, 5, 1), 40).value)).toBe(5);
    expect(Math.ceil(partitionBound(plain(4, 1, 2), 40).value)).toBe(12);
    expect(partitionBound(plain(3, 5, 7), 40).value).toBe(0);
    expect(partitionBound(plain(0, 5, 7), 40)).toEqual({ value: 0, loss: new Float64Array(0) });
  });

  it('prices demands on classes and on pairs', () => {
    const free = plain(4, 2, 10);
    // Everybody asked into the first class: six pairs there, or four units missing at 9 a node, two of them at best.
    const cells = [0, 1, 2, 3].map((node) => classCell(free, node, 0));
    const demand: Demand = { target: 4, price: 9, per: 1, cells, amounts: [1, 1, 1, 1] };
    const asked = { ...free, demands: [demand] };
    expect(optimum(asked)).toBe(38);
    // The relaxation itself ends at 36.
    expect(partitionBound(asked, 400).value).toBeGreaterThan(35.9);
    // At most one of three others beside each of four: no two classes can hold them all in pairs, so two and two.
    const unweighted = plain(4, 2, 0);
    const pairs = [1, 2, 3].map((node) => pairCell(unweighted, 0, node));
    const together: Demand = { target: 2, price: 5, per: 1, cells: pairs, amounts: [1, 1, 1] };
    const alone: Demand = { target: 0, price: 5, per: 1, cells: pairs, amounts: [-1, -1, -1] };
    const torn = { ...unweighted, demands: [together, alone] };
    expect(optimum(torn)).toBe(10);
    expect(partitionBound(torn, 200).value).toBeGreaterThan(6);
  });

  it('grows with the iterations, and is the same for the same input', () => {
    const problem = random(7);
    expect(partitionBound(problem, 25)).toEqual(partitionBound(problem, 25));
    for (const iterations of [0, 1, 2, 5, 20]) {
      const few = partitionBound(problem, iterations).value;
      expect(few).toBeLessThanOrEqual(partitionBound(problem, 80).value + 1e-3);
    }
  });

  it('does not believe prices that prove nothing', () => {
    const problem = plain(5, 2, 3);
    const best = optimum(problem);
    const order = problem.nodes + problem.classes;
    const slack = new Float64Array(order * order);
    for (let i = 0; i < order; i++) slack[i * order + i] = 5;
    const wrong = { slack, demand: new Float64Array(0) };
    // Taken at its word a matrix with positive eigenvalues would "prove" more than the optimum.
    expect(evaluatePrices(problem, wrong).value).toBeGreaterThan(best);
    expect(provenBound(problem, wrong).value).toBeLessThanOrEqual(best);
    const demand: Demand = { target: 1, price: 2, per: 1, cells: [classCell(problem, 0, 0)], amounts: [1] };
    const asked = { ...problem, demands: [demand] };
    const dear = { slack: new Float64Array(order * order), demand: Float64Array.of(1e6) };
    expect(provenBound(asked, dear).value).toBeLessThanOrEqual(optimum(asked));
    const unusable = { slack: slack.map(() => NaN), demand: Float64Array.of(NaN) };
    expect(provenBound(asked, unusable).value).toBeLessThanOrEqual(optimum(asked));
  });
});
