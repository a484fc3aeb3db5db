/** What a first request was answered; a repetition gets the same again. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
}

/** A caller's own key for one request, with the answer to keep beside what the request stores. */
export interface IdempotencyRecord {
  readonly key: string;
  /** SHA-256 of method, path and body, hexadecimal. */
  readonly requestHash: string;
  readonly answer: StoredAnswer;
}

/** What a key is found to be before anything is stored. */
export type KeyState =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'replayed'; readonly answer: StoredAnswer }
  | { readonly outcome: 'keyReused' };

export type KeyClash = Exclude<KeyState, { outcome: 'new' }>;
