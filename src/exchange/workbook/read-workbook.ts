import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Finding } from '../../../solver/model/findings.ts';
import { SCHOOL_SCHEMA } from '../../../solver/model/school.ts';
import { validateSchool } from '../../../solver/model/validation/index.ts';
import { type CellValue, type LookUp, textOf } from './codec.ts';
import { type CellFinding, cellFinding } from './findings.ts';
import { plainText } from './safe-text.ts';
import { type Column, fieldOf, type SheetSpec, setField } from './sheet.ts';
import { foldStayColumns } from './stay-columns.ts';
import { SHEETS } from './template.ts';
import { HEADER_ROW, heading, parentHeader } from './write-workbook.ts';

type Json = Record<string, unknown>;

/** A finding with the cell it comes from, where it comes from one. */
export type LocatedFinding = Finding & { readonly cell?: { readonly sheet: string; readonly cell: string } };

export interface WorkbookResult {
  /** The school document as read; null when cells could not be read. */
  readonly document: Json | null;
  /** All findings of cells, and, where every cell could be read, of the school itself, each with its cell. */
  readonly findings: LocatedFinding[];
}

/** Most rows of a sheet that are read; more are a finding, not a hang. */
const MOST_ROWS = 20_000;

/**
 * Reads the bytes of an .xlsx file made from the template. Reports everything that is wrong at once, by sheet and cell.
 * Call it where it can be ended (see `read-in-thread.ts`): parsers hang or die on some hostile files.
 */
export async function workbookToSchool(bytes: Uint8Array): Promise<WorkbookResult> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { document: null, findings: [cellFinding({ code: 'WORKBOOK_UNREADABLE', params: { detail } })] };
  }
  const reading = new Reading(workbook);
  for (const spec of SHEETS) reading.prepare(spec);
  for (const spec of SHEETS) if (!spec.child) reading.records(spec);
  for (const spec of SHEETS) if (spec.child) reading.children(spec);
  const { document, findings, cells } = reading;
  if (findings.some(({ severity }) => severity === 'error')) return { document: null, findings };
  foldStayColumns(document);
  document.schema = SCHOOL_SCHEMA;
  const checked = validateSchool(document);
  return { document, findings: [...findings, ...checked.findings.map((finding) => locate(finding, cells))] };
}

/** The cell of the longest known part of the path. */
function locate(
  finding: Finding,
  cells: ReadonlyMap<string, { sheet: string; cell: string }>,
): LocatedFinding {
  for (let path = finding.path; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const cell = cells.get(path);
    if (cell) return { ...finding, cell };
  }
  return finding;
}

interface Table {
  readonly sheet: Worksheet;
  /** Column number by header. */
  readonly at: ReadonlyMap<string, number>;
}

