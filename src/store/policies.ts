import type { IdempotencyRecord, KeyClash } from './idempotency.ts';
import type { DistrictKey, Outcome, Page, PageRequest } from './keys.ts';

/** A district's own policy pack, as data. */
export interface PolicyRecord {
  readonly id: string;
  readonly version: number;
  readonly document: unknown;
  readonly createdAt: string;
}

export interface PolicyStore {
  create(
    key: DistrictKey,
    policy: Omit<PolicyRecord, 'version'>,
    idempotency?: IdempotencyRecord,
  ): Promise<Outcome<'stored' | 'exists'> | KeyClash>;
  get(key: DistrictKey, id: string): Promise<PolicyRecord | null>;
  list(key: DistrictKey, page: PageRequest): Promise<Page<PolicyRecord>>;
}
