import { sql } from 'kysely';
import type { Store } from '../store.ts';
import type { Connections } from './connections.ts';
import { sqlJobs } from './sql-jobs.ts';
import { sqlKeys } from './sql-keys.ts';
import { sqlMarks } from './sql-marks.ts';
import { sqlPlans } from './sql-plans.ts';
import { sqlPolicies } from './sql-policies.ts';
import { sqlSchools } from './sql-schools.ts';

/** The store over any database that kysely speaks to and that has been migrated. */
export function sqlStore(connections: Connections, close: () => Promise<void>): Store {
  return {
    schools: sqlSchools(connections),
    plans: sqlPlans(connections),
    jobs: sqlJobs(connections),
    policies: sqlPolicies(connections),
    marks: sqlMarks(connections),
    keys: sqlKeys(connections),
    ping: async () => {
      for (const db of [connections.read, connections.write]) await sql`select 1`.execute(db);
    },
    close,
  };
}
