import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Ways to the database. Both may be the same; where they differ, reading never waits for writing. */
export interface Connections {
  readonly read: Kysely<Tables>;
  readonly write: Kysely<Tables>;
}
