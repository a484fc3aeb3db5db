import type { Context } from 'hono';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const HTML_TYPE = 'text/html; charset=utf-8';

/** Sends a file; with a name the browser stores it, without one it shows it. */
export function serveFile(c: Context, bytes: Uint8Array, type: string, name: string | null): Response {
  // What comes out of a thread lies in a buffer of its own, never in shared memory.
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': type,
    'Content-Length': String(bytes.byteLength),
    'Cache-Control': 'private, no-store',
    ...(name === null
      ? {}
      : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
  });
}
