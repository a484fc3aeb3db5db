import { type RawBuilder, sql } from 'kysely';

/** Column types that the databases spell differently. */
export interface ColumnTypes {
  /** Text that is compared by code points, so that lists have the same order everywhere. */
  readonly key: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
}

export const SQLITE_TYPES: ColumnTypes = { key: sql`text`, bytes: sql`blob` };

export const POSTGRES_TYPES: ColumnTypes = { key: sql`text collate "C"`, bytes: sql`bytea` };
