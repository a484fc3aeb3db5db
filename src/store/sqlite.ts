import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { SQLITE_TYPES } from './migrations/column-types.ts';
import { migrate } from './migrations/index.ts';
import { sqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';
import type { Store } from './store.ts';

/** Another process has the database open. */
export class StoreInUse extends Error {
  constructor(readonly file: string) {
    super(`${file} is open in another process`);
  }
}

/**
 * Opens (and creates) the embedded database; `:memory:` keeps nothing. One process at a time, because two would both
 * resume the unfinished jobs: the file stays locked until the process ends, however it ends (or, after `close`, until
 * the last statement is collected as garbage). Rejects with `StoreInUse`.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = open(file);
  const dialect = new SqliteDialect({
    database: { prepare: (text) => database.prepare(text), close: () => close(database) },
  });
  const db = new Kysely<Tables>({ dialect });
  await migrate(db, SQLITE_TYPES);
  return sqlStore(db);
}

function open(file: string): Database.Database {
  const database = new Database(file, { timeout: 0 });
  try {
    // Before the journal mode, so that the lock is taken with the first access.
    pragma(database, 'locking_mode = EXCLUSIVE');
    pragma(database, 'journal_mode = WAL');
    // Full: what was acknowledged survives a power failure, not only the end of the process.
    pragma(database, 'synchronous = FULL');
    database.exec('BEGIN IMMEDIATE');
    database.exec('COMMIT');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new StoreInUse(file);
    throw error;
  }
}

/** Brings the write-ahead log into the file, so that the file alone is a whole copy. */
function close(database: Database.Database): void {
  pragma(database, 'wal_checkpoint(TRUNCATE)');
  database.close();
}

function pragma(database: Database.Database, text: string): void {
  const statement = database.prepare(`PRAGMA ${text}`);
  if (statement.reader) statement.all();
  else statement.run();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
