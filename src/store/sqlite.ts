import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { SQLITE_TYPES } from './migrations/column-types.ts';
import { migrate } from './migrations/index.ts';
import { sqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';
import { openDatabase } from './sqlite/database.ts';
import { lockFile } from './sqlite/lock.ts';
import { threadDialect } from './sqlite/thread-dialect.ts';
import type { Store } from './store.ts';

export { StoreInUse } from './sqlite/lock.ts';

/** A database that keeps nothing, for tests. */
export async function openMemoryStore(): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) });
  await migrate(db, SQLITE_TYPES);
  return sqlStore({ read: db, write: db }, () => db.destroy());
}

/**
 * Opens (and creates) the embedded database for this process alone. Reads happen here, at once; writes in a thread,
 * one after another, each on the disk before it is answered. Rejects with `StoreInUse`.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockFile(file);
  const write = new Kysely<Tables>({ dialect: threadDialect(file) });
  try {
    await migrate(write, SQLITE_TYPES);
    const read = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openDatabase(file) }) });
    return sqlStore({ read, write }, async () => {
      await read.destroy();
      await write.destroy();
      lock.release();
    });
  } catch (error) {
    await write.destroy().catch(() => undefined);
    lock.release();
    throw error;
  }
}
