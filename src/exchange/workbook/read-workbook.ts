import { Workbook } from '@cj-tech-master/excelts';
import type { Finding } from '../../../solver/model/findings.ts';
import { SCHOOL_SCHEMA } from '../../../solver/model/school.ts';
import { validateSchool } from '../../../solver/model/validation/index.ts';
import { addressOf, cellContent, cellValue } from './cell-value.ts';
import { type LookUp, rawText, textOf } from './codec.ts';
import { type CellFinding, cellFinding } from './findings.ts';
import { labelOf, reportForeignSheets, type Table, tableOf } from './headings.ts';
import { NameIndex } from './name-index.ts';
import { type Column, fieldOf, type SheetSpec, setField } from './sheet.ts';
import { foldStayColumns } from './stay-columns.ts';
import { SHEETS } from './template.ts';
import { type CellPlace, type LocatedFinding, unreadable, type WorkbookResult } from './workbook-result.ts';
import { HEADER_ROW, parentHeader } from './write-workbook.ts';

type Json = Record<string, unknown>;

/** Most rows of a sheet that are read; more are a finding, not a hang. */
const MOST_ROWS = 20_000;
const MOST_SINGLE_ROWS = 500;
/** Lists that a school either has or has not: an empty sheet leaves them out. */
const OPTIONAL_LISTS: ReadonlySet<string> = new Set([
  'pupils',
  'headCounts',
  'options/bands',
  'money/fees',
  'records/attendance',
  'records/staffAttendance',
  'records/cancelled',
  'records/invoices',
  'records/expenses',
  'records/satisfaction',
  'records/exitGrounds',
]);
/** A workbook can hold millions of mistakes; nobody reads more than these. */
const MOST_FINDINGS = 1000;

/**
 * Reads the bytes of an .xlsx file made from the template. Reports everything that is wrong at once, by sheet and cell.
 * Call it where it can be ended (see `read-in-thread.ts`): parsers hang or die on some hostile files.
 */
export async function workbookToSchool(bytes: Uint8Array): Promise<WorkbookResult> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return unreadable({ code: 'WORKBOOK_UNREADABLE', params: { detail } });
  }
  const reading = new Reading(workbook);
  reportForeignSheets(workbook, (finding) => reading.report(finding));
  for (const spec of SHEETS) reading.prepare(spec);
  for (const spec of SHEETS) if (!spec.child) reading.records(spec);
  for (const spec of SHEETS) if (spec.child) reading.children(spec);
  const { document, findings, total, errors, cells, schoolCells } = reading;
  if (errors > 0) return { document: null, findings, total, errors, schoolCells };
  foldStayColumns(document);
  document.schema = SCHOOL_SCHEMA;
  const ofSense = validateSchool(document).findings.map((finding) => locate(finding, cells));
  return {
    document,
    findings: [...findings, ...ofSense].slice(0, MOST_FINDINGS),
    total: total + ofSense.length,
    errors: ofSense.filter(isError).length,
    schoolCells,
  };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** The cell of the longest known part of the path. */
function locate(finding: Finding, cells: ReadonlyMap<string, CellPlace>): LocatedFinding {
  for (let path = finding.path; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const cell = cells.get(path);
    if (cell) return { ...finding, cell };
  }
  return finding;
}

