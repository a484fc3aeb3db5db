import type { ColumnType } from 'kysely';

/** Written as bytes; SQLite gives an ArrayBuffer back, PostgreSQL a Buffer. */
type Bytes = ColumnType<ArrayBuffer | Uint8Array, Uint8Array, Uint8Array>;

interface SchoolTable {
  district: string;
  school: string;
  name: string;
  region: string;
  version: number;
  hash: string;
  figures: string;
  created_at: string;
  updated_at: string;
}

interface SchoolVersionTable {
  district: string;
  school: string;
  version: number;
  hash: string;
  figures: string;
  document: Bytes;
  bytes: number;
  created_at: string;
}

/** What can be read of a plan without its document. */
export interface PlanTable {
  district: string;
  school: string;
  plan: string;
  school_version: number;
  school_hash: string;
  request: string;
  revision: number;
  document: string;
  status: string | null;
  figures: string | null;
  created_at: string;
  published_at: string | null;
}

/** The run that makes a plan; one for each plan. */
export interface JobTable {
  district: string;
  school: string;
  plan: string;
  state: string;
  progress: string | null;
  fault: string | null;
  attempts: number;
  stop_asked: number;
  spent_ms: number;
  started_at: string | null;
  finished_at: string | null;
}

interface PlanPartTable {
  district: string;
  school: string;
  plan: string;
  part: string;
  revision: number;
  body: Bytes;
  bytes: number;
}

interface CheckpointTable {
  district: string;
  school: string;
  plan: string;
  name: string;
  body: Bytes;
  bytes: number;
}

interface IdempotencyTable {
  district: string;
  school: string;
  key: string;
  request_hash: string;
  status: number;
  headers: string;
  body: string;
  created_at: string;
}

interface PolicyTable {
  district: string;
  school: string;
  policy: string;
  version: number;
  document: string;
  created_at: string;
}

interface MarkTable {
  district: string;
  school: string;
  name: string;
  created_at: string;
}

export interface Tables {
  schools: SchoolTable;
  school_versions: SchoolVersionTable;
  plans: PlanTable;
  jobs: JobTable;
  plan_parts: PlanPartTable;
  job_checkpoints: CheckpointTable;
  idempotency_keys: IdempotencyTable;
  policies: PolicyTable;
  marks: MarkTable;
}

/** The `school` of rows that belong to the whole district. */
export const WHOLE_DISTRICT = '';
