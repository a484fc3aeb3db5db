import type { CreateTableBuilder, Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** Schools with their versions, plans with their parts, jobs, callers' keys, policy packs. */
export async function first(db: Kysely<unknown>, { key, bytes }: ColumnTypes): Promise<void> {
  const table = (name: string, ...own: readonly string[]): CreateTableBuilder<string, string> => {
    const columns = ['district', 'school', ...own];
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
    for (const column of columns) {
      builder = builder.addColumn(column, column === 'version' ? 'integer' : key, (c) => c.notNull());
    }
    return builder.addPrimaryKeyConstraint(`${name}_key`, columns);
  };

  await table('schools')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();

  await table('school_versions', 'version')
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('document', bytes, (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();

  await table('plans', 'plan')
    .addColumn('school_version', 'integer', (c) => c.notNull())
    .addColumn('school_hash', 'text', (c) => c.notNull())
    .addColumn('request', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('status', 'text')
    .addColumn('figures', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .execute();

  await table('jobs', 'plan')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('progress', 'text')
    .addColumn('fault', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('stop_asked', 'integer', (c) => c.notNull())
    .addColumn('spent_ms', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'text')
    .addColumn('finished_at', 'text')
    .execute();
  await db.schema.createIndex('jobs_by_state').on('jobs').columns(['state', 'plan']).execute();

  await table('plan_parts', 'plan', 'part')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('body', bytes, (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .execute();

  await table('job_checkpoints', 'plan', 'name')
    .addColumn('body', bytes, (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('idempotency_keys')
    .addColumn('district', key, (c) => c.notNull())
    .addColumn('school', key, (c) => c.notNull())
    .addColumn('key', key, (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('headers', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_key', ['district', 'key'])
    .execute();
  await db.schema
    .createIndex('idempotency_keys_by_age')
    .on('idempotency_keys')
    .column('created_at')
    .execute();

  await table('policies', 'policy')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();

  await table('marks', 'name')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
}
