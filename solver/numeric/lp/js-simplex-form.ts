/**
 * A model in the form javascript-lp-solver knows: columns from 0 upwards, rows with one side each. A column with a
 * lower bound is shifted, one with an upper bound only is mirrored, a free one is split in two; fixed columns are
 * constants; upper bounds become rows.
 */
import lpSolver from 'javascript-lp-solver';
import type { LpModel } from './lp-model.ts';

type JsModel = InstanceType<typeof lpSolver.Model>;
type JsConstraint = ReturnType<JsModel['smallerThan']>;
type JsVariable = ReturnType<JsModel['addVariable']>;
/** What finds the best whole solution on the tableau: the library's hook for branch and cut. */
export type BranchAndCut = NonNullable<ConstructorParameters<typeof lpSolver.Model>[2]>;
export type Tableau = JsModel['tableau'];

/** x = shift + Σ sign · part. */
export interface ColumnForm {
  readonly shift: number;
  readonly parts: readonly { readonly index: number; readonly sign: 1 | -1 }[];
}

export interface JsForm {
  readonly model: JsModel;
  readonly columns: readonly ColumnForm[];
  /** Per row its one-sided rows: the index of the slack, and whether it bounds from above. */
  readonly rows: readonly (readonly { readonly slack: number; readonly above: boolean }[])[];
  /** A row without columns cannot be kept. */
  readonly contradiction: boolean;
}

/** Cells of the dense tableau the model will need. */
export function tableauCells(model: LpModel): number {
  let rows = 1;
  let columns = 1;
  for (let row = 0; row < model.rowCount; row++) {
    if (model.rowLower[row] !== Number.NEGATIVE_INFINITY) rows += 1;
    if (model.rowUpper[row] !== Number.POSITIVE_INFINITY) rows += 1;
  }
  for (let column = 0; column < model.columnCount; column++) {
    const [lower, upper] = boundsOf(model, column);
    if (lower === upper) continue;
    const bounded = Number.isFinite(lower) && Number.isFinite(upper);
    if (bounded) rows += 1;
    columns += Number.isFinite(lower) || Number.isFinite(upper) ? 1 : 2;
  }
  return rows * columns;
}

/** Bounds of a column; those of whole columns rounded inwards. */
function boundsOf(model: LpModel, column: number): [lower: number, upper: number] {
  const lower = model.columnLower[column];
  const upper = model.columnUpper[column];
  return model.integer[column] === 1 ? [Math.ceil(lower), Math.floor(upper)] : [lower, upper];
}

export function jsForm(model: LpModel, service: BranchAndCut): JsForm {
  const js = new lpSolver.Model(undefined, undefined, service);
  js.minimize();
  // Its presolve rewrites costs and rows of the caller's model.
  js.usePresolve = false;
  js.debug(true);
  const variables: JsVariable[][] = [];
  const columns: ColumnForm[] = [];
  for (let column = 0; column < model.columnCount; column++) {
    const [lower, upper] = boundsOf(model, column);
    const signs: (1 | -1)[] =
      lower === upper ? [] : Number.isFinite(lower) ? [1] : Number.isFinite(upper) ? [-1] : [1, -1];
    const shift = Number.isFinite(lower) ? lower : Number.isFinite(upper) ? upper : 0;
    const own = signs.map((sign, k) => {
      const cost = sign * model.cost[column];
      return js.addVariable(cost, `x${column}/${k}`, model.integer[column] === 1, false);
    });
    variables.push(own);
    columns.push({ shift, parts: own.map(({ index }, k) => ({ index, sign: signs[k] })) });
    if (signs.length === 1 && Number.isFinite(lower) && Number.isFinite(upper)) {
      js.smallerThan(upper - lower).addTerm(1, own[0]);
    }
  }
  const termsOf: { column: number; coefficient: number }[][] = Array.from(
    { length: model.rowCount },
    () => [],
  );
  for (let column = 0; column < model.columnCount; column++) {
    for (let entry = model.starts[column]; entry < model.starts[column + 1]; entry++) {
      termsOf[model.rows[entry]].push({ column, coefficient: model.coefficients[entry] });
    }
  }
  let contradiction = false;
  const rows = termsOf.map((terms, row) => {
    const constant = terms.reduce(
      (sum, { column, coefficient }) => sum + coefficient * columns[column].shift,
      0,
    );
    const least = model.rowLower[row] - constant;
    const most = model.rowUpper[row] - constant;
    const moving = terms.filter(({ column }) => columns[column].parts.length > 0);
    if (moving.length === 0) {
      // What fixed columns give may be rounded; the check of the solution decides about less than this.
      const slack = 1e-9 * Math.max(1, Math.abs(constant));
      if (least > slack || most < -slack) contradiction = true;
      return [];
    }
    const fill = (constraint: JsConstraint): number => {
      for (const { column, coefficient } of moving) {
        columns[column].parts.forEach(({ sign }, k) => {
          constraint.addTerm(sign * coefficient, variables[column][k]);
        });
      }
      return constraint.slack.index;
    };
    return [
      ...(most === Number.POSITIVE_INFINITY ? [] : [{ slack: fill(js.smallerThan(most)), above: true }]),
      ...(least === Number.NEGATIVE_INFINITY ? [] : [{ slack: fill(js.greaterThan(least)), above: false }]),
    ];
  });
  return { model: js, columns, rows, contradiction };
}

/** Values of the columns at the tableau's vertex. */
export function readValues(form: JsForm, tableau: Tableau): Float64Array {
  return Float64Array.from(form.columns, ({ shift, parts }) =>
    parts.reduce((sum, { index, sign }) => sum + sign * basicValue(tableau, index), shift),
  );
}

function basicValue(tableau: Tableau, index: number): number {
  const row = tableau.rowByVarIndex[index];
  return row < 0 ? 0 : tableau.matrix[row * tableau.width + tableau.rhsColumn];
}

/** Prices of the rows: what the cost row says about the slacks that are out of the basis. */
export function readDuals(form: JsForm, tableau: Tableau): Float64Array {
  return Float64Array.from(form.rows, (sides) =>
    sides.reduce((sum, { slack, above }) => {
      const column = tableau.colByVarIndex[slack];
      if (column === undefined || column < 0) return sum;
      const entry = tableau.matrix[tableau.costRowIndex * tableau.width + column];
      return sum + (above ? entry : -entry);
    }, 0),
  );
}
