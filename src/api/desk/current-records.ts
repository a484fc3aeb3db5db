import type { School } from '../../../solver/model/school.ts';
import { unpackJson } from '../../jobs/pack.ts';
import type { PackedJson } from '../../store/keys.ts';

/**
 * The school that a plan was made from, with what has been written down since: attendance, invoices, scores, and what the school
 * has decided about money. Everything else stays as it was planned.
 */
export function withCurrentRecords(planned: School, current: PackedJson | null | undefined): School {
  if (!current) return planned;
  // Schools of the store were written by this program.
  const { records, money } = unpackJson(current) as School;
  const { records: _, money: __, ...school } = planned;
  return { ...school, ...(records ? { records } : {}), ...(money ? { money } : {}) };
}
