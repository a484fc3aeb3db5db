import { type Kysely, sql } from 'kysely';
import type { Store } from '../store.ts';
import { sqlJobs } from './sql-jobs.ts';
import { sqlKeys } from './sql-keys.ts';
import { sqlMarks } from './sql-marks.ts';
import { sqlPlans } from './sql-plans.ts';
import { sqlPolicies } from './sql-policies.ts';
import { sqlSchools } from './sql-schools.ts';
import type { Tables } from './tables.ts';

/** The store over any database that kysely speaks to and that has been migrated. */
export function sqlStore(db: Kysely<Tables>): Store {
  return {
    schools: sqlSchools(db),
    plans: sqlPlans(db),
    jobs: sqlJobs(db),
    policies: sqlPolicies(db),
    marks: sqlMarks(db),
    keys: sqlKeys(db),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
