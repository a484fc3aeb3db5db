/** Whose data: every table carries the district, from the first migration on. */
export interface DistrictKey {
  readonly district: string;
}

export interface SchoolKey extends DistrictKey {
  /** The caller's own id of the school. */
  readonly school: string;
}

export interface PlanKey extends SchoolKey {
  /** UUIDv7, made by the server. */
  readonly plan: string;
}

/** The one district of an installation without accounts. */
export const DEFAULT_DISTRICT = 'default';

/** One page of a list: what comes after the given key, at most so many. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Key to continue from; null at the end of the list. */
  readonly next: string | null;
}

/** Bytes as they are kept: compressed. */
export interface Packed {
  readonly gzip: Uint8Array;
  /** Length before compression. */
  readonly bytes: number;
}

/** A JSON text, kept so that it can be answered without being unpacked or parsed. */
export type PackedJson = Packed;

/** An answer without more to say, told apart by its name. */
export type Outcome<T extends string> = T extends string ? { readonly outcome: T } : never;
