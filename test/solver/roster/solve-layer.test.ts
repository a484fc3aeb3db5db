import { describe, expect, it } from 'vitest';
import { UNLIMITED, WorkControl } from '../../../solver/numeric/control.ts';
import { verifyLevels } from '../../../solver/numeric/verify-flow.ts';
import { compileLayer, flowOf } from '../../../solver/roster/compile-layer.ts';
import {
  isFeasible,
  type LayerProblem,
  levelsOf,
  levelValues,
  TIES,
} from '../../../solver/roster/layer-problem.ts';
import { type LayerSolution, solveLayer } from '../../../solver/roster/solve-layer.ts';
import { bestValues, feasibleAssignments } from './brute-force.ts';
import { type RandomLayerOptions, randomLayer } from './random-layer.ts';

/** Levels with potentials, checked by the numeric verifier on the network that the solution names. */
function provenLevels(solution: LayerSolution): number {
  const potentials = solution.levels.map((level) => level.potentials).filter((list) => list.length > 0);
  const { compiled } = solution;
  const flow = flowOf(compiled, solution.assigned);
  const withSink = potentials.map((list) => Float64Array.from([...list, 0]));
  const costs = compiled.costs.slice(0, potentials.length);
  expect(verifyLevels(compiled.network, costs, flow, withSink)).toBeNull();
  return potentials.length;
}

function certifiedLevels(problem: LayerProblem) {
  return levelsOf(problem).filter((level) => level.name !== TIES);
}

const NETWORKS: readonly RandomLayerOptions[] = [
  { items: 6, people: 3, overlaps: 'cliques', limits: 'nested' },
  { items: 6, people: 3, overlaps: 'cliques', limits: 'nested', willingnessFirst: true },
  { items: 7, people: 3, overlaps: 'none', limits: 'nested', eligibleTenths: 4 },
  { items: 8, people: 3, overlaps: 'cliques', limits: 'none', equalWeights: true },
];

describe('a layer that is a network', () => {
  it.each(NETWORKS)('is solved to the optimum of every level: %o', (options) => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = randomLayer(seed, options);
      const solution = solveLayer(problem, UNLIMITED);
      const levels = certifiedLevels(problem);
      expect(solution.proof).toBe('network');
      expect(isFeasible(problem, solution.assigned)).toBe(true);
      const best = bestValues(problem, levels, feasibleAssignments(problem));
      expect(levelValues(problem, levels, solution.assigned)).toEqual(best);
      expect(solution.levels.map((level) => level.value)).toEqual(best);
      expect(provenLevels(solution)).toBe(levels.length);
    }
  });

  it('orders fairness and willingness as asked', () => {
    const names = (willingnessFirst: boolean): string[] =>
      certifiedLevels(randomLayer(1, { ...NETWORKS[0], willingnessFirst })).map((level) => level.name);
    expect(names(false).indexOf('fairness')).toBeLessThan(names(false).indexOf('willingness'));
    expect(names(true).indexOf('willingness')).toBeLessThan(names(true).indexOf('fairness'));
    const order = [
      'uncovered-pupils',
      'uncovered-gate',
      'uncovered-other',
      'externals',
      'affinity',
      'fairness',
    ];
    expect(names(false).slice(0, 6)).toEqual(order);
  });

  it('is least majorized where shares are equal: no load vector on the face is fairer by any measure', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const base = randomLayer(seed, {
        items: 7,
        people: 4,
        overlaps: 'cliques',
        limits: 'nested',
        equalWeights: true,
      });
      const problem: LayerProblem = {
        ...base,
        people: base.people.map((person) => ({ ...person, weight: 1 })),
      };
      const before = levelsOf(problem).slice(
        0,
        levelsOf(problem).findIndex((level) => level.kind === 'fairness'),
      );
      const solution = solveLayer(problem, UNLIMITED);
      const reached = levelValues(problem, before, solution.assigned);
      const mine = partialSums(problem, solution.assigned);
      for (const assigned of feasibleAssignments(problem)) {
        const values = levelValues(problem, before, assigned);
        if (values.some((value, at) => value !== reached[at])) continue;
        partialSums(problem, assigned).forEach((sum, at) => {
          expect(mine[at]).toBeLessThanOrEqual(sum);
        });
      }
    }
  });
});

/** Sums of the 1, 2, … largest loads. */
function partialSums(problem: LayerProblem, assigned: readonly number[]): number[] {
  const loads = problem.people.map((person) => person.offset);
  assigned.forEach((person, item) => {
    if (person >= 0) loads[person] += problem.items[item].units;
  });
  let sum = 0;
  return loads
    .sort((a, b) => b - a)
    .map((load) => {
      sum += load;
      return sum;
    });
}

