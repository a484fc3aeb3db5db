import type { Context } from 'hono';
import type { PackedJson } from '../../store/keys.ts';
import { etagOf, isKnown } from './etag.ts';

/** Shorter answers are not worth compressing. */
const LEAST_COMPRESSED_BYTES = 16 * 1024;

const JSON_TYPE = { 'Content-Type': 'application/json', Vary: 'Accept-Encoding' } as const;

/**
 * Sends packed JSON as it lies in the store: compressed to whoever takes gzip, unpacked on the way (by the engine's own
 * threads) to others. It is never parsed and never held as text.
 */
export function servePacked(c: Context, { gzip }: PackedJson, version: number): Response {
  const coding = acceptsGzip(c) ? 'gzip' : 'identity';
  const etag = etagOf(version, coding);
  const headers = { ...JSON_TYPE, ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (isKnown(c, etag)) return c.body(null, 304, headers);
  // Bytes of the store lie in buffers of their own, never in shared memory.
  const bytes = gzip as Uint8Array<ArrayBuffer>;
  if (coding === 'gzip') {
    return c.body(bytes, 200, {
      ...headers,
      'Content-Encoding': 'gzip',
      'Content-Length': String(bytes.byteLength),
    });
  }
  return c.body(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), 200, headers);
}

/** Sends JSON text, compressed (by the engine's own threads) where that helps and the caller takes it. */
export function serveText(
  c: Context,
  json: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const bytes = json as Uint8Array<ArrayBuffer>;
  if (bytes.byteLength < LEAST_COMPRESSED_BYTES || !acceptsGzip(c)) {
    return c.body(bytes, 200, { ...JSON_TYPE, ...headers, 'Content-Length': String(bytes.byteLength) });
  }
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return c.body(packed, 200, { ...JSON_TYPE, ...headers, 'Content-Encoding': 'gzip' });
}

function acceptsGzip(c: Context): boolean {
  return (c.req.header('accept-encoding') ?? '').split(',').some((entry) => {
    const [name, ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    return (name === 'gzip' || name === '*') && !parameters.some((part) => /^q=0(\.0*)?$/.test(part));
  });
}
