/**
 * A layer of the roster as a mixed-integer programme, as somebody would write it down for a general solver: who takes
 * what, who is left out, and the load as unit steps with rising costs. One model per level, the levels before as rows.
 */
import type { LpModel, Term } from '../solver/numeric/lp/lp-model.ts';
import { LpModelBuilder } from '../solver/numeric/lp/lp-model.ts';
import { cliquesOf } from '../solver/roster/compile-layer.ts';
import type { LayerLevel, LayerProblem } from '../solver/roster/layer-problem.ts';

export interface PeerForm {
  readonly levels: readonly LayerLevel[];
  /** The model of a level; `values` are those of the levels before it. */
  modelOf(level: number, values: readonly number[]): LpModel;
  /** What the level adds up to besides the model's objective. */
  constantOf(level: number): number;
}

/**
 * `boxes`: every choice gets its upper bound 1. They follow from the rows and cost a dense tableau one row each, so a
 * solver without bounds of its own is better off without them.
 */
export function peerForm(
  problem: LayerProblem,
  levels: readonly LayerLevel[],
  { boxes }: { readonly boxes: boolean },
): PeerForm {
  const costs = levels.map((): number[] => []);
  const rows: { lower: number; upper: number; terms: Term[] }[] = [];
  const upper: number[] = [];
  const columnOf = new Map<string, number>();
  const addColumn = (most: number, costOf: (level: LayerLevel) => number): number => {
    levels.forEach((level, at) => {
      costs[at].push(costOf(level));
    });
    upper.push(most);
    return upper.length - 1;
  };
  const choice = boxes ? 1 : Number.POSITIVE_INFINITY;
  const held: Term[][] = problem.people.map(() => []);
  problem.items.forEach((item, at) => {
    const terms: Term[] = problem.candidates[at].map((candidate) => {
      const column = addColumn(choice, (level) => (level.kind === 'linear' ? candidate[level.cost] : 0));
      columnOf.set(`${at}/${candidate.person}`, column);
      held[candidate.person].push([column, 1]);
      return [column, 1];
    });
    const open = addColumn(choice, (level) =>
      level.kind === 'uncovered' && level.coverage === item.coverage ? 1 : 0,
    );
    rows.push({ lower: 1, upper: 1, terms: [...terms, [open, 1]] });
  });
  const atMost = (person: number, items: Iterable<number>, cap: number): void => {
    const terms: Term[] = [];
    for (const item of items) {
      const column = columnOf.get(`${item}/${person}`);
      if (column !== undefined) terms.push([column, 1]);
    }
    if (terms.length > cap) rows.push({ lower: Number.NEGATIVE_INFINITY, upper: cap, terms });
  };
  const cliques = cliquesOf(
    problem.overlaps,
    problem.items.map((_, item) => item),
  );
  const cliqueOf = new Map(cliques.flatMap((clique, at) => clique.map((item) => [item, at])));
  problem.people.forEach((_, person) => {
    for (const clique of cliques) if (clique.length > 1) atMost(person, clique, 1);
  });
  problem.overlaps.forEach((others, item) => {
    for (const other of others) {
      if (other < item || cliqueOf.get(other) === cliqueOf.get(item)) continue;
      for (const { person } of problem.candidates[item]) atMost(person, [item, other], 1);
    }
  });
  for (const { person, items, cap } of problem.limits) atMost(person, items, cap);
  const unit = problem.items[0]?.units ?? 0;
  // More steps than a cap on everything allows would only burden the solver.
  const mostHeld = held.map((terms) => terms.length);
  for (const { person, items, cap } of problem.limits) {
    if (items.length === held[person].length) mostHeld[person] = Math.min(mostHeld[person], cap);
  }
  problem.people.forEach(({ weight, offset }, person) => {
    if (weight === 0) return;
    const steps = Array.from({ length: mostHeld[person] }, (_, k): Term => {
      const before = offset + unit * k;
      const cost = weight * ((before + unit) * (before + unit) - before * before);
      return [addColumn(1, (level) => (level.kind === 'fairness' ? cost : 0)), -1];
    });
    rows.push({ lower: 0, upper: 0, terms: [...held[person], ...steps] });
  });
  return {
    levels,
    modelOf(level, values) {
      const builder = new LpModelBuilder();
      upper.forEach((most, column) => {
        builder.addColumn({ cost: costs[level][column], upper: most, integer: true });
      });
      for (const row of rows) builder.addRow(row.lower, row.upper, row.terms);
      values.forEach((value, before) => {
        const terms = costs[before].flatMap((cost, column): Term[] => (cost === 0 ? [] : [[column, cost]]));
        builder.addRow(Number.NEGATIVE_INFINITY, value - constantOf(problem, levels[before]), terms);
      });
      return builder.build();
    },
    constantOf: (level) => constantOf(problem, levels[level]),
  };
}

function constantOf(problem: LayerProblem, level: LayerLevel): number {
  if (level.kind !== 'fairness') return 0;
  return problem.people.reduce((sum, { weight, offset }) => sum + weight * offset * offset, 0);
}
