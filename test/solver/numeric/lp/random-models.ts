import { type LpModel, LpModelBuilder } from '../../../../solver/numeric/lp/lp-model.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';

/** A small model of whole numbers with boxes, so that brute force can go through all whole points. */
export function randomBoxModel(seed: number, options: { integers: 'all' | 'some' | 'none' }): LpModel {
  const rng = new Rng(seed);
  const builder = new LpModelBuilder();
  const columns = rng.intBetween(1, 5);
  for (let column = 0; column < columns; column++) {
    const lower = rng.intBetween(-2, 1);
    const integer = options.integers === 'all' || (options.integers === 'some' && rng.chance(1, 2));
    builder.addColumn({ cost: rng.intBetween(-6, 6), lower, upper: lower + rng.intBelow(4), integer });
  }
  for (let row = rng.intBelow(4); row >= 0; row--) {
    const terms = Array.from({ length: columns }, (_, column): [number, number] => [
      column,
      rng.chance(2, 3) ? rng.intBetween(-4, 5) : 0,
    ]);
    const side = rng.intBetween(-4, 8);
    const kind = rng.intBelow(4);
    if (kind === 0) builder.addRow(side, side, terms);
    else if (kind === 1) builder.addRow(side, Number.POSITIVE_INFINITY, terms);
    else if (kind === 2) builder.addRow(side - rng.intBelow(6), side, terms);
    else builder.addRow(Number.NEGATIVE_INFINITY, side, terms);
  }
  return builder.build();
}

/** Least objective over all whole points, `null` if none keeps the rows. For models with finite boxes only. */
export function bruteForce(model: LpModel): number | null {
  let best: number | null = null;
  const point = Array.from(model.columnLower);
  for (;;) {
    const activity = Array.from({ length: model.rowCount }, () => 0);
    let cost = 0;
    point.forEach((value, column) => {
      cost += model.cost[column] * value;
      for (let entry = model.starts[column]; entry < model.starts[column + 1]; entry++) {
        activity[model.rows[entry]] += model.coefficients[entry] * value;
      }
    });
    const kept = activity.every((sum, row) => sum >= model.rowLower[row] && sum <= model.rowUpper[row]);
    if (kept && (best === null || cost < best)) best = cost;
    let column = 0;
    while (column < point.length && point[column] === model.columnUpper[column]) {
      point[column] = model.columnLower[column];
      column += 1;
    }
    if (column === point.length) return best;
    point[column] += 1;
  }
}

/** Whole items, one capacity: the best load has a gap to its relaxation, so that branching is needed. */
export function knapsack(seed: number, items: number): LpModel {
  const rng = new Rng(seed);
  const builder = new LpModelBuilder();
  const weights = Array.from({ length: items }, () => rng.intBetween(20, 60));
  for (const weight of weights)
    builder.addColumn({ cost: -weight - rng.intBelow(7), upper: 1, integer: true });
  const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2);
  builder.addRow(
    Number.NEGATIVE_INFINITY,
    half,
    weights.map((weight, column) => [column, weight]),
  );
  return builder.build();
}

/** Best load of a knapsack by dynamic programming over the capacity, as a cost. */
export function knapsackOptimum(model: LpModel): number {
  const best = new Float64Array(model.rowUpper[0] + 1);
  for (let item = 0; item < model.columnCount; item++) {
    const weight = model.coefficients[item];
    for (let room = best.length - 1; room >= weight; room--) {
      best[room] = Math.min(best[room], best[room - weight] + model.cost[item]);
    }
  }
  return best[best.length - 1];
}

/** Every one of `size` people gets one of `size` things. */
export function assignment(cost: readonly (readonly number[])[], integer: boolean): LpModel {
  const builder = new LpModelBuilder();
  const people = cost.map(() => builder.addRow(1, 1));
  const things = cost.map(() => builder.addRow(1, 1));
  cost.forEach((row, person) => {
    row.forEach((value, thing) => {
      const column = builder.addColumn({ cost: value, upper: 1, integer });
      builder.addTerm(people[person], column, 1);
      builder.addTerm(things[thing], column, 1);
    });
  });
  return builder.build();
}
