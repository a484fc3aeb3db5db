import solver from 'javascript-lp-solver';
import { describe, expect, it } from 'vitest';
import { UNLIMITED } from '../../../solver/numeric/control.ts';
import { type LayerProblem, levelsOf, levelValues, TIES } from '../../../solver/roster/layer-problem.ts';
import { solveLayer } from '../../../solver/roster/solve-layer.ts';
import { randomLayer } from './random-layer.ts';

interface LinearModel {
  optimize: string;
  opType: 'min';
  constraints: Record<string, { equal?: number; max?: number; min?: number }>;
  variables: Record<string, Record<string, number>>;
}

/**
 * The layer written down as a linear programme straight from its rules, without any network: x(item, person),
 * u(item) uncovered, y(person, k) the k-th item of a person. Levels are rows that are fixed one after another.
 */
function linearModel(problem: LayerProblem): LinearModel {
  const levels = levelsOf(problem).filter((level) => level.name !== TIES);
  const constraints: LinearModel['constraints'] = {};
  const variables: LinearModel['variables'] = {};
  problem.items.forEach((item, at) => {
    constraints[`item${at}`] = { equal: 1 };
    const open: Record<string, number> = { [`item${at}`]: 1 };
    for (const level of levels) {
      if (level.kind === 'uncovered' && level.coverage === item.coverage) open[level.name] = 1;
    }
    variables[`u${at}`] = open;
    for (const candidate of problem.candidates[at]) {
      const { person } = candidate;
      const row: Record<string, number> = { [`item${at}`]: 1, [`load${person}`]: 1 };
      for (const level of levels) if (level.kind === 'linear') row[level.name] = candidate[level.cost];
      for (const other of problem.overlaps[at]) {
        if (!problem.candidates[other].some((entry) => entry.person === person)) continue;
        const pair = `pair${person}/${Math.min(at, other)}/${Math.max(at, other)}`;
        constraints[pair] = { max: 1 };
        row[pair] = 1;
      }
      problem.limits.forEach((limit, number) => {
        if (limit.person === person && limit.items.includes(at)) row[`limit${number}`] = 1;
      });
      variables[`x${at}/${person}`] = row;
    }
  });
  problem.limits.forEach((limit, number) => {
    constraints[`limit${number}`] = { max: limit.cap };
  });
  problem.people.forEach(({ weight, offset }, person) => {
    constraints[`load${person}`] = { equal: 0 };
    const own = problem.candidates.filter((list) => list.some((entry) => entry.person === person)).length;
    for (let k = 0; k < own; k++) {
      const step = problem.items[0].units;
      const before = offset + step * k;
      constraints[`piece${person}/${k}`] = { max: 1 };
      variables[`y${person}/${k}`] = {
        [`load${person}`]: -1,
        [`piece${person}/${k}`]: 1,
        fairness: weight * ((before + step) * (before + step) - before * before),
      };
    }
  });
  return { optimize: '', opType: 'min', constraints, variables };
}

describe('a layer as a linear programme', () => {
  it.each([1, 2, 3, 4, 5, 6])('has the same optimum on every level (seed %i)', (seed) => {
    const problem = randomLayer(seed, {
      items: 20,
      people: 5,
      overlaps: 'cliques',
      limits: 'nested',
      willingnessFirst: seed % 2 === 0,
    });
    const solution = solveLayer(problem, UNLIMITED);
    const levels = levelsOf(problem).filter((level) => level.name !== TIES);
    const values = levelValues(problem, levels, solution.assigned);
    const squares = problem.people.reduce((sum, { weight, offset }) => sum + weight * offset * offset, 0);
    const model = linearModel(problem);
    levels.forEach((level, at) => {
      const result = solver.Solve({ ...model, optimize: level.name }) as {
        feasible: boolean;
        result: number;
      };
      expect(result.feasible).toBe(true);
      const value = values[at] - (level.kind === 'fairness' ? squares : 0);
      expect(result.result).toBeCloseTo(value, 6);
      model.constraints[level.name] = { max: value };
    });
  });
});
