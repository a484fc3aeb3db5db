import type { Worksheet } from '@cj-tech-master/excelts';
import type { CellValue } from './codec.ts';
import { plainText } from './safe-text.ts';

/** What stands in a cell: a value, a formula nobody has calculated, or an error such as #REF!. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly error: string };

/** Content of a cell: the result of a formula, the text of rich text, the text of a link. */
export function cellContent(sheet: Worksheet, row: number, col: number): CellContent {
  return contentOf(sheet.getCell(row, col).value);
}

/** Value of a cell; null where there is none. */
export function cellValue(sheet: Worksheet, row: number, col: number): CellValue {
  const content = cellContent(sheet, row, col);
  return content.kind === 'value' ? content.value : null;
}

function contentOf(value: unknown): CellContent {
  if (typeof value === 'string') return { kind: 'value', value: plainText(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'value', value };
  if (value instanceof Date) {
    // A date that no calendar has, from a number out of all bounds.
    return Number.isNaN(value.getTime()) ? { kind: 'error', error: '#NUM!' } : { kind: 'value', value };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'value', value: null };
  const held = value as {
    readonly richText?: readonly { readonly text: unknown }[];
    readonly error?: unknown;
    readonly text?: unknown;
    readonly result?: unknown;
    readonly formula?: unknown;
    readonly sharedFormula?: unknown;
  };
  if (held.richText) {
    const text = held.richText.map((part) => String(part.text ?? '')).join('');
    return { kind: 'value', value: plainText(text) };
  }
  if (held.error !== undefined) return { kind: 'error', error: String(held.error).slice(0, 20) };
  if (held.result !== undefined && held.result !== null) return contentOf(held.result);
  if (held.formula !== undefined || held.sharedFormula !== undefined) return { kind: 'formula' };
  return contentOf(held.text ?? null);
}

/** Number of the last row with a value; formats alone do not count. */
export function lastValueRow(sheet: Worksheet): number {
  let last = 0;
  sheet.eachRow((row, number) => {
    if (row.hasValues) last = number;
  });
  return last;
}

/** A1 name of a cell. */
export function addressOf(row: number, col: number): string {
  let letters = '';
  for (let n = col; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}
