import type { MarkStore } from '../store.ts';
import type { Connections } from './connections.ts';
import { WHOLE_DISTRICT } from './tables.ts';

export function sqlMarks({ read, write }: Connections): MarkStore {
  return {
    has: async ({ district }, name) => {
      const row = await read
        .selectFrom('marks')
        .select('name')
        .where('district', '=', district)
        .where('school', '=', WHOLE_DISTRICT)
        .where('name', '=', name)
        .executeTakeFirst();
      return row !== undefined;
    },
    set: async ({ district }, name, at) => {
      await write
        .insertInto('marks')
        .values({ district, school: WHOLE_DISTRICT, name, created_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