class Reading {
  readonly document: Json = {};
  readonly findings: LocatedFinding[] = [];
  /** Where each part of the document was read, by JSON pointer. */
  readonly cells = new Map<string, { sheet: string; cell: string }>();
  readonly #workbook: Workbook;
  readonly #tables = new Map<string, Table>();
  readonly #byName = new Map<string, Map<string, string | null>>();
  readonly #parents = new Map<string, { record: Json; path: string }>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Finds the sheet and its columns, and the names other sheets may use. */
  prepare(spec: SheetSpec): void {
    const sheet = this.#workbook.getWorksheet(spec.name);
    if (!sheet) {
      if (spec.columns.some(({ required }) => required) && !spec.child && REQUIRED_SHEETS.has(spec.name)) {
        this.#report({ code: 'SHEET_MISSING', params: { sheet: spec.name } });
      }
      return;
    }
    const at = new Map<string, number>();
    if (!spec.single) {
      const header = sheet.getRow(HEADER_ROW);
      for (let col = 1; col <= Math.min(header.cellCount, 200); col++) {
        const label = labelOf(cellValue(sheet, HEADER_ROW, col));
        if (label !== '') at.set(label, col);
      }
      const wanted = [
        ...(spec.child ? [parentHeader(spec)] : []),
        ...spec.columns.filter((c) => c.required).map(heading),
      ];
      for (const label of wanted) {
        if (at.has(labelOf(label))) continue;
        this.#report({
          code: 'COLUMN_MISSING',
          params: { sheet: spec.name, column: label.replace(/\*$/, '') },
        });
      }
    }
    this.#tables.set(spec.name, { sheet, at });
    if (spec.kind !== undefined) this.#index(spec, sheet, at);
  }

  #index(spec: SheetSpec, sheet: Worksheet, at: ReadonlyMap<string, number>): void {
    const idAt = at.get('编号');
    const nameAt = at.get('名称') ?? at.get('姓名');
    if (idAt === undefined) return;
    for (const kind of spec.kind === 'staff' || spec.kind === 'externals'
      ? [spec.kind, 'people']
      : [spec.kind as string]) {
      const names = this.#byName.get(kind) ?? new Map<string, string | null>();
      this.#byName.set(kind, names);
      for (let row = HEADER_ROW + 1; row <= lastRow(sheet); row++) {
        const id = plainText(textOf(cellValue(sheet, row, idAt)));
        if (id === '') continue;
        names.set(`#${id}`, id);
        const name = nameAt === undefined ? '' : plainText(textOf(cellValue(sheet, row, nameAt)));
        // Two rows of one name: the name alone says nothing.
        if (name !== '') names.set(name, names.has(name) ? null : id);
      }
    }
  }

  readonly #look: LookUp = (kind, value) => {
    const names = this.#byName.get(kind);
    return names?.get(`#${value}`) ?? names?.get(value) ?? null;
  };

  records(spec: SheetSpec): void {
    const table = this.#tables.get(spec.name);
    if (!table) return;
    if (spec.single) {
      this.#single(spec, table.sheet);
      return;
    }
    const records: Json[] = [];
    const base = `/${spec.target.join('/')}`;
    for (const row of this.#rows(spec, table, spec.columns)) {
      const path = `${base}/${records.length}`;
      const record = this.#record(spec, table, row, path);
      records.push(record);
      if (typeof record.id === 'string') this.#parents.set(`${base} ${record.id}`, { record, path });
    }
    const optional = spec.target[0] === 'pupils' || spec.target[0] === 'headCounts';
    if (records.length > 0 || !optional) setField(this.document, spec.target, records);
  }

  children(spec: SheetSpec): void {
    const table = this.#tables.get(spec.name);
    if (!table || !spec.child) return;
    const { parent, field } = spec.child;
    const parentAt = table.at.get(labelOf(parentHeader(spec)));
    if (parentAt === undefined) return;
    for (const row of this.#rows(spec, table, spec.columns)) {
      const text = plainText(textOf(cellValue(table.sheet, row, parentAt)));
      const kind = SHEETS.find((other) => !other.child && other.target.join() === parent.join())?.kind;
      const id = kind === undefined ? text : (this.#look(kind, text) ?? text);
      const owner = this.#parents.get(`/${parent.join('/')} ${id}`);
      if (!owner) {
        this.#report({
          code: 'ROW_WITHOUT_OWNER',
          params: { sheet: spec.name, row, id: text },
          cell: { sheet: spec.name, cell: addressOf(row, parentAt) },
        });
        continue;
      }
      const list = (fieldOf(owner.record, [field]) ?? []) as Json[];
      owner.record[field] = list;
      list.push(this.#record(spec, table, row, `${owner.path}/${field}/${list.length}`));
    }
  }

  #single(spec: SheetSpec, sheet: Worksheet): void {
    const rowOf = new Map<string, number>();
    for (let row = HEADER_ROW + 1; row <= Math.min(lastRow(sheet), 500); row++) {
      rowOf.set(labelOf(cellValue(sheet, row, 1)), row);
    }
    for (const column of spec.columns) {
      const row = rowOf.get(labelOf(column.header));
      if (row === undefined) {
        if (column.required)
          this.#report({ code: 'COLUMN_MISSING', params: { sheet: spec.name, column: column.header } });
      } else this.#cell(spec, sheet, row, 2, column, this.document, '');
    }
  }

  /** Numbers of the rows with anything in them. */
  #rows(spec: SheetSpec, table: Table, columns: readonly Column[]): number[] {
    const last = lastRow(table.sheet);
    if (last - HEADER_ROW > MOST_ROWS) {
      this.#report({
        code: 'SHEET_TOO_LONG',
        params: { sheet: spec.name, rows: table.sheet.rowCount, most: MOST_ROWS },
      });
      return [];
    }
    const cols = columns.flatMap(({ header }) => table.at.get(labelOf(header)) ?? []);
    const rows: number[] = [];
    for (let row = HEADER_ROW + 1; row <= last; row++) {
      if (cols.some((col) => textOf(cellValue(table.sheet, row, col)) !== '')) rows.push(row);
    }
    return rows;
  }

  #record(spec: SheetSpec, table: Table, row: number, path: string): Json {
    const record: Json = {};
    this.cells.set(path, { sheet: spec.name, cell: addressOf(row, 1) });
    for (const column of spec.columns) {
      const col = table.at.get(labelOf(column.header));
      if (col !== undefined) this.#cell(spec, table.sheet, row, col, column, record, path);
    }
    return record;
  }

  #cell(
    spec: SheetSpec,
    sheet: Worksheet,
    row: number,
    col: number,
    column: Column,
    record: Json,
    path: string,
  ): void {
    const raw = cellValue(sheet, row, col);
    const value: CellValue = typeof raw === 'string' ? plainText(raw) : raw;
    const cell = { sheet: spec.name, cell: addressOf(row, col) };
    this.cells.set(`${path}/${column.path.join('/')}`, cell);
    if (textOf(value) === '') {
      if (column.required)
        this.#report({ code: 'CELL_EMPTY', params: { ...cell, column: column.header }, cell });
      return;
    }
    const parsed = column.codec.read(value, this.#look);
    if (parsed.ok) setField(record, column.path, parsed.value);
    else {
      const params = { ...cell, column: column.header, value: textOf(value).slice(0, 60) };
      this.#report({ code: 'CELL_UNREADABLE', params, expected: parsed.expected, cell });
    }
  }

  #report(finding: CellFinding): void {
    this.findings.push(cellFinding(finding));
  }
}

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
function labelOf(cell: CellValue): string {
  return textOf(cell).replace(/\*$/, '');
}

function lastRow(sheet: Worksheet): number {
  return Math.min(sheet.rowCount, HEADER_ROW + MOST_ROWS + 1);
}

/** Value of a cell: the result of a formula, the text of rich text, the text of a link. */
function cellValue(sheet: Worksheet, row: number, col: number): CellValue {
  let value: unknown = sheet.getCell(row, col).value;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const held = value as { result?: unknown; richText?: { text: string }[]; text?: unknown };
    if (held.richText) value = held.richText.map(({ text }) => text).join('');
    else value = held.result ?? held.text ?? null;
  }
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : null;
}

/** A1 name of a cell. */
function addressOf(row: number, col: number): string {
  let letters = '';
  for (let n = col; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}
