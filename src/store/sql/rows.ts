import type { Selectable } from 'kysely';
import type { PackedJson, Page } from '../keys.ts';
import type { DocumentState, JobState, PlanRecord } from '../plans.ts';
import type { JobTable, PlanTable } from './tables.ts';

export type PlanRow = Selectable<PlanTable> & Omit<Selectable<JobTable>, 'district' | 'school' | 'plan'>;

/** Columns of a plan and of its job, as the joined queries select them. */
export const PLAN_COLUMNS = [
  'plans.district',
  'plans.school',
  'plans.plan',
  'plans.school_version',
  'plans.school_hash',
  'plans.request',
  'plans.revision',
  'plans.document',
  'plans.status',
  'plans.figures',
  'plans.created_at',
  'plans.published_at',
  'jobs.state',
  'jobs.progress',
  'jobs.fault',
  'jobs.attempts',
  'jobs.stop_asked',
  'jobs.spent_ms',
  'jobs.started_at',
  'jobs.finished_at',
] as const;

/** JSON columns are written by this program only, from the type they are read as. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function planOfRow(row: PlanRow): PlanRecord {
  return {
    district: row.district,
    school: row.school,
    plan: row.plan,
    schoolVersion: row.school_version,
    schoolHash: row.school_hash,
    request: fromJson(row.request),
    revision: row.revision,
    state: row.state as JobState,
    document: row.document as DocumentState,
    status: row.status,
    progress: row.progress === null ? null : fromJson(row.progress),
    figures: row.figures === null ? null : fromJson(row.figures),
    fault: row.fault === null ? null : fromJson(row.fault),
    attempts: row.attempts,
    stopAsked: row.stop_asked === 1,
    spentMs: row.spent_ms,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    publishedAt: row.published_at,
  };
}

export function packedOf(body: ArrayBuffer | Uint8Array, bytes: number): PackedJson {
  return { gzip: body instanceof Uint8Array ? body : new Uint8Array(body), bytes };
}

/** One page of rows of which one more was asked for, to know whether the list goes on. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  key: (row: Row) => string,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? key(last) : null,
  };
}
