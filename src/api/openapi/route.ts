import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { PROBLEMS, type ProblemCode } from '../problems.ts';
import { type ComponentName, ref } from './components.ts';

type Responses = RouteConfig['responses'];
/** Its content is optional, so that handlers may answer with any `Response`: stored JSON is never typed or parsed. */
type OneResponse = Responses[string];

/** A JSON answer of a component's shape. */
export const sends = (description: string, component: ComponentName): OneResponse => ({
  description,
  content: { 'application/json': { schema: ref(component) } },
});

/** A JSON answer of the shape of one of several components. */
export const sendsOne = (description: string, ...components: readonly ComponentName[]): OneResponse => ({
  description,
  content: { 'application/json': { schema: { anyOf: components.map(ref) } } },
});

/** A JSON body of a component's shape. Bodies are read and checked by the handlers, off the main thread if large. */
export const receives = (component: ComponentName, required = true) => ({
  body: { required, content: { 'application/json': { schema: ref(component) } } },
});

/** The problems a route can answer with, told by status. */
export function problems(...codes: readonly ProblemCode[]): Responses {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses: Responses = {};
  for (const [status, list] of byStatus) {
    responses[status] = {
      description: list.map((code) => `\`${code}\` ${PROBLEMS[code].message.en}`).join('\n\n'),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    };
  }
  return responses;
}

/** What any route with a document in its body can answer with. */
export const DOCUMENT_PROBLEMS = [
  'BODY_EMPTY',
  'BODY_NOT_UTF8',
  'BODY_NOT_JSON',
  'BODY_TOO_DEEP',
  'BODY_TOO_LARGE',
  'DOCUMENT_TOO_DEMANDING',
  'MEDIA_TYPE_UNSUPPORTED',
  'CONTENT_ENCODING_UNSUPPORTED',
  'BUSY',
] as const satisfies readonly ProblemCode[];

export const KEY_PROBLEMS = ['IDEMPOTENCY_KEY_INVALID', 'IDEMPOTENCY_KEY_REUSED'] as const;

export const IfMatchHeader = z.object({
  'if-match': z.string().optional().describe('ETag of the version to be changed; needed'),
});

export const IdempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .describe('A repetition with the same key and body gets the first answer again, for at least a day'),
});

export { createRoute };
