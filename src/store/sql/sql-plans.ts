import type { Kysely } from 'kysely';
import type { PlanKey } from '../keys.ts';
import { isEnd, type PlanRecord, type PlanStore } from '../plans.ts';
import type { Connections } from './connections.ts';
import { PLAN_COLUMNS, packedOf, pageOf, planOfRow } from './rows.ts';
import { claimKey } from './sql-keys.ts';
import { lockSchool } from './sql-schools.ts';
import type { Tables } from './tables.ts';

export function sqlPlans({ read, write }: Connections): PlanStore {
  return {
    submit: ({ key, schoolVersion, schoolHash, request, at }, idempotency) =>
      write.transaction().execute(async (tx) => {
        if (!(await lockSchool(tx, key))) return { outcome: 'missingSchool' as const };
        const clash = await claimKey(tx, key, idempotency, at);
        if (clash) return clash;
        const { district, school, plan } = key;
        await tx
          .insertInto('plans')
          .values({
            district,
            school,
            plan,
            school_version: schoolVersion,
            school_hash: schoolHash,
            request: JSON.stringify(request),
            revision: 1,
            document: 'none',
            created_at: at,
          })
          .execute();
        await tx
          .insertInto('jobs')
          .values({ district, school, plan, state: 'queued', attempts: 0, stop_asked: 0, spent_ms: 0 })
          .execute();
        return { outcome: 'stored' as const };
      }),

    get: (key) => planRecord(read, key),

    list: async ({ district, school }, { limit, after }) => {
      let query = joined(read).where('plans.district', '=', district).where('plans.school', '=', school);
      if (after !== undefined) query = query.where('plans.plan', '<', after);
      const rows = await query
        .orderBy('plans.plan', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, planOfRow, (row) => row.plan);
    },

    part: async ({ district, school, plan }, part) => {
      const row = await read
        .selectFrom('plan_parts')
        .select(['revision', 'body', 'bytes'])
        .where('district', '=', district)
        .where('school', '=', school)
        .where('plan', '=', plan)
        .where('part', '=', part)
        .executeTakeFirst();
      return row ? { revision: row.revision, packed: packedOf(row.body, row.bytes) } : null;
    },

    publish: (key, expected, at) =>
      write.transaction().execute(async (tx) => {
        const plan = await lockPlan(tx, key, expected);
        if (typeof plan === 'string') return { outcome: plan };
        if (plan.document !== 'final') return { outcome: 'withoutDocument' as const };
        if (plan.publishedAt !== null) return { outcome: 'published' as const, plan };
        const revision = expected + 1;
        await tx
          .updateTable('plans')
          .set({ published_at: at, revision })
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .execute();
        return { outcome: 'published' as const, plan: { ...plan, publishedAt: at, revision } };
      }),

    remove: (key, expected) =>
      write.transaction().execute(async (tx) => {
        const plan = await lockPlan(tx, key, expected);
        if (typeof plan === 'string') return { outcome: plan };
        if (plan.publishedAt !== null) return { outcome: 'published' as const };
        if (!isEnd(plan.state)) return { outcome: 'unfinished' as const };
        for (const table of ['plan_parts', 'job_checkpoints', 'jobs', 'plans'] as const) {
          await tx
            .deleteFrom(table)
            .where('district', '=', key.district)
            .where('school', '=', key.school)
            .where('plan', '=', key.plan)
            .execute();
        }
        return { outcome: 'removed' as const };
      }),
  };
}

export function joined(db: Kysely<Tables>) {
  return db
    .selectFrom('plans')
    .innerJoin('jobs', (join) =>
      join
        .onRef('jobs.district', '=', 'plans.district')
        .onRef('jobs.school', '=', 'plans.school')
        .onRef('jobs.plan', '=', 'plans.plan'),
    )
    .select(PLAN_COLUMNS);
}

export async function planRecord(db: Kysely<Tables>, key: PlanKey): Promise<PlanRecord | null> {
  const row = await joined(db)
    .where('plans.district', '=', key.district)
    .where('plans.school', '=', key.school)
    .where('plans.plan', '=', key.plan)
    .executeTakeFirst();
  return row ? planOfRow(row) : null;
}

/** Holds the plan's row until the transaction ends, if it has the expected revision. */
async function lockPlan(
  tx: Kysely<Tables>,
  key: PlanKey,
  expected: number,
): Promise<PlanRecord | 'missing' | 'stale'> {
  const { numUpdatedRows } = await tx
    .updateTable('plans')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .where('plan', '=', key.plan)
    .where('revision', '=', expected)
    .executeTakeFirst();
  const plan = await planRecord(tx, key);
  if (!plan) return 'missing';
  return numUpdatedRows === 1n ? plan : 'stale';
}
