import type { Plan } from '../../../solver/model/plan-document.ts';
import type { School } from '../../../solver/model/school.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import { EXPORTS } from '../../exchange/exports.ts';
import { tablesToHtml } from '../../exchange/table-html.ts';
import { tablesToWorkbook } from '../../exchange/table-workbook.ts';
import { planIndex } from '../../exchange/tables/plan-index.ts';
import { schoolToWorkbook } from '../../exchange/workbook/write-workbook.ts';
import { unpackJson } from '../../jobs/pack.ts';
import type { PackedJson } from '../../store/keys.ts';
import { withCurrentRecords } from './current-records.ts';
import type { ExportInput, FileAnswer } from './desk.ts';

/** One of the exports of a plan; null for an unknown id. Schools and plans of the store were written by this program. */
export async function makeExport({
  school,
  plan,
  id,
  form,
  weekday,
  packs,
  current,
}: ExportInput): Promise<FileAnswer | null> {
  const wanted = EXPORTS.find((entry) => entry.id === id);
  if (!wanted) return null;
  const recorded = withCurrentRecords(unpackJson(school) as School, current);
  const index = planIndex(recorded, unpackJson(plan) as Plan, packs as readonly PolicyPack[]);
  const book = wanted.tables(index, weekday);
  const bytes = form === 'xlsx' ? await tablesToWorkbook(book) : new TextEncoder().encode(tablesToHtml(book));
  return { outcome: 'file', bytes };
}

/** The template, filled with a school where there is one. */
export async function makeWorkbook(school: PackedJson | null): Promise<FileAnswer> {
  const bytes = await schoolToWorkbook(school === null ? undefined : (unpackJson(school) as School));
  return { outcome: 'file', bytes };
}
