import type { Finding } from '../findings.ts';
import { type JsonSchema, schoolJsonSchema } from '../json-schema.ts';
import { nearest } from './nearest.ts';
import { type Path, placeOf } from './pointer.ts';
import { renderFinding } from './render.ts';

let schema: JsonSchema | null = null;

/** A finding for every key of the document that the school format does not have, with the nearest key it has. */
export function unknownKeys(document: unknown): Finding[] {
  schema ??= schoolJsonSchema();
  const findings: Finding[] = [];
  walk(schema, document, []);
  return findings;

  function walk(part: JsonSchema, value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    const known = part.oneOf ? part.oneOf.find((option) => fits(option, value)) : part;
    if (!known) return;
    if (Array.isArray(value)) {
      if (known.items) for (const [at, item] of value.entries()) walk(known.items, item, [...path, at]);
      return;
    }
    if (!known.properties) return;
    for (const [key, entry] of Object.entries(value)) {
      if (Object.hasOwn(known.properties, key)) walk(known.properties[key], entry, [...path, key]);
      else report(key, Object.keys(known.properties), path);
    }
  }

  function report(key: string, keys: readonly string[], path: Path): void {
    const place = placeOf(document, path);
    const near = nearest(key, keys);
    findings.push(
      near === null
        ? renderFinding('SHAPE_UNKNOWN_KEY', [...path, key], { place, key })
        : renderFinding('SHAPE_MISSPELT_KEY', [...path, key], { place, key, nearest: near }),
    );
  }
}

/** Of alternatives told apart by a fixed value (`kind`), is this the one that the value names? */
function fits(option: JsonSchema, value: object): boolean {
  return Object.entries(option.properties ?? {}).every(
    ([key, entry]) =>
      entry.const === undefined ||
      (Object.hasOwn(value, key) && (value as Record<string, unknown>)[key] === entry.const),
  );
}
