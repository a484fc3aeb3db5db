import {
  compareLevels,
  isFeasible,
  type LayerLevel,
  type LayerProblem,
  levelValues,
} from '../../../solver/roster/layer-problem.ts';

/** Every assignment of a tiny layer that keeps all rules. */
export function feasibleAssignments(problem: LayerProblem): number[][] {
  const found: number[][] = [];
  const assigned = problem.items.map(() => -1);
  const choose = (item: number): void => {
    if (item === assigned.length) {
      if (isFeasible(problem, assigned)) found.push([...assigned]);
      return;
    }
    for (const person of [-1, ...problem.candidates[item].map((candidate) => candidate.person)]) {
      assigned[item] = person;
      choose(item + 1);
    }
    assigned[item] = -1;
  };
  choose(0);
  return found;
}

/** Best level values over all assignments. */
export function bestValues(
  problem: LayerProblem,
  levels: readonly LayerLevel[],
  all: readonly (readonly number[])[],
): number[] {
  return all
    .map((assigned) => levelValues(problem, levels, assigned))
    .reduce((best, values) => (compareLevels(values, best) < 0 ? values : best));
}
