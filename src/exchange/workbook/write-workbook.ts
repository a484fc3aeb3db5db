import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import { addressOf } from './cell-value.ts';
import type { CellValue } from './codec.ts';
import { safeText } from './safe-text.ts';
import { type Column, fieldOf, type SheetSpec } from './sheet.ts';
import { withStayColumns } from './stay-columns.ts';
import { SHEETS } from './template.ts';

/** Row of the headers; above it stand the title and a note. Data begin below. */
export const HEADER_ROW = 2;

/** So that no spreadsheet makes a date of class 3-1, or a number of id 007. */
const TEXT_FORMAT = '@';

/** Last row whose cells offer their choices. */
const CHOICE_ROWS = 5000;

/** The template filled with a school; with no school the empty template. Returns the bytes of an .xlsx file. */
export async function schoolToWorkbook(school?: SchoolInput): Promise<Uint8Array> {
  const workbook = new Workbook();
  const document = school === undefined ? {} : withStayColumns(school);
  for (const spec of SHEETS) {
    const sheet = workbook.addWorksheet(spec.name, { views: [{ state: 'frozen', ySplit: HEADER_ROW }] });
    if (spec.single) writeSingle(sheet, spec, document);
    else writeTable(sheet, spec, rowsOf(spec, document));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSingle(sheet: Worksheet, spec: SheetSpec, document: unknown): void {
  if (spec.title !== '') sheet.getCell(1, 1).value = spec.title;
  sheet.getRow(HEADER_ROW).values = ['项目', '内容'];
  sheet.getRow(HEADER_ROW).font = { bold: true };
  spec.columns.forEach((column, i) => {
    const row = HEADER_ROW + 1 + i;
    sheet.getCell(row, 1).value = heading(column);
    if (!column.codec.numeric) sheet.getCell(row, 2).numFmt = TEXT_FORMAT;
    put(sheet, row, 2, column, fieldOf(document, column.path));
    help(sheet, addressOf(row, 2), column);
    if (column.note !== undefined) sheet.getCell(row, 1).note = column.note;
  });
  sheet.getColumn(1).width = 30;
  sheet.getColumn(2).width = 40;
}

function writeTable(
  sheet: Worksheet,
  spec: SheetSpec,
  rows: readonly { parent?: string; record: unknown }[],
): void {
  const headers = [...(spec.child ? [parentHeader(spec)] : []), ...spec.columns.map(heading)];
  if (spec.title !== '') sheet.getCell(1, 1).value = spec.title;
  sheet.getRow(HEADER_ROW).values = headers;
  sheet.getRow(HEADER_ROW).font = { bold: true };
  const offset = spec.child ? 2 : 1;
  headers.forEach((header, i) => {
    const width = Math.max(10, Math.min(40, 4 + 2 * header.length));
    const numeric = spec.columns[i + 1 - offset]?.codec.numeric ?? false;
    Object.assign(sheet.getColumn(i + 1), { width, ...(numeric ? {} : { numFmt: TEXT_FORMAT }) });
  });
  spec.columns.forEach((column, j) => {
    help(sheet, `${addressOf(HEADER_ROW + 1, offset + j)}:${addressOf(CHOICE_ROWS, offset + j)}`, column);
    if (column.note !== undefined) sheet.getCell(HEADER_ROW, offset + j).note = column.note;
  });
  rows.forEach(({ parent, record }, i) => {
    const row = HEADER_ROW + 1 + i;
    if (parent !== undefined) sheet.getCell(row, 1).value = safeText(parent);
    spec.columns.forEach((column, j) => {
      put(sheet, row, offset + j, column, fieldOf(record, column.path));
    });
  });
}

function put(sheet: Worksheet, row: number, col: number, column: Column, value: unknown): void {
  if (value === undefined || value === null) return;
  const written: CellValue = column.codec.write(value);
  sheet.getCell(row, col).value = typeof written === 'string' ? safeText(written) : written;
}

/** The list to choose from in every cell of the range. */
function help(sheet: Worksheet, range: string, { codec }: Column): void {
  if (!codec.choices) return;
  const formulae = [`"${codec.choices.join(',')}"`];
  // Excel takes at most 255 characters in a list of its own. Several values in one cell are typed.
  if (formulae[0].length > 255) return;
  sheet.dataValidations.add(range, { type: 'list', allowBlank: true, formulae });
}

/** Required columns carry a star. */
export function heading(column: Column): string {
  return column.required ? `${column.header}*` : column.header;
}

export function parentHeader(spec: SheetSpec): string {
  const parent = SHEETS.find((other) => !other.child && other.target.join() === spec.child?.parent.join());
  return `${parent?.name ?? ''}编号*`;
}

function rowsOf(spec: SheetSpec, document: unknown): { parent?: string; record: unknown }[] {
  const records = listOf(fieldOf(document, spec.target));
  const child = spec.child;
  if (!child) return records.map((record) => ({ record }));
  return records.flatMap((record) =>
    listOf(fieldOf(record, [child.field])).map((entry) => ({
      parent: String(fieldOf(record, ['id'])),
      record: entry,
    })),
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
