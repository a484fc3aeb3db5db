import type { Context } from 'hono';
import type { z } from 'zod';
import { readJson } from '../desk/read-json.ts';
import type { ProblemCode } from '../problems.ts';
import { requestFindings } from '../request-findings.ts';
import { problem } from './problem-response.ts';

/** Schools of 120 classes have 10 MB. */
export const MOST_DOCUMENT_BYTES = 50 * 1024 * 1024;
/** Parsed on the main thread, so it has to be small. */
const MOST_SMALL_BYTES = 64 * 1024;

const MALFORMED = {
  empty: 'BODY_EMPTY',
  utf8: 'BODY_NOT_UTF8',
  json: 'BODY_NOT_JSON',
  depth: 'BODY_TOO_DEEP',
} as const satisfies Record<string, ProblemCode>;

/** A body that is no JSON, as a problem. */
export function malformed(
  c: Context,
  { reason, position }: { readonly reason: keyof typeof MALFORMED; readonly position: number | null },
): Response {
  return problem(c, MALFORMED[reason], position === null ? {} : { params: { position } });
}

/** The bytes of a JSON body; a `Response` says what is wrong. Reads no further than the limit. */
export async function readBytes(c: Context, most = MOST_DOCUMENT_BYTES): Promise<Uint8Array | Response> {
  const coding = c.req.header('content-encoding');
  if (coding !== undefined && coding.toLowerCase() !== 'identity') {
    return problem(c, 'CONTENT_ENCODING_UNSUPPORTED');
  }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json$/.test(type)) return problem(c, 'MEDIA_TYPE_UNSUPPORTED');
  return readLimited(c, most);
}

/** The bytes of any body. Reads no further than the limit. */
export async function readLimited(c: Context, most: number): Promise<Uint8Array | Response> {
  const tooLarge = (): Response =>
    // Without `Connection: close`: the server then reads on for a moment, so that a caller who is still sending gets
    // the answer before the connection ends, and not a reset in its place.
    problem(c, 'BODY_TOO_LARGE', { params: { most } });
  if (Number(c.req.header('content-length') ?? 0) > most) return tooLarge();
  const stream = c.req.raw.body;
  if (!stream) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Whether anything comes with the request, or is said to. */
export function hasBody(c: Context): boolean {
  return (
    c.req.header('content-type') !== undefined ||
    c.req.header('transfer-encoding') !== undefined ||
    Number(c.req.header('content-length') ?? 0) > 0
  );
}

/**
 * A small JSON body of the given shape, with the bytes it came in; a `Response` says what is wrong. A request without
 * any body is read as `{}`.
 */
export async function readSmall<T>(
  c: Context,
  schema: z.ZodType<T>,
): Promise<{ readonly value: T; readonly bytes: Uint8Array } | Response> {
  const bytes = hasBody(c) ? await readBytes(c, MOST_SMALL_BYTES) : new TextEncoder().encode('{}');
  if (bytes instanceof Response) return bytes;
  const read = readJson(bytes);
  if (read.outcome === 'malformed') return malformed(c, read);
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) {
    return problem(c, 'REQUEST_INVALID', { findings: requestFindings(read.value, parsed.error.issues) });
  }
  return { value: parsed.data, bytes };
}
