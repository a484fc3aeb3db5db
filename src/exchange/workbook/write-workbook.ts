import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import type { CellValue } from './codec.ts';
import { safeText } from './safe-text.ts';
import { type Column, fieldOf, type SheetSpec } from './sheet.ts';
import { withStayColumns } from './stay-columns.ts';
import { SHEETS } from './template.ts';

/** Row of the headers; above it stand the title and a note. Data begin below. */
export const HEADER_ROW = 2;

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
  sheet.getCell(1, 1).value = spec.title;
  sheet.getRow(HEADER_ROW).values = ['项目', '内容'];
  sheet.getRow(HEADER_ROW).font = { bold: true };
  spec.columns.forEach((column, i) => {
    const row = HEADER_ROW + 1 + i;
    sheet.getCell(row, 1).value = heading(column);
    put(sheet, row, 2, column, fieldOf(document, column.path));
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
  sheet.getCell(1, 1).value = spec.title;
  sheet.getRow(HEADER_ROW).values = headers;
  sheet.getRow(HEADER_ROW).font = { bold: true };
  const offset = spec.child ? 2 : 1;
  rows.forEach(({ parent, record }, i) => {
    const row = HEADER_ROW + 1 + i;
    if (parent !== undefined) sheet.getCell(row, 1).value = safeText(parent);
    spec.columns.forEach((column, j) => {
      put(sheet, row, offset + j, column, fieldOf(record, column.path));
    });
  });
  headers.forEach((header, i) => {
    sheet.getColumn(i + 1).width = Math.max(10, Math.min(40, 4 + 2 * header.length));
  });
}

function put(sheet: Worksheet, row: number, col: number, column: Column, value: unknown): void {
  const cell = sheet.getCell(row, col);
  if (value !== undefined && value !== null) {
    const written: CellValue = column.codec.write(value);
    cell.value = typeof written === 'string' ? safeText(written) : written;
  }
  if (column.codec.choices) {
    const formulae = [`"${column.codec.choices.join(',')}"`];
    // Excel takes at most 255 characters in a list of its own.
    if (formulae[0].length <= 255) cell.dataValidation = { type: 'list', allowBlank: true, formulae };
  }
  if (column.note !== undefined && row === HEADER_ROW + 1) sheet.getCell(HEADER_ROW, col).note = column.note;
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
