import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonSchema, planJsonSchema, schoolJsonSchema } from '../../../solver/model/json-schema.ts';
import { School } from '../../../solver/model/school.ts';
import { smallSchool } from '../../support/small-school.ts';

/** A small checker of the part of JSON Schema that the documents use; `format` is an annotation, as in draft 2020-12. */
function conforms(schema: JsonSchema, value: unknown): boolean {
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.oneOf && schema.oneOf.filter((option) => conforms(option, value)).length !== 1) return false;
  if (schema.anyOf && !schema.anyOf.some((option) => conforms(option, value))) return false;
  switch (schema.type) {
    case undefined:
      return true;
    case 'null':
      return value === null;
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && conformsText(schema, value);
    case 'number':
    case 'integer':
      return typeof value === 'number' && conformsNumber(schema, value);
    case 'array':
      return Array.isArray(value) && conformsList(schema, value);
    case 'object':
      return (
        typeof value === 'object' && value !== null && !Array.isArray(value) && conformsObject(schema, value)
      );
    default:
      throw new Error(`The checker does not know the type ${schema.type}`);
  }
}

function conformsText(schema: JsonSchema, value: string): boolean {
  const length = [...value].length;
  return (
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Number.POSITIVE_INFINITY) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value))
  );
}

function conformsNumber(schema: JsonSchema, value: number): boolean {
  return (
    (schema.type === 'number' || Number.isInteger(value)) &&
    value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (schema.maximum ?? Number.POSITIVE_INFINITY)
  );
}

function conformsList(schema: JsonSchema, value: readonly unknown[]): boolean {
  const { items } = schema;
  return value.length >= (schema.minItems ?? 0) && (!items || value.every((item) => conforms(items, item)));
}

function conformsObject(schema: JsonSchema, value: object): boolean {
  if (schema.required?.some((key) => !Object.hasOwn(value, key))) return false;
  return Object.entries(schema.properties ?? {}).every(
    ([key, part]) => !Object.hasOwn(value, key) || conforms(part, Reflect.get(value, key)),
  );
}

/** Every keyword that occurs in a schema, so that the checker cannot overlook one. */
function keywordsOf(schema: JsonSchema): Set<string> {
  const words = new Set(Object.keys(schema));
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  for (const part of parts) for (const word of keywordsOf(part)) words.add(word);
  return words;
}

describe('JSON Schema of the school document', () => {
  const schema = schoolJsonSchema();

  it('uses only what the checker checks', () => {
    const known = [
      '$schema',
      '$id',
      'title',
      'description',
      'default',
      'format',
      'type',
      'const',
      'enum',
      'oneOf',
    ];
    const bounds = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems'];
    const all = new Set([...known, ...bounds, 'anyOf', 'properties', 'required', 'items']);
    expect([...keywordsOf(schema)].filter((word) => !all.has(word))).toEqual([]);
  });

  it('is of the draft 2020-12, and names itself', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('afterbell.school/1');
  });

  it('is that of the input: what has a default may be left out', () => {
    expect(schema.required).toContain('rooms');
    for (const key of ['options', 'timeZone', 'vendors', 'locks', 'travel', 'dismissal', 'pupils']) {
      expect(schema.required).not.toContain(key);
      expect(schema.properties).toHaveProperty(key);
    }
    expect(schema.properties?.timeZone).toMatchObject({ default: 'Asia/Shanghai' });
  });

  it('takes a valid school, with and without its defaults', () => {
    expect(conforms(schema, smallSchool())).toBe(true);
    expect(conforms(schema, School.parse(smallSchool()))).toBe(true);
  });

  it('agrees with the zod schema on schools with a replaced value', () => {
    const school = School.parse(smallSchool());
    const paths = pathsOf(school);
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('15:30', '2026-09-10', 'g1', 'a/b', 0, 1, -1, 2.5, true, null, [], {}, 'teacher', 1e9),
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        // Names are trimmed before their length counts, which JSON Schema cannot say.
        fc.pre(typeof value !== 'string' || (value.trim() === value && value !== ''));
        const document = structuredClone(school);
        const owner = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), document);
        Reflect.set(owner, path[path.length - 1], value);
        const accepted = School.safeParse(document).success;
        if (!accepted) refused += 1;
        expect(conforms(schema, document)).toBe(accepted);
      }),
      { seed: 5, numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

describe('JSON Schema of the plan document', () => {
  it('asks for every part of a plan', () => {
    const schema = planJsonSchema();
    expect(schema.$id).toBe('afterbell.plan/1');
    // Plans from before changes were recorded have none.
    const parts = Object.keys(schema.properties ?? {}).filter((part) => part !== 'changes');
    expect(schema.required).toEqual(parts);
    for (const part of [
      'matrix',
      'enrolment',
      'dismissal',
      'roster',
      'certificates',
      'audit',
      'provenance',
    ]) {
      expect(schema.properties).toHaveProperty(part);
    }
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}
