import { z } from 'zod';
import { PLAN_SCHEMA, Plan } from './plan-document.ts';
import { SCHOOL_SCHEMA, School } from './school.ts';

/** The part of JSON Schema (draft 2020-12) that the documents use. */
export interface JsonSchema {
  readonly $id?: string;
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** JSON Schema of the school document as callers write it: what has a default may be left out. */
export function schoolJsonSchema(): JsonSchema {
  return schemaOf(School, 'input', SCHOOL_SCHEMA, 'School document of Afterbell');
}

/** JSON Schema of the plan document as the planner writes it. */
export function planJsonSchema(): JsonSchema {
  return schemaOf(Plan, 'output', PLAN_SCHEMA, 'Plan document of Afterbell');
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output', id: string, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io }) as JsonSchema;
  return { $schema, $id: id, title, ...rest };
}
