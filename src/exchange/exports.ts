import { classSlips } from './tables/class-slips.ts';
import { complianceTables } from './tables/compliance-table.ts';
import { matrixTables } from './tables/matrix-table.ts';
import type { PlanIndex } from './tables/plan-index.ts';
import { rollCallTables } from './tables/roll-call-table.ts';
import { rosterTables } from './tables/roster-table.ts';
import type { TableBook } from './tables/table.ts';

/** Something that can be downloaded of a plan, as a workbook or as a page to print. */
export interface TableExport {
  readonly id: string;
  /** Roll-call sheets are one file a weekday. */
  readonly perWeekday: boolean;
  tables(index: PlanIndex, weekday: number): TableBook;
}

/** Every export, in one visible list: a new one is one file under `tables/`, one line here and one test. */
export const EXPORTS: readonly TableExport[] = [
  { id: 'matrix', perWeekday: false, tables: matrixTables },
  { id: 'roster', perWeekday: false, tables: rosterTables },
  { id: 'roll-call', perWeekday: true, tables: rollCallTables },
  { id: 'class-slips', perWeekday: false, tables: classSlips },
  { id: 'compliance', perWeekday: false, tables: complianceTables },
];
