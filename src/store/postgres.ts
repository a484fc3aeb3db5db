import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { POSTGRES_TYPES } from './migrations/column-types.ts';
import { migrate } from './migrations/index.ts';
import { sqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';
import type { Store } from './store.ts';

/** Opens a PostgreSQL database (15 or newer) and brings its tables up to date. */
export async function openPostgresStore(url: string): Promise<Store> {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
  });
  await migrate(db, POSTGRES_TYPES);
  return sqlStore({ read: db, write: db }, () => db.destroy());
}
