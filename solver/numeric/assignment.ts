/**
 * Linear assignment: every row gets its own column at the least total cost. Hungarian method with shortest
 * augmenting paths (H. Kuhn, 1955; R. Jonker, A. Volgenant, Computing 38, 1987). O(rows² · columns), dense.
 *
 * Certificate: cost[r, c] − rowPrice[r] − columnPrice[c] ≥ 0 everywhere, = 0 on chosen pairs; columnPrice ≤ 0, and 0
 * on unused columns.
 */

/** `infeasible`: no complete assignment avoids the forbidden pairs; the rows given are a proof by themselves. */
export interface AssignmentResult {
  readonly status: 'optimal' | 'infeasible';
  /** Column of each row; −1 where `infeasible`. */
  readonly columnOf: Int32Array;
  /** Sum of the chosen costs; `NaN` where `infeasible`. */
  readonly cost: number;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** For `infeasible`: rows that have together too few allowed columns, rising. */
  readonly blockedRows: readonly number[];
}

/**
 * `cost` is row-major with whole numbers; `Infinity` forbids a pair. Needs rows ≤ columns and
 * rows · max |cost| below 2⁵². Ties go to the lower column.
 */
export function solveAssignment(rows: number, columns: number, cost: Float64Array): AssignmentResult {
  if (rows > columns) throw new RangeError(`more rows (${rows}) than columns (${columns}): swap them`);
  if (cost.length !== rows * columns) throw new RangeError('cost must hold rows × columns values');
  for (const value of cost) {
    if (value !== Infinity && !Number.isSafeInteger(value))
      throw new RangeError(`cost ${value} is no whole number`);
    if (value !== Infinity && Math.abs(value) * (rows + 1) > 2 ** 52) throw new RangeError('costs too large');
  }
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  const columnOf = new Int32Array(rows).fill(-1);
  const distance = new Float64Array(columns);
  const cameFrom = new Int32Array(columns);
  const settled = new Uint8Array(columns);
  for (let first = 0; first < rows; first++) {
    distance.fill(Infinity);
    settled.fill(0);
    let row = first;
    let base = 0;
    let end = -1;
    const tree = [first];
    while (end < 0) {
      let best = -1;
      for (let c = 0; c < columns; c++) {
        if (settled[c] === 1) continue;
        const through = base + cost[row * columns + c] - rowPrice[row] - columnPrice[c];
        if (through < distance[c]) {
          distance[c] = through;
          cameFrom[c] = row;
        }
        if (distance[c] < Infinity && (best < 0 || distance[c] < distance[best])) best = c;
      }
      if (best < 0) {
        columnOf.fill(-1);
        const blockedRows = tree.sort((a, b) => a - b);
        return { status: 'infeasible', columnOf, cost: Number.NaN, rowPrice, columnPrice, blockedRows };
      }
      settled[best] = 1;
      base = distance[best];
      if (rowOf[best] < 0) end = best;
      else {
        row = rowOf[best];
        tree.push(row);
      }
    }
    rowPrice[first] += base;
    for (let c = 0; c < columns; c++) {
      if (settled[c] === 0 || c === end) continue;
      columnPrice[c] -= base - distance[c];
      rowPrice[rowOf[c]] += base - distance[c];
    }
    for (let c = end; c >= 0; ) {
      const r = cameFrom[c];
      const next = columnOf[r];
      rowOf[c] = r;
      columnOf[r] = c;
      c = next;
    }
  }
  let total = 0;
  for (let r = 0; r < rows; r++) total += cost[r * columns + columnOf[r]];
  return { status: 'optimal', columnOf, cost: total, rowPrice, columnPrice, blockedRows: [] };
}
