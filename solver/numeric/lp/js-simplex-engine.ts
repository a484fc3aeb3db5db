/**
 * javascript-lp-solver behind the port: a dense tableau simplex without start-up cost, for small models. It keeps a
 * clock of its own and answers a time-out with fractional values, so only its tableau is used; the search for whole
 * columns is `js-branch-and-bound.ts`. Its simplex cannot be interrupted: models beyond `MOST_CELLS` are declined, and
 * whoever cannot wait runs it where it can be terminated.
 */
import { objectiveOf } from './check-solution.ts';
import { branchAndBound, type SearchResult } from './js-branch-and-bound.ts';
import { jsForm, readDuals, readValues, tableauCells } from './js-simplex-form.ts';
import { checkedEngine, type LpOptions, type RawAnswer } from './lp-engine.ts';
import type { LpModel } from './lp-model.ts';

/** Cells of the dense tableau (64 MB) beyond which a model is declined. */
export const MOST_CELLS = 8_000_000;

const NONE = { nodes: 0, iterations: 0 };

export const jsSimplexEngine = checkedEngine('javascript-lp-solver', (model, options) =>
  tableauCells(model) > MOST_CELLS
    ? { kind: 'limit', reason: 'size', bound: Number.NEGATIVE_INFINITY, work: NONE }
    : solveOnTableau(model, options),
);

function solveOnTableau(model: LpModel, options: LpOptions): RawAnswer {
  let found: SearchResult | null = null;
  const form = jsForm(model, {
    applyCuts: (tableau, cuts) => tableau.addCutConstraints(cuts),
    branchAndCut: (tableau) => {
      found = branchAndBound(model, form, tableau, {
        nodes: options.nodes ?? Number.POSITIVE_INFINITY,
        ...(options.start === undefined ? {} : { start: options.start }),
        ...(options.control === undefined ? {} : { control: options.control }),
      });
    },
  });
  if (form.contradiction) return { kind: 'infeasible', work: NONE };
  if (form.columns.every(({ parts }) => parts.length === 0)) {
    const values = Float64Array.from(form.columns, ({ shift }) => shift);
    const bound = objectiveOf(model, values);
    return { kind: 'solution', values, bound, boundIsSafe: true, rowDuals: null, work: NONE };
  }
  form.model.solve();
  const { tableau } = form.model;
  if (form.model.messages.length > 0) return { kind: 'failed', reason: 'the simplex went in circles' };
  const search = found as SearchResult | null;
  if (search !== null) return search.ended === 'unbounded' ? tellApart(model, options) : answerOf(search);
  const work = { nodes: 0, iterations: tableau.simplexIters };
  if (!tableau.feasible) return { kind: 'infeasible', work };
  if (!tableau.bounded) return { kind: 'unbounded', work };
  const values = readValues(form, tableau);
  const bound = objectiveOf(model, values);
  return { kind: 'solution', values, bound, boundIsSafe: false, rowDuals: readDuals(form, tableau), work };
}

/** The relaxation has no least value: without costs the model has solutions, then without limit, or none. */
function tellApart(model: LpModel, options: LpOptions): RawAnswer {
  const answer = solveOnTableau({ ...model, cost: new Float64Array(model.columnCount) }, options);
  return answer.kind === 'solution' ? { kind: 'unbounded', work: answer.work } : answer;
}

function answerOf({ ended, values, bound, boundIsSafe, nodes }: SearchResult): RawAnswer {
  const work = { nodes, iterations: 0 };
  if (ended === 'cycling') return { kind: 'failed', reason: 'the simplex went in circles' };
  if (values !== null) return { kind: 'solution', values, bound, boundIsSafe, rowDuals: null, work };
  if (ended === 'work' || ended === 'stopped') return { kind: 'limit', reason: ended, bound, work };
  if (!boundIsSafe) return { kind: 'failed', reason: 'no solution was found and none was ruled out' };
  return { kind: 'infeasible', work };
}
