import type { Kysely } from 'kysely';
import type { IdempotencyRecord, KeyClash, KeyState } from '../idempotency.ts';
import type { DistrictKey } from '../keys.ts';
import type { KeyStore } from '../store.ts';
import type { Connections } from './connections.ts';
import { fromJson } from './rows.ts';
import { type Tables, WHOLE_DISTRICT } from './tables.ts';

/** Callers' keys, kept in the transaction that stores what they asked for. */
export function sqlKeys({ read, write }: Connections): KeyStore {
  return {
    find: ({ district }, key, requestHash) => findKey(read, district, key, requestHash),
    forget: async (before) => {
      await write.deleteFrom('idempotency_keys').where('created_at', '<', before).execute();
    },
  };
}

/** Claims the key inside a transaction; a clash means that nothing else may be written. */
export async function claimKey(
  db: Kysely<Tables>,
  { district }: DistrictKey,
  record: IdempotencyRecord | undefined,
  at: string,
): Promise<KeyClash | null> {
  if (!record) return null;
  const { key, requestHash, answer } = record;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_keys')
    .values({
      district,
      school: WHOLE_DISTRICT,
      key,
      request_hash: requestHash,
      status: answer.status,
      headers: JSON.stringify(answer.headers),
      body: answer.body,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return null;
  const known = await findKey(db, district, key, requestHash);
  if (known.outcome === 'new') throw new Error('a caller’s key was neither stored nor found');
  return known;
}

async function findKey(
  db: Kysely<Tables>,
  district: string,
  key: string,
  requestHash: string,
): Promise<KeyState> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'headers', 'body'])
    .where('district', '=', district)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return { outcome: 'new' };
  if (row.request_hash !== requestHash) return { outcome: 'keyReused' };
  return {
    outcome: 'replayed',
    answer: { status: row.status, headers: fromJson(row.headers), body: row.body },
  };
}
