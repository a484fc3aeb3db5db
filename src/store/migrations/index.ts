import { type Kysely, type Migration, Migrator } from 'kysely';
import type { ColumnTypes } from './column-types.ts';
import { first } from './m001-first.ts';

type Step = (db: Kysely<unknown>, types: ColumnTypes) => Promise<void>;

/** All changes of the tables, in the order of their names. A step that was released is never edited. */
const STEPS: Readonly<Record<string, Step>> = { '001-first': first };

/** Brings the tables up to date, each step in a transaction. */
export async function migrate<T>(db: Kysely<T>, types: ColumnTypes): Promise<void> {
  const migrations: Record<string, Migration> = {};
  for (const [name, step] of Object.entries(STEPS)) migrations[name] = { up: (on) => step(on, types) };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
