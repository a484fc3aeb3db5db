import type { Finding } from '../../../solver/model/findings.ts';
import { type CellFinding, cellFinding } from './findings.ts';

export interface CellPlace {
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
}

/** A finding with the cell it comes from, where it comes from one. */
export type LocatedFinding = Finding & { readonly cell?: CellPlace };

export interface WorkbookResult {
  /** The school document as read; null when cells could not be read. */
  readonly document: Record<string, unknown> | null;
  /** Findings of cells, and, where every cell could be read, of the school itself, each with its cell. */
  readonly findings: LocatedFinding[];
  /** How many there are; only the first are listed where there are very many. */
  readonly total: number;
  /** How many of them are errors, with which nothing may be stored. */
  readonly errors: number;
  /** Cells of the school's own fields by JSON pointer, for what is found out about the school later. */
  readonly schoolCells: Readonly<Record<string, CellPlace>>;
}

/** A workbook of which nothing could be read. */
export function unreadable(finding: CellFinding): WorkbookResult {
  return { document: null, findings: [cellFinding(finding)], total: 1, errors: 1, schoolCells: {} };
}
