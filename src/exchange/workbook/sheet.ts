import type { Codec } from './codec.ts';

/** A value of a record, by keys: `['weeklyLoad', 'most']`. */
export type FieldPath = readonly string[];

/** One column of a sheet. An empty cell leaves the field out, so that the default of the school document applies. */
export interface Column {
  readonly header: string;
  readonly path: FieldPath;
  readonly codec: Codec<unknown>;
  readonly required: boolean;
  readonly note?: string;
}

/**
 * A sheet of the template: a list of records of the school document (`target`, for example `['term', 'holidays']`), or
 * of the records nested in another sheet's records (`child`: parent sheet and field). `single` sheets hold one record
 * in two columns, name and value.
 */
export interface SheetSpec {
  readonly name: string;
  readonly title: string;
  readonly target: FieldPath;
  readonly columns: readonly Column[];
  readonly single?: true;
  /** Rows belong to a record of another sheet, named in the first column by its id. */
  readonly child?: { readonly parent: FieldPath; readonly field: string };
  /** What `ref` columns of other sheets look up here. */
  readonly kind?: string;
}

/** A column whose codec fits the field; the type of the value is checked where the column is written. */
export function column<T>(
  header: string,
  path: string,
  codec: Codec<T>,
  extra: { readonly required?: true; readonly note?: string } = {},
): Column {
  return {
    header,
    path: path.split('.'),
    codec,
    required: extra.required ?? false,
    ...(extra.note === undefined ? {} : { note: extra.note }),
  };
}

/** Reads a nested field; undefined where a part is missing. */
export function fieldOf(record: unknown, path: FieldPath): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Sets a nested field, making the objects on the way. */
export function setField(record: Record<string, unknown>, path: FieldPath, value: unknown): void {
  let place = record;
  for (const key of path.slice(0, -1)) {
    const next = place[key];
    if (typeof next === 'object' && next !== null) place = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      place[key] = made;
      place = made;
    }
  }
  place[path[path.length - 1]] = value;
}
