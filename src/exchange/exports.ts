import { accountTables } from './tables/account-table.ts';
import { billTables } from './tables/bills-table.ts';
import { classSlips } from './tables/class-slips.ts';
import { complianceTables } from './tables/compliance-table.ts';
import { matrixTables } from './tables/matrix-table.ts';
import { noticeTables } from './tables/notice-table.ts';
import { payTables } from './tables/pay-table.ts';
import type { PlanIndex } from './tables/plan-index.ts';
import { pupilSlips } from './tables/pupil-slips.ts';
import {
  directReportTables,
  payReviewTables,
  performanceTables,
  surveyTables,
} from './tables/reporting-tables.ts';
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
  { id: 'public-notice', perWeekday: false, tables: noticeTables },
  { id: 'pupil-slips', perWeekday: false, tables: pupilSlips },
  { id: 'bills', perWeekday: false, tables: billTables },
  { id: 'pay', perWeekday: false, tables: payTables },
  { id: 'account', perWeekday: false, tables: accountTables },
  { id: 'survey', perWeekday: false, tables: surveyTables },
  { id: 'direct-report', perWeekday: false, tables: directReportTables },
  { id: 'performance', perWeekday: false, tables: performanceTables },
  { id: 'pay-review', perWeekday: false, tables: payReviewTables },
];
