import type { Table } from './tables/table.ts';

/** How a table lies on paper. Widths are in characters of the normal font, as spreadsheets count them. */
export interface TableLayout {
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  /** Lines that a row needs when its cells are wrapped. */
  linesOf(row: readonly (string | number)[]): number;
}

/** What fits on A4 in a size that can be read on a notice board. */
const PORTRAIT_WIDTH = 100;
const LANDSCAPE_WIDTH = 145;
const LEAST_WIDTH = 6;
/** A column is not made narrower than this for the sake of others. */
const LEAST_SHRUNK = 12;
/** Blank cells are there to be written into. */
const BLANK_WIDTH = 9;
const MOST_WIDTH = 60;
const PADDING = 2;

/**
 * Columns as wide as their widest cell, if that fits on a page. Otherwise columns with a few long texts give way first
 * (down to what nine of ten cells need), then the widest; their texts are wrapped.
 */
export function layoutOf({ head, rows }: Table): TableLayout {
  const columns = head.map((header, i) => {
    const lengths = rows.map((row) => widestLine(row[i] ?? '')).sort((a, b) => a - b);
    const longest = lengths.at(-1) ?? 0;
    const usual = lengths[Math.floor(0.9 * (lengths.length - 1))] ?? 0;
    const blank = rows.length > 0 && longest === 0 ? BLANK_WIDTH : LEAST_WIDTH;
    const atLeast = Math.max(blank, widestLine(header) + PADDING);
    const within = (width: number): number => Math.min(MOST_WIDTH, Math.max(atLeast, width + PADDING));
    return { wanted: within(longest), usual: within(usual) };
  });
  const least = columns.reduce((sum, { usual }) => sum + usual, 0);
  const orientation = least <= PORTRAIT_WIDTH ? 'portrait' : 'landscape';
  const widths = shrunk(columns, orientation === 'portrait' ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH);
  return {
    widths,
    orientation,
    linesOf: (row) => row.reduce<number>((most, cell, i) => Math.max(most, linesIn(cell, widths[i])), 1),
  };
}

function shrunk(
  columns: readonly { readonly wanted: number; readonly usual: number }[],
  most: number,
): number[] {
  const result = columns.map(({ wanted }) => wanted);
  let over = result.reduce((sum, width) => sum + width, 0) - most;
  while (over > 0) {
    const spare = result.map((width, i) => width - (columns[i]?.usual ?? width));
    const most = Math.max(...spare);
    const at = most > 0 ? spare.indexOf(most) : result.indexOf(Math.max(...result));
    const width = result[at] as number;
    if (most <= 0 && width <= LEAST_SHRUNK) break;
    result[at] = width - 1;
    over -= 1;
  }
  return result;
}

function linesIn(cell: string | number, width = LEAST_WIDTH): number {
  return String(cell)
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - PADDING / 2))),
      0,
    );
}

const widestLine = (cell: string | number): number =>
  String(cell)
    .split('\n')
    .reduce((most, line) => Math.max(most, widthOf(line)), 0);

/** Where the scripts begin whose characters are twice as wide as Latin ones. */
const FIRST_WIDE = 0x1100;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) as number) >= FIRST_WIDE ? 2 : 1;
  return width;
}
