import type { MatrixProblem } from '../compile/problem.ts';
import { RULES } from '../rules/index.ts';
import { pricesLeftOut } from '../rules/open-sections.ts';
import type { Rule } from '../rules/rule.ts';
import { LEVELS, type Level, levelIndex } from '../state/objective.ts';
import { Placement } from '../state/placement.ts';
import { LOAD_RULES, loadBound, WILLINGNESS_RULES, willingnessBound } from './leaders-bound.ts';
import { SEAT_RULES, seatsBound, WAY_RULES, waysBound } from './places-bound.ts';
import { WISH_RULES, wishesBound } from './wishes-bound.ts';

/** A relaxation of several rules of one level together, beside what each could reach by itself. */
interface Joint {
  readonly level: Level;
  readonly rules: readonly Rule[];
  readonly value: number;
}

/**
 * A lower bound for each level of `LEVELS`. Up to the offers it holds for every table. Below, it holds for every table
 * whose offers are not worse than `offers`: such a table leaves out only events that are worth no more than this
 * together. No level's bound depends on the levels between: a table that is better on the wishes cannot go below the
 * bound of the loads either. Takes as long as one eigendecomposition for each of some dozen iterations; `effort` times as
 * many for benches.
 */
export function levelBounds(problem: MatrixProblem, offers: number, effort = 1): number[] {
  const out = mostLeftOut(problem, offers);
  const ofRule = singleBounds(problem, out === 0);
  const joints: readonly Joint[] = [
    { level: 'wishes', rules: WISH_RULES, value: wishesOf(problem, offers, effort) },
    { level: 'wishes', rules: SEAT_RULES, value: seatsBound(problem, out) },
    { level: 'loadBands', rules: LOAD_RULES, value: loadBound(problem, out) },
    { level: 'willingness', rules: WILLINGNESS_RULES, value: willingnessBound(problem, out) },
    { level: 'convenience', rules: WAY_RULES, value: waysBound(problem, out) },
  ];
  const bounds = LEVELS.map((level) =>
    RULES.reduce((sum, rule) => sum + (rule.level === level ? (ofRule.get(rule) ?? 0) : 0), 0),
  );
  for (const { level, rules, value } of joints) {
    const apart = rules.reduce((sum, rule) => sum + (ofRule.get(rule) ?? 0), 0);
    bounds[levelIndex(level)] += Math.max(0, value - apart);
  }
  return bounds;
}

/** What each rule could reach by itself, by weight: its bound for tables that are whole, or for all tables. */
function singleBounds(problem: MatrixProblem, whole: boolean): ReadonlyMap<Rule, number> {
  const offers = levelIndex('offers');
  const placement = new Placement(problem);
  return new Map(
    RULES.map((rule) => {
      const bound = rule.bind(problem, placement);
      const ofAny = bound.lowerBound?.() ?? 0;
      const below = whole && levelIndex(rule.level) > offers;
      return [rule, rule.weight * (below ? Math.max(ofAny, bound.completeBound?.() ?? 0) : ofAny)] as const;
    }),
  );
}

/** Most events that can be left out for this price together; those without any slot always are. */
function mostLeftOut(problem: MatrixProblem, offers: number): number {
  const prices = [...pricesLeftOut(problem)].sort((a, b) => a - b);
  let out = 0;
  for (let sum = 0; out < prices.length && sum + prices[out] <= offers; out++) sum += prices[out];
  return out;
}

/** The bound of the wishes less what leaving out events of this price could save. */
function wishesOf(problem: MatrixProblem, offers: number, effort: number): number {
  const prices = pricesLeftOut(problem);
  const nodes = [...prices.keys()].filter((event) => problem.events.slots[event].length > 0);
  const never = prices.reduce(
    (sum, price, event) => sum + (problem.events.slots[event].length > 0 ? 0 : price),
    0,
  );
  const { value, loss } = wishesBound(problem, nodes, effort);
  return Math.max(
    0,
    Math.ceil(
      value -
        mostSaved(
          loss,
          nodes.map((event) => prices[event]),
          offers - never,
        ),
    ),
  );
}

/** Upper bound of a knapsack: the best losses for a price, the last one in part. */
function mostSaved(losses: ArrayLike<number>, prices: readonly number[], budget: number): number {
  const order = [...prices.keys()].sort((a, b) => losses[b] * prices[a] - losses[a] * prices[b] || a - b);
  let left = budget;
  let saved = 0;
  for (const item of order) {
    if (left <= 0) break;
    saved += prices[item] <= left ? losses[item] : Math.ceil((losses[item] * left) / prices[item]);
    left -= prices[item];
  }
  return saved;
}
