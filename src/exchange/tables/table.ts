/** A table for people: what the workbook, the page to print and the page on screen all show. */
export interface Table {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Indexes of rows that begin a new page in print. */
  readonly newPages?: readonly number[];
}

/** Tables that go together in one file, one sheet each (or one after another in print). */
export interface TableBook {
  readonly name: string;
  readonly tables: readonly { readonly sheet: string; readonly table: Table }[];
}

export const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五'] as const;
