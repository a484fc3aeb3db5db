/**
 * Branch and bound on javascript-lp-solver's tableau, best bound first, limited by nodes instead of its own clock, and
 * with a bound that holds: every node is bounded by safe rounding of its row prices (`safe-bound.ts`). Branches on the
 * whole column farthest from a whole number, the first of equals; of two nodes with equal bounds the deeper goes first.
 */
import type { Control } from '../control.ts';
import { findLpFault, objectiveOf, objectiveStep, settleValues } from './check-solution.ts';
import { type JsForm, readDuals, readValues, type Tableau } from './js-simplex-form.ts';
import type { LpModel } from './lp-model.ts';
import { liftBound, lowerStatedBound, safeDualBound } from './safe-bound.ts';

type Cut = Parameters<Tableau['addCutConstraints']>[0][number];

/** Bounds that branching put on a column. */
interface Branch {
  readonly column: number;
  readonly lower: number;
  readonly upper: number;
}

interface Node {
  readonly bound: number;
  readonly order: number;
  /** One per column that was branched on. */
  readonly branches: readonly Branch[];
}

/** A column nearer to a whole number than this is not branched on. */
const WHOLE = 1e-7;

export interface SearchLimits {
  readonly nodes: number;
  readonly start?: ArrayLike<number>;
  readonly control?: Control;
}

/** What the search found. `bound` is proven unless `boundIsSafe` is false. */
export interface SearchResult {
  readonly ended: 'done' | 'work' | 'stopped' | 'unbounded' | 'cycling';
  readonly values: Float64Array | null;
  readonly bound: number;
  readonly boundIsSafe: boolean;
  readonly nodes: number;
}

/** Searches the tree on a tableau that holds the model's relaxation. */
export function branchAndBound(
  model: LpModel,
  form: JsForm,
  tableau: Tableau,
  limits: SearchLimits,
): SearchResult {
  const step = objectiveStep(model);
  const open: Node[] = [{ bound: Number.NEGATIVE_INFINITY, order: 0, branches: [] }];
  let best: Float64Array | null = limits.start === undefined ? null : Float64Array.from(limits.start);
  let value = best === null ? Number.POSITIVE_INFINITY : objectiveOf(model, best);
  let nodes = 0;
  let created = 1;
  let boundIsSafe = true;
  /** Least bound of nodes that could neither be branched on nor ruled out. */
  let undecided = Number.POSITIVE_INFINITY;
  const finish = (ended: SearchResult['ended']): SearchResult => {
    const bound = open.reduce((least, node) => Math.min(least, node.bound), Math.min(value, undecided));
    return { ended, values: best, bound, boundIsSafe, nodes };
  };
  while (open.length > 0) {
    const node = takeBest(open);
    if (!worthwhile(node.bound, value, step)) continue;
    const stopped = limits.control?.shouldStop() === true;
    if (stopped || nodes >= limits.nodes) {
      open.push(node);
      return finish(stopped ? 'stopped' : 'work');
    }
    nodes += 1;
    limits.control?.spend(1);
    if (nodes > 1) tableau.restore();
    tableau.addCutConstraints(node.branches.flatMap((branch) => cutsOf(form, branch)));
    tableau.simplex();
    if (tableau.model?.messages.length) return finish('cycling');
    if (nodes === 1) tableau.save();
    if (!tableau.feasible) continue;
    if (!tableau.bounded) return finish('unbounded');
    const values = readValues(form, tableau);
    const safe = nodeBound(model, form, tableau, node.branches);
    const stated = lowerStatedBound(objectiveOf(model, values)) ?? Number.NEGATIVE_INFINITY;
    if (safe === Number.NEGATIVE_INFINITY) boundIsSafe = false;
    const lifted = liftBound(safe === Number.NEGATIVE_INFINITY ? stated : safe, step);
    const bound = Math.max(node.bound, lifted);
    const settled = settleValues(model, values);
    const cost =
      findLpFault(model, settled) === null ? objectiveOf(model, settled) : Number.POSITIVE_INFINITY;
    if (cost < value) {
      best = settled;
      value = cost;
    }
    if (!worthwhile(bound, value, step)) continue;
    const column = mostFractional(model, values);
    // Every column is whole and still the price bound is weak or, by rounding, a rule broken.
    if (column < 0) {
      boundIsSafe = false;
      if (cost === Number.POSITIVE_INFINITY) undecided = Math.min(undecided, bound);
      continue;
    }
    const below = Math.floor(values[column]);
    const known = node.branches.find((branch) => branch.column === column);
    const lower = known?.lower ?? Number.NEGATIVE_INFINITY;
    const upper = known?.upper ?? Number.POSITIVE_INFINITY;
    const others = node.branches.filter((branch) => branch !== known);
    open.push({ bound, order: created++, branches: [...others, { column, lower, upper: below }] });
    open.push({ bound, order: created++, branches: [...others, { column, lower: below + 1, upper }] });
  }
  return finish('done');
}

/** Can a node with this bound hold something better? Without a whole objective, better by 10⁻⁷ of it. */
function worthwhile(bound: number, value: number, step: number): boolean {
  if (value === Number.POSITIVE_INFINITY) return true;
  return step > 0 ? bound < value : value - bound > 1e-7 * Math.max(1, Math.abs(value));
}

function takeBest(open: Node[]): Node {
  let at = 0;
  for (let k = 1; k < open.length; k++) {
    const a = open[k];
    const b = open[at];
    if (a.bound < b.bound || (a.bound === b.bound && a.order > b.order)) at = k;
  }
  const [node] = open.splice(at, 1);
  return node;
}

/** The column marked whole that is farthest from a whole number, the first of equals; −1: all are whole. */
function mostFractional(model: LpModel, values: Float64Array): number {
  let chosen = -1;
  let farthest = WHOLE;
  values.forEach((value, column) => {
    const distance = Math.abs(value - Math.round(value));
    if (model.integer[column] === 0 || distance <= farthest) return;
    chosen = column;
    farthest = distance;
  });
  return chosen;
}

/**
 * The bounds of a column as bounds of its parts. Of a split column x = p − n one part may always be 0: without that,
 * both could grow together for ever.
 */
function cutsOf(form: JsForm, { column, lower, upper }: Branch): Cut[] {
  const { shift, parts } = form.columns[column];
  const [first, second] = parts;
  const most = (varIndex: number, value: number): Cut[] =>
    value === Number.POSITIVE_INFINITY ? [] : [{ type: 'max', varIndex, value }];
  const least = (varIndex: number, value: number): Cut[] =>
    value <= 0 ? [] : [{ type: 'min', varIndex, value }];
  if (second === undefined) {
    const [low, high] = first.sign === 1 ? [lower - shift, upper - shift] : [shift - upper, shift - lower];
    return [...least(first.index, low), ...most(first.index, high)];
  }
  return [
    ...least(first.index, lower),
    ...most(first.index, Math.max(0, upper)),
    ...least(second.index, 0 - upper),
    ...most(second.index, Math.max(0, 0 - lower)),
  ];
}

/** Bound of a node: the branches are bounds of columns. */
function nodeBound(model: LpModel, form: JsForm, tableau: Tableau, branches: readonly Branch[]): number {
  const lower = Float64Array.from(model.columnLower);
  const upper = Float64Array.from(model.columnUpper);
  for (const branch of branches) {
    lower[branch.column] = Math.max(lower[branch.column], branch.lower);
    upper[branch.column] = Math.min(upper[branch.column], branch.upper);
  }
  return safeDualBound(model, readDuals(form, tableau), { lower, upper });
}