class Reading {
  readonly document: Json = {};
  readonly findings: LocatedFinding[] = [];
  total = 0;
  errors = 0;
  /** Where each part of the document was read, by JSON pointer. */
  readonly cells = new Map<string, CellPlace>();
  readonly schoolCells: Record<string, CellPlace> = {};
  readonly #workbook: Workbook;
  readonly #tables = new Map<string, Table>();
  readonly #names = new NameIndex();
  readonly #parents = new Map<string, { record: Json; path: string }>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  report(finding: CellFinding): void {
    const made = cellFinding(finding);
    if (isError(made)) this.errors += 1;
    this.total += 1;
    if (this.findings.length < MOST_FINDINGS) this.findings.push(made);
  }

  /** Finds the sheet and its columns, and the names other sheets may use. */
  prepare(spec: SheetSpec): void {
    const table = tableOf(this.#workbook, spec, (finding) => this.report(finding));
    if (!table) return;
    if (table.last > HEADER_ROW + (spec.single ? MOST_SINGLE_ROWS : MOST_ROWS)) {
      const cell = { sheet: spec.name, cell: addressOf(table.last, 1) };
      const params = { sheet: spec.name, rows: table.last, most: HEADER_ROW + MOST_ROWS };
      this.report({ code: 'SHEET_TOO_LONG', params, cell });
      return;
    }
    this.#tables.set(spec.name, table);
    const { sheet, at, last } = table;
    const idAt = at.get('编号');
    const nameAt = at.get('名称') ?? at.get('姓名');
    if (spec.kind === undefined || idAt === undefined) return;
    for (let row = HEADER_ROW + 1; row <= last; row++) {
      const id = rawText(cellValue(sheet, row, idAt));
      const name = nameAt === undefined ? '' : rawText(cellValue(sheet, row, nameAt));
      if (id !== '') this.#names.add(spec.kind, id, name);
    }
  }

  readonly #look: LookUp = (kind, value) => this.#names.find(kind, value);

  records(spec: SheetSpec): void {
    const table = this.#tables.get(spec.name);
    if (!table) return;
    if (spec.single) {
      this.#single(spec, table);
      return;
    }
    const records: Json[] = [];
    const base = `/${spec.target.join('/')}`;
    for (const row of this.#rows(table, spec.columns)) {
      const path = `${base}/${records.length}`;
      const record = this.#record(spec, table, row, path);
      records.push(record);
      if (typeof record.id === 'string') this.#parents.set(`${base} ${record.id}`, { record, path });
    }
    const optional = OPTIONAL_LISTS.has(spec.target.join('/'));
    if (records.length > 0 || !optional) setField(this.document, spec.target, records);
  }

  children(spec: SheetSpec): void {
    const table = this.#tables.get(spec.name);
    if (!table || !spec.child) return;
    const { parent, field } = spec.child;
    const parentAt = table.at.get(labelOf(parentHeader(spec)));
    if (parentAt === undefined) return;
    for (const row of this.#rows(table, spec.columns)) {
      const text = rawText(cellValue(table.sheet, row, parentAt));
      const kind = SHEETS.find((other) => !other.child && other.target.join() === parent.join())?.kind;
      const id = kind === undefined ? text : (this.#look(kind, text) ?? text);
      const owner = this.#parents.get(`/${parent.join('/')} ${id}`);
      if (!owner) {
        this.report({
          code: 'ROW_WITHOUT_OWNER',
          params: { sheet: spec.name, row, id: text.slice(0, 60) },
          cell: { sheet: spec.name, cell: addressOf(row, parentAt) },
        });
        continue;
      }
      const list = (fieldOf(owner.record, [field]) ?? []) as Json[];
      owner.record[field] = list;
      list.push(this.#record(spec, table, row, `${owner.path}/${field}/${list.length}`));
    }
  }

  #single(spec: SheetSpec, { sheet, last }: Table): void {
    const rowOf = new Map<string, number>();
    for (let row = HEADER_ROW + 1; row <= last; row++) {
      const label = labelOf(cellValue(sheet, row, 1));
      if (label === '') continue;
      const cell = { sheet: spec.name, cell: addressOf(row, 1) };
      const params = { ...cell, column: label.slice(0, 60) };
      if (rowOf.has(label)) this.report({ code: 'COLUMN_DUPLICATE', params, cell });
      else rowOf.set(label, row);
    }
    for (const column of spec.columns) {
      const row = rowOf.get(labelOf(column.header));
      if (row !== undefined) {
        this.#cell(spec, { sheet, row, col: 2 }, column, this.document, '');
        this.schoolCells[`/${column.path.join('/')}`] = { sheet: spec.name, cell: addressOf(row, 2) };
      } else if (column.required) {
        this.report({ code: 'COLUMN_MISSING', params: { sheet: spec.name, column: column.header } });
      }
    }
  }

  /** Numbers of the rows with anything in them. */
  #rows({ sheet, at, last }: Table, columns: readonly Column[]): number[] {
    const cols = columns.flatMap(({ header }) => at.get(labelOf(header)) ?? []);
    const rows: number[] = [];
    for (let row = HEADER_ROW + 1; row <= last; row++) {
      const filled = cols.some((col) => {
        const content = cellContent(sheet, row, col);
        return content.kind !== 'value' || textOf(content.value) !== '';
      });
      if (filled) rows.push(row);
    }
    return rows;
  }

  #record(spec: SheetSpec, table: Table, row: number, path: string): Json {
    const record: Json = {};
    this.cells.set(path, { sheet: spec.name, cell: addressOf(row, 1) });
    for (const column of spec.columns) {
      const col = table.at.get(labelOf(column.header));
      if (col !== undefined) this.#cell(spec, { sheet: table.sheet, row, col }, column, record, path);
    }
    return record;
  }

  #cell(
    spec: SheetSpec,
    at: { readonly sheet: Table['sheet']; readonly row: number; readonly col: number },
    column: Column,
    record: Json,
    path: string,
  ): void {
    const content = cellContent(at.sheet, at.row, at.col);
    const cell = { sheet: spec.name, cell: addressOf(at.row, at.col) };
    const params = { ...cell, column: column.header };
    this.cells.set(`${path}/${column.path.join('/')}`, cell);
    if (content.kind === 'formula') {
      this.report({ code: 'CELL_FORMULA', params, cell });
      return;
    }
    if (content.kind === 'error') {
      this.report({ code: 'CELL_ERROR', params: { ...params, value: content.error }, cell });
      return;
    }
    const { value } = content;
    if (textOf(value) === '') {
      if (column.required) this.report({ code: 'CELL_EMPTY', params, cell });
      return;
    }
    const parsed = column.codec.read(value, this.#look);
    if (parsed.ok) {
      setField(record, column.path, parsed.value);
      return;
    }
    const read = { ...params, value: textOf(value).slice(0, 60) };
    this.report({ code: 'CELL_UNREADABLE', params: read, expected: parsed.expected, cell });
  }
}
