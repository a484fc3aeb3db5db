/**
 * A linear or mixed-integer programme: minimise cost·x, rowLower ≤ A·x ≤ rowUpper, columnLower ≤ x ≤ columnUpper,
 * x whole where marked. The one form every engine of this folder takes; it names no engine and no school.
 */

/** Columns are variables, rows are constraints. A is kept by columns: entries `starts[c]` … `starts[c + 1] − 1`. */
export interface LpModel {
  readonly columnCount: number;
  readonly rowCount: number;
  /** Cost of one unit of each column; finite. */
  readonly cost: Float64Array;
  /** `-Infinity`: no lower bound. */
  readonly columnLower: Float64Array;
  /** `Infinity`: no upper bound. */
  readonly columnUpper: Float64Array;
  /** 1: the column takes whole numbers only. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  /** Row of each entry, rising within a column, each row once. */
  readonly rows: Int32Array;
  /** Coefficient of each entry; finite. */
  readonly coefficients: Float64Array;
}

/** What is known of one column. Defaults: cost 0, from 0 to infinity, not whole. */
export interface ColumnOptions {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly integer?: boolean;
}

/** A coefficient of a row: column and factor. */
export type Term = readonly [column: number, coefficient: number];

function requireFinite(value: number, what: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${what} must be finite, got ${value}`);
}

function requireBound(value: number, what: string): void {
  if (Number.isNaN(value)) throw new RangeError(`${what} must be a number`);
}

/**
 * Collects columns and rows; ids are given in the order of the calls, from 0. Coefficients that are no finite number
 * and ids that do not exist throw (a caller's bug); contradictory bounds are kept and reported when solving.
 */
export class LpModelBuilder {
  readonly #cost: number[] = [];
  readonly #columnLower: number[] = [];
  readonly #columnUpper: number[] = [];
  readonly #integer: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #entryRow: number[] = [];
  readonly #entryColumn: number[] = [];
  readonly #entryValue: number[] = [];

  get columnCount(): number {
    return this.#cost.length;
  }

  get rowCount(): number {
    return this.#rowLower.length;
  }

  /** Adds a variable and returns its id. */
  addColumn({
    cost = 0,
    lower = 0,
    upper = Number.POSITIVE_INFINITY,
    integer = false,
  }: ColumnOptions = {}): number {
    requireFinite(cost, 'cost');
    requireBound(lower, 'lower');
    requireBound(upper, 'upper');
    this.#cost.push(cost);
    this.#columnLower.push(lower);
    this.#columnUpper.push(upper);
    this.#integer.push(integer ? 1 : 0);
    return this.#cost.length - 1;
  }

  /** Adds lower ≤ Σ coefficient·column ≤ upper and returns its id. */
  addRow(lower: number, upper: number, terms: Iterable<Term> = []): number {
    requireBound(lower, 'lower');
    requireBound(upper, 'upper');
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    const row = this.#rowLower.length - 1;
    for (const [column, coefficient] of terms) this.addTerm(row, column, coefficient);
    return row;
  }

  /** Adds to the coefficient of a column in a row. */
  addTerm(row: number, column: number, coefficient: number): void {
    if (!Number.isInteger(row) || row < 0 || row >= this.rowCount)
      throw new RangeError(`row ${row} does not exist`);
    if (!Number.isInteger(column) || column < 0 || column >= this.columnCount)
      throw new RangeError(`column ${column} does not exist`);
    requireFinite(coefficient, 'coefficient');
    this.#entryRow.push(row);
    this.#entryColumn.push(column);
    this.#entryValue.push(coefficient);
  }

  /** Changes the cost of a column. */
  setCost(column: number, cost: number): void {
    requireFinite(cost, 'cost');
    this.#cost[column] = cost;
  }

  /** The model so far. Terms of one row and column are added up, zeros dropped. */
  build(): LpModel {
    const columnCount = this.columnCount;
    const order = Array.from(this.#entryRow, (_, entry) => entry);
    order.sort(
      (a, b) => this.#entryColumn[a] - this.#entryColumn[b] || this.#entryRow[a] - this.#entryRow[b],
    );
    const rows: number[] = [];
    const coefficients: number[] = [];
    const starts = new Int32Array(columnCount + 1);
    let at = 0;
    for (let column = 0; column < columnCount; column++) {
      while (at < order.length && this.#entryColumn[order[at]] === column) {
        const row = this.#entryRow[order[at]];
        let sum = 0;
        for (
          ;
          at < order.length && this.#entryColumn[order[at]] === column && this.#entryRow[order[at]] === row;
          at++
        )
          sum += this.#entryValue[order[at]];
        if (sum === 0) continue;
        rows.push(row);
        coefficients.push(sum);
      }
      starts[column + 1] = rows.length;
    }
    return {
      columnCount,
      rowCount: this.rowCount,
      cost: Float64Array.from(this.#cost),
      columnLower: Float64Array.from(this.#columnLower),
      columnUpper: Float64Array.from(this.#columnUpper),
      integer: Uint8Array.from(this.#integer),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts,
      rows: Int32Array.from(rows),
      coefficients: Float64Array.from(coefficients),
    };
  }
}

/** Has the model a column that must be whole? */
export function hasIntegers(model: LpModel): boolean {
  return model.integer.includes(1);
}
