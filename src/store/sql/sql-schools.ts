import type { Kysely } from 'kysely';
import type { SchoolKey } from '../keys.ts';
import type { NewSchool, SchoolRecord, SchoolStore } from '../schools.ts';
import type { Connections } from './connections.ts';
import { fromJson, packedOf, pageOf } from './rows.ts';
import { claimKey } from './sql-keys.ts';
import type { Tables } from './tables.ts';

const SCHOOL_COLUMNS = [
  'district',
  'school',
  'name',
  'region',
  'version',
  'hash',
  'figures',
  'created_at',
  'updated_at',
] as const;

/** Tables that hold rows of a school. */
const OWNED = ['schools', 'school_versions', 'plans', 'jobs', 'plan_parts', 'job_checkpoints'] as const;

export function sqlSchools({ read, write }: Connections): SchoolStore {
  return {
    create: (school, idempotency) =>
      write.transaction().execute(async (tx) => {
        const clash = await claimKey(tx, school.key, idempotency, school.at);
        if (clash) return clash;
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('schools')
          .values({ ...rowOf(school), version: 1, created_at: school.at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) {
          if (idempotency) await forgetKey(tx, school.key, idempotency.key);
          return { outcome: 'exists' as const };
        }
        await insertVersion(tx, school, 1);
        return { outcome: 'stored' as const };
      }),

    replace: (school, expected) =>
      write.transaction().execute(async (tx) => {
        const version = expected + 1;
        const { numUpdatedRows } = await tx
          .updateTable('schools')
          .set({ ...rowOf(school), version })
          .where('district', '=', school.key.district)
          .where('school', '=', school.key.school)
          .where('version', '=', expected)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return { outcome: await whyNot(tx, school.key) };
        await insertVersion(tx, school, version);
        return { outcome: 'stored' as const, version };
      }),

    remove: (key, expected) =>
      write.transaction().execute(async (tx) => {
        if (!(await lockSchool(tx, key, expected))) return { outcome: await whyNot(tx, key) };
        const holding = await holdingPlan(tx, key);
        if (holding) return { outcome: holding };
        for (const table of OWNED) {
          await tx
            .deleteFrom(table)
            .where('district', '=', key.district)
            .where('school', '=', key.school)
            .execute();
        }
        return { outcome: 'removed' as const };
      }),

    get: async (key) => {
      const row = await schoolRow(read, key);
      return row ? recordOf(row) : null;
    },

    document: async (key, version) => {
      const wanted = version ?? (await schoolRow(read, key))?.version;
      if (wanted === undefined) return null;
      const row = await read
        .selectFrom('school_versions')
        .select(['version', 'hash', 'document', 'bytes'])
        .where('district', '=', key.district)
        .where('school', '=', key.school)
        .where('version', '=', wanted)
        .executeTakeFirst();
      return row
        ? { version: row.version, hash: row.hash, document: packedOf(row.document, row.bytes) }
        : null;
    },

    list: async ({ district }, { limit, after }) => {
      let query = read.selectFrom('schools').select(SCHOOL_COLUMNS).where('district', '=', district);
      if (after !== undefined) query = query.where('school', '>', after);
      const rows = await query
        .orderBy('school')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, recordOf, (row) => row.school);
    },

    versions: async (key, { limit, after }) => {
      let query = read
        .selectFrom('school_versions')
        .select(['version', 'hash', 'figures', 'created_at'])
        .where('district', '=', key.district)
        .where('school', '=', key.school);
      if (after !== undefined) query = query.where('version', '<', Number(after));
      const rows = await query
        .orderBy('version', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(
        rows,
        limit,
        ({ version, hash, figures, created_at }) => ({
          version,
          hash,
          figures: fromJson(figures),
          createdAt: created_at,
        }),
        (row) => String(row.version),
      );
    },
  };
}

function rowOf({ key, name, region, hash, figures, at }: NewSchool) {
  return {
    district: key.district,
    school: key.school,
    name,
    region,
    hash,
    figures: JSON.stringify(figures),
    updated_at: at,
  };
}

async function insertVersion(tx: Kysely<Tables>, school: NewSchool, version: number): Promise<void> {
  await tx
    .insertInto('school_versions')
    .values({
      district: school.key.district,
      school: school.key.school,
      version,
      hash: school.hash,
      figures: JSON.stringify(school.figures),
      document: school.document.gzip,
      bytes: school.document.bytes,
      created_at: school.at,
    })
    .execute();
}

async function schoolRow(db: Kysely<Tables>, key: SchoolKey) {
  return db
    .selectFrom('schools')
    .select(SCHOOL_COLUMNS)
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .executeTakeFirst();
}

type SchoolRow = NonNullable<Awaited<ReturnType<typeof schoolRow>>>;

function recordOf(row: SchoolRow): SchoolRecord {
  const { district, school, name, region, version, hash, figures } = row;
  return {
    district,
    school,
    name,
    region,
    version,
    hash,
    figures: fromJson(figures),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/**
 * Holds the school's row until the transaction ends, so that nothing is added to a school that is being removed.
 * (A write without change: `for update` is not known everywhere.) False: no such school, or another version.
 */
export async function lockSchool(tx: Kysely<Tables>, key: SchoolKey, version?: number): Promise<boolean> {
  let query = tx
    .updateTable('schools')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('district', '=', key.district)
    .where('school', '=', key.school);
  if (version !== undefined) query = query.where('version', '=', version);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function whyNot(tx: Kysely<Tables>, key: SchoolKey): Promise<'missing' | 'stale'> {
  return (await schoolRow(tx, key)) ? 'stale' : 'missing';
}

/** Why a school cannot go: one of its plans is published, or unfinished. */
async function holdingPlan(tx: Kysely<Tables>, key: SchoolKey): Promise<'published' | 'unfinished' | null> {
  const published = await tx
    .selectFrom('plans')
    .select('plan')
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .where('published_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (published) return 'published';
  const unfinished = await tx
    .selectFrom('jobs')
    .select('plan')
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .where('state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst();
  return unfinished ? 'unfinished' : null;
}

async function forgetKey(tx: Kysely<Tables>, key: SchoolKey, idempotencyKey: string): Promise<void> {
  await tx
    .deleteFrom('idempotency_keys')
    .where('district', '=', key.district)
    .where('key', '=', idempotencyKey)
    .execute();
}
