import type { Selectable } from 'kysely';
import type { PolicyRecord, PolicyStore } from '../policies.ts';
import type { Connections } from './connections.ts';
import { fromJson, pageOf } from './rows.ts';
import { claimKey } from './sql-keys.ts';
import { type Tables, WHOLE_DISTRICT } from './tables.ts';

export function sqlPolicies({ read, write }: Connections): PolicyStore {
  const rows = (district: string) =>
    read
      .selectFrom('policies')
      .selectAll()
      .where('district', '=', district)
      .where('school', '=', WHOLE_DISTRICT);
  return {
    create: (key, { id, document, createdAt }, idempotency) =>
      write.transaction().execute(async (tx) => {
        const clash = await claimKey(tx, key, idempotency, createdAt);
        if (clash) return clash;
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('policies')
          .values({
            district: key.district,
            school: WHOLE_DISTRICT,
            policy: id,
            version: 1,
            document: JSON.stringify(document),
            created_at: createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 1n) return { outcome: 'stored' as const };
        if (idempotency) {
          await tx
            .deleteFrom('idempotency_keys')
            .where('district', '=', key.district)
            .where('key', '=', idempotency.key)
            .execute();
        }
        return { outcome: 'exists' as const };
      }),

    get: async ({ district }, id) => {
      const row = await rows(district).where('policy', '=', id).executeTakeFirst();
      return row ? recordOf(row) : null;
    },

    list: async ({ district }, { limit, after }) => {
      let query = rows(district);
      if (after !== undefined) query = query.where('policy', '>', after);
      const found = await query
        .orderBy('policy')
        .limit(limit + 1)
        .execute();
      return pageOf(found, limit, recordOf, (row) => row.policy);
    },
  };
}

function recordOf(row: Selectable<Tables['policies']>): PolicyRecord {
  return {
    id: row.policy,
    version: row.version,
    document: fromJson(row.document),
    createdAt: row.created_at,
  };
}
