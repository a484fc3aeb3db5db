import type { Kysely } from 'kysely';
import type { MarkStore } from '../store.ts';
import { type Tables, WHOLE_DISTRICT } from './tables.ts';

export function sqlMarks(db: Kysely<Tables>): MarkStore {
  return {
    has: async ({ district }, name) => {
      const row = await db
        .selectFrom('marks')
        .select('name')
        .where('district', '=', district)
        .where('school', '=', WHOLE_DISTRICT)
        .where('name', '=', name)
        .executeTakeFirst();
      return row !== undefined;
    },
    set: async ({ district }, name, at) => {
      await db
        .insertInto('marks')
        .values({ district, school: WHOLE_DISTRICT, name, created_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
