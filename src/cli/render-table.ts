import Table from 'cli-table3';

/** A table for the terminal; columns are aligned for full-width Chinese characters. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const table = new Table({ head: [...head], style: { head: [], border: [] }, wordWrap: false });
  table.push(...rows.map((row) => row.map(String)));
  return table.toString();
}
