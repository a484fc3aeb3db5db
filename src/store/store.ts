import type { KeyState } from './idempotency.ts';
import type { JobStore } from './jobs.ts';
import type { DistrictKey } from './keys.ts';
import type { PlanStore } from './plans.ts';
import type { PolicyStore } from './policies.ts';
import type { SchoolStore } from './schools.ts';

/**
 * Where everything is kept. A call that is answered has been written to the disk; a call that changes several things
 * changes all of them or none. Outcomes that a caller can bring about are answers, not exceptions.
 */
export interface Store {
  readonly schools: SchoolStore;
  readonly plans: PlanStore;
  readonly jobs: JobStore;
  readonly policies: PolicyStore;
  readonly marks: MarkStore;
  readonly keys: KeyStore;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Things that happen once in the life of an installation. */
export interface MarkStore {
  has(key: DistrictKey, name: string): Promise<boolean>;
  set(key: DistrictKey, name: string, at: string): Promise<void>;
}

export interface KeyStore {
  /** Looks a caller's key up before the work is done; storing checks it again in its own transaction. */
  find(key: DistrictKey, idempotencyKey: string, requestHash: string): Promise<KeyState>;
  /** Forgets keys that were stored before the instant. */
  forget(before: string): Promise<void>;
}
