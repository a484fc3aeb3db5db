import { z } from 'zod';
import { Sentence } from './primitives.ts';

/**
 * What is wrong with an input, or odd about it. `error` stops planning, `warning` informs.
 * `path` is a JSON pointer into the school document; `params` are the figures in the sentences.
 */
export const Finding = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: Sentence,
  cause: Sentence,
  remedy: Sentence,
});
export type Finding = z.infer<typeof Finding>;
