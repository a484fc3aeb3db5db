import type { Logger } from 'pino';
import type { Clock } from '../jobs/clock.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Planner } from '../jobs/planner.ts';
import type { Store } from '../store/store.ts';
import type { DocumentDesk } from './desk/desk.ts';

/** What the routes work with; a test gives its own. */
export interface Services {
  readonly store: Store;
  readonly runner: JobRunner;
  readonly planner: Planner;
  readonly desk: DocumentDesk;
  readonly clock: Clock;
  /** UUIDv7. */
  readonly newId: () => string;
  readonly district: string;
  readonly log: Logger;
  /** Aborted when the service stops: streams end, and it is not ready any more. */
  readonly stopping: AbortSignal;
  /** Folder of the built page; null where there is none. */
  readonly pageFolder: string | null;
}

export interface ApiEnv {
  Variables: Record<string, never>;
}
