import { describe, expect, it } from 'vitest';
import { type JsonSchema, schoolJsonSchema } from '../../../../solver/model/json-schema.ts';
import { FREE_IDS, REFERENCES, SETS, valuesAt } from '../../../../solver/model/validation/references.ts';
import { draft } from './cases/change.ts';

/** Patterns of all places that hold an id, read off the schema; own ids (`id`) left out. */
function idPlaces(schema: JsonSchema, idPattern: string, path: readonly string[] = []): string[] {
  const places: string[] = [];
  if (schema.pattern === idPattern && path[path.length - 1] !== 'id') places.push(path.join('/'));
  for (const option of schema.oneOf ?? []) places.push(...idPlaces(option, idPattern, path));
  if (schema.items) places.push(...idPlaces(schema.items, idPattern, [...path, '*']));
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    places.push(...idPlaces(part, idPattern, [...path, key]));
  }
  return places;
}

describe('the table of references', () => {
  const schema = schoolJsonSchema();
  const idPattern = schema.properties?.id.pattern ?? '';
  const places = [...new Set(idPlaces(schema, idPattern))].sort();

  it('names every place of the schema that holds an id, and no other', () => {
    expect(idPattern).not.toBe('');
    expect(places.length).toBeGreaterThan(50);
    expect([...REFERENCES.map(([pattern]) => pattern), ...FREE_IDS].sort()).toEqual(places);
  });

  it('names lists where it says that an entry counts once', () => {
    const partsOf = (at: JsonSchema, part: string): JsonSchema[] =>
      [at, ...(at.oneOf ?? [])].flatMap(
        (option) => (part === '*' ? option.items : option.properties?.[part]) ?? [],
      );
    const isList = (pattern: string): boolean =>
      pattern
        .split('/')
        .reduce<JsonSchema[]>((found, part) => found.flatMap((at) => partsOf(at, part)), [schema])
        .some((found) => found.type === 'array');
    expect(SETS.filter((pattern) => !isList(pattern))).toEqual([]);
  });

  it('finds values with their places', () => {
    const school = draft();
    const found = valuesAt(school, 'clubs/*/leaders/people/*');
    expect(found).toEqual([{ value: 'x-jian', path: ['clubs', 2, 'leaders', 'people', 0] }]);
    expect(valuesAt(school, 'headCounts/*/class')).toEqual([]);
  });
});
