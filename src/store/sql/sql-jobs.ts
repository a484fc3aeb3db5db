import type { Kysely } from 'kysely';
import type { JobStore, PackedPlan } from '../jobs.ts';
import type { PlanKey } from '../keys.ts';
import { isEnd } from '../plans.ts';
import type { Connections } from './connections.ts';
import { packedOf, planOfRow } from './rows.ts';
import { joined, planRecord } from './sql-plans.ts';
import type { Tables } from './tables.ts';

export function sqlJobs({ read, write }: Connections): JobStore {
  return {
    unfinished: async () => {
      const rows = await joined(read)
        .where('jobs.state', 'in', ['queued', 'running'])
        .orderBy('plans.plan')
        .execute();
      return rows.map(planOfRow);
    },

    begin: (key, revision, at) =>
      write.transaction().execute(async (tx) => {
        const plan = await planRecord(tx, key);
        if (!plan || isEnd(plan.state)) return null;
        const version = await tx
          .selectFrom('school_versions')
          .select(['document', 'bytes'])
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('version', '=', plan.schoolVersion)
          .executeTakeFirstOrThrow();
        const started = {
          state: 'running' as const,
          attempts: plan.attempts + 1,
          startedAt: plan.startedAt ?? at,
        };
        await tx
          .updateTable('jobs')
          .set({ state: started.state, attempts: started.attempts, started_at: started.startedAt })
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .execute();
        await setRevision(tx, key, revision);
        const checkpoints = await tx
          .selectFrom('job_checkpoints')
          .select(['name', 'body', 'bytes'])
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .orderBy('name')
          .execute();
        return {
          plan: { ...plan, ...started, revision },
          school: packedOf(version.document, version.bytes),
          checkpoints: checkpoints.map(({ name, body, bytes }) => ({ name, packed: packedOf(body, bytes) })),
        };
      }),

    askStop: (key, revision) =>
      write.transaction().execute(async (tx) => {
        await tx
          .updateTable('jobs')
          .set({ stop_asked: 1 })
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .execute();
        await setRevision(tx, key, revision);
      }),

    progress: (key, revision, progress, spentMs) =>
      write.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('jobs')
          .set({ progress: JSON.stringify(progress), spent_ms: spentMs })
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .where('state', '=', 'running')
          .executeTakeFirst();
        if (numUpdatedRows === 1n) await setRevision(tx, key, revision);
      }),

    checkpoint: async ({ district, school, plan }, { name, packed }) => {
      await write
        .insertInto('job_checkpoints')
        .values({ district, school, plan, name, body: packed.gzip, bytes: packed.bytes })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    best: (key, revision, plan) =>
      write.transaction().execute(async (tx) => {
        await writePlan(tx, key, revision, plan);
        await setPlan(tx, key, {
          document: 'bestSoFar',
          status: plan.status,
          figures: plan.figures,
          revision,
        });
      }),

    putBack: (key, revision, spentMs) =>
      write.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('jobs')
          .set((eb) => ({ state: 'queued', attempts: eb('attempts', '-', 1), spent_ms: spentMs }))
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .where('state', '=', 'running')
          .executeTakeFirst();
        if (numUpdatedRows === 1n) await setRevision(tx, key, revision);
      }),

    finish: (key, revision, { state, plan, fault, progress, spentMs, at }) =>
      write.transaction().execute(async (tx) => {
        await tx
          .updateTable('jobs')
          .set({
            state,
            progress: progress === null ? null : JSON.stringify(progress),
            fault: fault === undefined ? null : JSON.stringify(fault),
            spent_ms: spentMs,
            finished_at: at,
          })
          .where('district', '=', key.district)
          .where('school', '=', key.school)
          .where('plan', '=', key.plan)
          .execute();
        await removeRows(tx, 'job_checkpoints', key);
        if (plan) {
          await writePlan(tx, key, revision, plan);
          await setPlan(tx, key, { document: 'final', status: plan.status, figures: plan.figures, revision });
        } else if (state === 'cancelled') {
          await removeRows(tx, 'plan_parts', key);
          await setPlan(tx, key, { document: 'none', status: null, figures: null, revision });
        } else {
          await setRevision(tx, key, revision);
        }
      }),
  };
}

async function writePlan(
  tx: Kysely<Tables>,
  key: PlanKey,
  revision: number,
  { parts }: PackedPlan,
): Promise<void> {
  await removeRows(tx, 'plan_parts', key);
  const { district, school, plan } = key;
  for (const [part, { gzip, bytes }] of Object.entries(parts)) {
    await tx
      .insertInto('plan_parts')
      .values({ district, school, plan, part, revision, body: gzip, bytes })
      .execute();
  }
}

async function setPlan(
  tx: Kysely<Tables>,
  key: PlanKey,
  values: {
    readonly document: string;
    readonly status: string | null;
    readonly figures: PackedPlan['figures'] | null;
    readonly revision: number;
  },
): Promise<void> {
  const { document, status, revision } = values;
  const figures = values.figures === null ? null : JSON.stringify(values.figures);
  await tx
    .updateTable('plans')
    .set({ document, status, figures, revision })
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .where('plan', '=', key.plan)
    .execute();
}

async function setRevision(tx: Kysely<Tables>, key: PlanKey, revision: number): Promise<void> {
  await tx
    .updateTable('plans')
    .set({ revision })
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .where('plan', '=', key.plan)
    .execute();
}

async function removeRows(
  tx: Kysely<Tables>,
  table: 'plan_parts' | 'job_checkpoints',
  key: PlanKey,
): Promise<void> {
  await tx
    .deleteFrom(table)
    .where('district', '=', key.district)
    .where('school', '=', key.school)
    .where('plan', '=', key.plan)
    .execute();
}
