export interface WrittenRows {
  readonly rows: readonly unknown[];
  /** Rows changed; null for a statement that reads. */
  readonly changes: number | null;
}

/** What the writing thread offers: statements one by one, on one connection. */
export interface WriterEndpoint {
  execute(sql: string, parameters: readonly unknown[]): Promise<WrittenRows>;
  close(): Promise<void>;
}

export interface WriterData {
  readonly file: string;
}
