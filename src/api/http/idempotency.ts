import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { KeyClash, StoredAnswer } from '../../store/idempotency.ts';
import { problem } from './problem-response.ts';

/** A caller's key and the hash of the request it came with. */
export interface CallersKey {
  readonly key: string;
  readonly requestHash: string;
}

/** The `Idempotency-Key` of a request; null without one, a `Response` for one that cannot be. */
export function callersKey(c: Context, bodyHash: string): CallersKey | null | Response {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return problem(c, 'IDEMPOTENCY_KEY_INVALID');
  const request = `${c.req.method} ${c.req.path}\n${bodyHash}`;
  return { key, requestHash: createHash('sha256').update(request).digest('hex') };
}

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a used key is answered with: the first answer again, or that it belongs to another request. */
export function clashAnswer(c: Context, clash: KeyClash): Response {
  if (clash.outcome === 'keyReused') return problem(c, 'IDEMPOTENCY_KEY_REUSED');
  return storedAnswer(c, clash.answer, { 'Idempotency-Replayed': 'true' });
}

/** Sends an answer that may be kept for repetitions. */
export function storedAnswer(
  c: Context,
  { status, headers, body }: StoredAnswer,
  more: Readonly<Record<string, string>> = {},
): Response {
  return c.body(body, status as 200 | 201 | 202, { 'Content-Type': 'application/json', ...headers, ...more });
}
