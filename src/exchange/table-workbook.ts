import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { layoutOf } from './table-layout.ts';
import type { Table, TableBook } from './tables/table.ts';
import { safeText } from './workbook/safe-text.ts';

const A4 = 9;
/** Heights in points. */
const LINE_HEIGHT = 15;
const ROW_PADDING = 3;
/** Excel knows no higher rows. */
const MOST_ROW_HEIGHT = 400;
/** Excel opens no file with a longer text in a cell. */
const MOST_CHARACTERS = 32_000;

const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } } as const;

/** The bytes of an .xlsx file with one sheet a table, ready to print on A4: head on every page, pages numbered. */
export async function tablesToWorkbook(book: TableBook): Promise<Uint8Array> {
  const workbook = new Workbook();
  const taken = new Set<string>();
  for (const { sheet, table } of book.tables) writeTable(workbook, uniqueName(sheet, taken), table);
  if (book.tables.length === 0) workbook.addWorksheet(uniqueName(book.name, taken));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeTable(workbook: Workbook, name: string, table: Table): void {
  const layout = layoutOf(table);
  const headRow = table.note === undefined ? 2 : 3;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: {
      paperSize: A4,
      orientation: layout.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      printTitlesRow: `1:${headRow}`,
    },
    headerFooter: { oddFooter: '&L&A&R第 &P 页，共 &N 页' },
  });
  layout.widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.addRow([text(table.title)]);
  Object.assign(sheet.getRow(1), { font: { bold: true, size: 16 }, height: 26 });
  if (table.note !== undefined) {
    sheet.addRow([text(table.note)]);
    sheet.getRow(2).height = 20;
  }
  writeRow(sheet, table.head, layout.linesOf(table.head), true);
  const newPage = new Set(table.newPages);
  table.rows.forEach((row, i) => {
    writeRow(sheet, row, layout.linesOf(row), false);
    if (newPage.has(i + 1)) sheet.lastRow?.addPageBreak();
  });
}

function writeRow(
  sheet: Worksheet,
  cells: readonly (string | number)[],
  lines: number,
  isHead: boolean,
): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)));
  row.height = Math.min(MOST_ROW_HEIGHT, lines * LINE_HEIGHT + ROW_PADDING);
  cells.forEach((_, i) => {
    const cell = row.getCell(i + 1);
    cell.border = BORDER;
    const centred = isHead || typeof cells[i] === 'number';
    cell.alignment = { vertical: 'middle', wrapText: true, ...(centred ? { horizontal: 'center' } : {}) };
    if (!isHead) return;
    cell.font = { bold: true };
    cell.fill = HEAD_FILL;
  });
}

const text = (value: string): string =>
  safeText(value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}……` : value);

/** A name that Excel takes: at most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, none twice. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const allowed = [...wanted.replace(/[\\/?*[\]:\p{C}]/gu, ' ')].slice(0, 20).join('');
  const base = allowed.replace(/^[\s']+|[\s']+$/g, '') || '表';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()) || name.toLowerCase() === 'history'; n++) {
    name = `${base} (${n})`;
  }
  taken.add(name.toLowerCase());
  return name;
}
