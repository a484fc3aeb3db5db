import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { addressOf, cellValue, lastValueRow } from './cell-value.ts';
import { type CellValue, textOf } from './codec.ts';
import type { CellFinding } from './findings.ts';
import type { SheetSpec } from './sheet.ts';
import { SHEETS } from './template.ts';
import { HEADER_ROW, heading, parentHeader } from './write-workbook.ts';

/** A sheet of a workbook with the column number of each heading. */
export interface Table {
  readonly sheet: Worksheet;
  readonly at: ReadonlyMap<string, number>;
  /** Last row that holds a value. */
  readonly last: number;
}

/** Sheets without which there is no school. */
const REQUIRED_SHEETS: ReadonlySet<string> = new Set([
  '学校',
  '时段',
  '作息',
  '作息时间',
  '校区',
  '楼',
  '场地',
  '校门',
  '学段',
  '年级',
  '班级',
  '教职工',
  '活动',
  '岗位',
]);

/** A heading as it is compared: without the star of required columns, full-width characters folded. */
export function labelOf(cell: CellValue): string {
  return textOf(cell).replace(/\*$/, '');
}

/** Finds a sheet and its columns; null where it is not there. Reports headings that are missing, twice or unknown. */
export function tableOf(
  workbook: Workbook,
  spec: SheetSpec,
  report: (finding: CellFinding) => void,
): Table | null {
  const sheet = workbook.getWorksheet(spec.name);
  if (!sheet) {
    if (REQUIRED_SHEETS.has(spec.name)) report({ code: 'SHEET_MISSING', params: { sheet: spec.name } });
    return null;
  }
  const last = lastValueRow(sheet);
  if (spec.single) return { sheet, at: new Map(), last };
  const parent = spec.child ? [parentHeader(spec)] : [];
  const known = new Set([...parent, ...spec.columns.map(({ header }) => header)].map(labelOf));
  const at = new Map<string, number>();
  for (const [label, col] of headingsOf(sheet)) {
    const column = label.slice(0, 60);
    const cell = { sheet: spec.name, cell: addressOf(HEADER_ROW, col) };
    if (!known.has(label)) report({ code: 'COLUMN_UNKNOWN', params: { ...cell, column }, cell });
    else if (at.has(label)) report({ code: 'COLUMN_DUPLICATE', params: { ...cell, column }, cell });
    else at.set(label, col);
  }
  for (const wanted of [...parent, ...spec.columns.filter(({ required }) => required).map(heading)]) {
    const column = labelOf(wanted);
    if (!at.has(column)) report({ code: 'COLUMN_MISSING', params: { sheet: spec.name, column } });
  }
  return { sheet, at, last };
}

/** Reports sheets that the template does not have: renamed ones, and others with anything in them. */
export function reportForeignSheets(workbook: Workbook, report: (finding: CellFinding) => void): void {
  const known = new Set(SHEETS.map(({ name }) => name));
  const missing = SHEETS.filter(({ name }) => !workbook.getWorksheet(name));
  for (const sheet of workbook.worksheets) {
    if (known.has(sheet.name) || lastValueRow(sheet) === 0) continue;
    const labels = new Set(headingsOf(sheet).map(([label]) => label));
    const meant = missing.find(
      (spec) => !spec.single && spec.columns.every((c) => labels.has(labelOf(c.header))),
    );
    const name = sheet.name.slice(0, 60);
    if (meant) report({ code: 'SHEET_RENAMED', params: { sheet: name, expected: meant.name } });
    else report({ code: 'SHEET_UNKNOWN', params: { sheet: name } });
  }
}

function headingsOf(sheet: Worksheet): [label: string, col: number][] {
  const headings: [string, number][] = [];
  sheet.getRow(HEADER_ROW).eachCell((_, col) => {
    const label = labelOf(cellValue(sheet, HEADER_ROW, col));
    if (label !== '') headings.push([label, col]);
  });
  return headings;
}