const DEPARTURES: readonly RandomLayerOptions[] = [
  { items: 7, people: 3, overlaps: 'chains', limits: 'none' },
  { items: 7, people: 3, overlaps: 'chains', limits: 'nested' },
  { items: 7, people: 3, overlaps: 'cliques', limits: 'crossing' },
  { items: 7, people: 3, overlaps: 'chains', limits: 'crossing' },
];

describe('a layer that is no network', () => {
  it.each(DEPARTURES)('keeps all rules and claims no more than holds: %o', (options) => {
    const proofs = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomLayer(seed, options);
      const solution = solveLayer(problem, UNLIMITED);
      const levels = certifiedLevels(problem);
      const all = feasibleAssignments(problem);
      const best = bestValues(problem, levels, all);
      const values = levelValues(problem, levels, solution.assigned);
      proofs.add(solution.proof);
      expect(isFeasible(problem, solution.assigned)).toBe(true);
      const proven = provenLevels(solution);
      expect(values.slice(0, proven)).toEqual(best.slice(0, proven));
      if (solution.proof === 'relaxed' || solution.proof === 'network') expect(values).toEqual(best);
      else expect(solution.proof).toBe(proven > 0 ? 'partial' : 'none');
      solution.levels.forEach((level, at) => {
        if (level.bound !== null) expect(level.bound).toBeLessThanOrEqual(best[at]);
      });
    }
    expect(proofs.has('relaxed')).toBe(true);
  });

  it('notices chains of overlaps, crossing caps and mixed loads', () => {
    const chain = randomLayer(3, {
      items: 4,
      people: 2,
      overlaps: 'chains',
      limits: 'none',
      eligibleTenths: 10,
    });
    expect(compileLayer(chain).departures).toEqual(['chain']);
    const crossing = randomLayer(3, {
      items: 8,
      people: 2,
      overlaps: 'none',
      limits: 'crossing',
      eligibleTenths: 10,
    });
    expect(compileLayer(crossing).departures).toEqual(['crossing']);
    const mixed: LayerProblem = {
      ...crossing,
      limits: [],
      items: crossing.items.map((item, at) => ({ ...item, units: 1 + (at % 2) })),
    };
    expect(compileLayer(mixed).departures).toEqual(['mixedUnits']);
    const solution = solveLayer(mixed, UNLIMITED);
    expect(solution.proof).toBe('partial');
    expect(solution.levels.find((level) => level.name === 'fairness')?.potentials).toEqual([]);
    const network = randomLayer(3, { items: 8, people: 2, overlaps: 'cliques', limits: 'nested' });
    expect(compileLayer(network).departures).toEqual([]);
  });

  it('does not call a month beside weeks a network', () => {
    // Weeks {0,1,2}, {3,4,5} with at most 2 each; a month {2,3} with at most 1 crosses both.
    const base = randomLayer(1, {
      items: 6,
      people: 2,
      overlaps: 'none',
      limits: 'none',
      eligibleTenths: 10,
    });
    const limits = [0, 1].flatMap((person) => [
      { person, kind: 'week', cell: '1', items: [0, 1, 2], cap: 2 },
      { person, kind: 'week', cell: '2', items: [3, 4, 5], cap: 2 },
      { person, kind: 'month', cell: 'm', items: [2, 3], cap: 1 },
    ]);
    expect(compileLayer({ ...base, limits }).departures).toEqual(['crossing']);
    const nested = limits.filter((limit) => limit.kind === 'week');
    expect(compileLayer({ ...base, limits: nested }).departures).toEqual([]);
    const month = { person: 0, kind: 'month', cell: 'm', items: [0, 1, 2, 3, 4, 5], cap: 3 };
    expect(compileLayer({ ...base, limits: [...nested, month] }).departures).toEqual([]);
  });

  it('finds the optimum where two items of a chain may go to one person and all three may not', () => {
    // 0 overlaps 1, 1 overlaps 2, but 0 and 2 are apart: one person can have both ends.
    const base = randomLayer(1, {
      items: 3,
      people: 2,
      overlaps: 'none',
      limits: 'none',
      eligibleTenths: 10,
    });
    const problem: LayerProblem = { ...base, overlaps: [[1], [0, 2], [1]] };
    const solution = solveLayer(problem, UNLIMITED);
    expect(solution.assigned).not.toContain(-1);
    expect(solution.assigned[0]).toBe(solution.assigned[2]);
    expect(solution.assigned[1]).not.toBe(solution.assigned[0]);
  });
});

describe('a run that is stopped', () => {
  it('still gives a valid roster and claims nothing', () => {
    for (const overlaps of ['cliques', 'chains'] as const) {
      const problem = randomLayer(9, { items: 240, people: 40, overlaps, limits: 'crossing' });
      const solution = solveLayer(problem, new WorkControl({ budgetUnits: 1 }));
      expect(solution.stopped).toBe(true);
      expect(isFeasible(problem, solution.assigned)).toBe(true);
      expect(solution.proof).toBe('none');
      expect(solution.assigned.some((person) => person >= 0)).toBe(true);
    }
  });
});
