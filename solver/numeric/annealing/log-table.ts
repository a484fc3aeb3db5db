/**
 * −ln of 4096 evenly spaced fractions, in 1/65536, by integer squaring: the exponential threshold of Metropolis
 * acceptance without Math.log or Math.exp, whose last digits differ between engines.
 */

/** Fractions in the table: (2i + 1) / 8192 for i = 0 … 4095. */
export const LOG_TABLE_BITS = 12;
const ENTRIES = 1 << LOG_TABLE_BITS;
const MANTISSA = 2 ** 26;
/** ln 2 in 1/2³². */
const LN2_SCALED = 2977044472;

/** log₂(numerator / denominator) in 1/2²⁰, rounded down, for numerator ≥ denominator > 0: one squaring per bit. */
function log2Scaled(numerator: number, denominator: number): number {
  let whole = 0;
  let x = numerator;
  let unit = denominator;
  while (x >= 2 * unit) {
    unit *= 2;
    whole++;
  }
  x = Math.floor((x * MANTISSA) / unit);
  let bits = whole;
  for (let i = 0; i < 20; i++) {
    x = Math.floor((x * x) / MANTISSA);
    bits *= 2;
    if (x >= 2 * MANTISSA) {
      bits += 1;
      x = Math.floor(x / 2);
    }
  }
  return bits;
}

function buildTable(): Int32Array {
  const table = new Int32Array(ENTRIES);
  for (let i = 0; i < ENTRIES; i++) {
    const log2 = log2Scaled(2 * ENTRIES, 2 * i + 1);
    // log2 / 2²⁰ · ln 2 · 2¹⁶, in two exact products below 2⁵³.
    table[i] = Math.floor((log2 * Math.floor(LN2_SCALED / 4096)) / 2 ** 24);
  }
  return table;
}

/** Entry i is −ln((2i + 1) / 8192) · 65536: from 590,000 down to 8. */
export const NEGATIVE_LOG = buildTable();
