import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { z } from 'zod';

interface SchemaRef {
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaRef[];
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: SchemaRef }>> }>
  >;
}

const document = JSON.parse(
  readFileSync(new URL('../../../src/api/openapi.json', import.meta.url), 'utf8').replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  ),
) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const schemas = new Map<string, z.ZodType>();

/** Every answer of the service has a declared status and the declared shape, to the last field. */
export function checkAnswer(method: string, path: string, status: number, type: string, json: unknown): void {
  const operation = operationOf(method, path.split('?')[0] ?? path);
  if (!operation) return;
  // What every route may answer is not repeated for each of them.
  if (status === 304 || status === 403 || status >= 500) return;
  const response = operation.responses[status];
  expect(response, `${method} ${path} answers ${status}, which is not declared`).toBeDefined();
  const content = response?.content?.[type.split(';')[0] ?? ''];
  if (json === undefined) return;
  const schemas = content ? (content.schema.anyOf ?? [content.schema]) : [];
  const names = schemas.flatMap(({ $ref }) => $ref?.replace('#/$defs/', '') ?? []);
  expect(names, `${method} ${path} answers ${status} as ${type}, which is not declared`).not.toEqual([]);
  const failures = names.map((name) => schemaOf(name).safeParse(json).error?.issues ?? []);
  if (failures.some((issues) => issues.length === 0)) return;
  expect(failures, `${method} ${path} ${status} is no ${names.join(' or ')}`).toEqual([]);
}

function schemaOf(name: string): z.ZodType {
  const known = schemas.get(name);
  if (known) return known;
  const made = z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: document.components.schemas } as never);
  schemas.set(name, made);
  return made;
}

function operationOf(method: string, path: string): Operation | undefined {
  for (const [template, operations] of Object.entries(document.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
    // Fixed words go before parameters, as in the router.
    if (template === path || (!(path in document.paths) && pattern.test(path))) {
      return operations[method.toLowerCase()];
    }
  }
  return undefined;
}
