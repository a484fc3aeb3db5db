import type { IdempotencyRecord, KeyClash } from './idempotency.ts';
import type { DistrictKey, Outcome, PackedJson, Page, PageRequest, SchoolKey } from './keys.ts';

/** Figures for lists, so that nobody has to open the document for them. */
export interface SchoolFigures {
  readonly grades: number;
  readonly classes: number;
  readonly pupils: number;
  readonly staff: number;
  readonly clubs: number;
  readonly warnings: number;
}

/** A school as lists show it: everything but the document. */
export interface SchoolRecord extends SchoolKey {
  readonly name: string;
  readonly region: string;
  /** Counts from 1; every change of the document is a new version. */
  readonly version: number;
  /** SHA-256 of the canonical school document; plans carry the same in their provenance. */
  readonly hash: string;
  readonly figures: SchoolFigures;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SchoolVersionRecord {
  readonly version: number;
  readonly hash: string;
  readonly figures: SchoolFigures;
  readonly createdAt: string;
}

export interface SchoolDocument {
  readonly version: number;
  readonly hash: string;
  readonly document: PackedJson;
}

/** A school document that has passed validation. */
export interface NewSchool {
  readonly key: SchoolKey;
  readonly name: string;
  readonly region: string;
  readonly hash: string;
  readonly figures: SchoolFigures;
  readonly document: PackedJson;
  readonly at: string;
}

export interface SchoolStore {
  /** Version 1 of a new school. */
  create(
    school: NewSchool,
    idempotency?: IdempotencyRecord,
  ): Promise<Outcome<'stored' | 'exists'> | KeyClash>;
  /** The next version, if `expected` is the current one. */
  replace(
    school: NewSchool,
    expected: number,
  ): Promise<{ readonly outcome: 'stored'; readonly version: number } | Outcome<'missing' | 'stale'>>;
  /** Removes the school, its versions and its plans. Refused while a plan is unfinished or published. */
  remove(
    key: SchoolKey,
    expected: number,
  ): Promise<Outcome<'removed' | 'missing' | 'stale' | 'published' | 'unfinished'>>;
  get(key: SchoolKey): Promise<SchoolRecord | null>;
  /** The document of a version; the current one if none is named. */
  document(key: SchoolKey, version?: number): Promise<SchoolDocument | null>;
  /** In the order of ids (code units). */
  list(key: DistrictKey, page: PageRequest): Promise<Page<SchoolRecord>>;
  /** Newest first; the cursor is a version. */
  versions(key: SchoolKey, page: PageRequest): Promise<Page<SchoolVersionRecord>>;
}
