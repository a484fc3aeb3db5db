import type { Context } from 'hono';

/**
 * Strong ETags from whole-number versions. A compressed answer is another representation and has an ETag of its own
 * (`"3-gzip"`); both name the version 3 when they come back.
 */
export function etagOf(version: number, coding: 'identity' | 'gzip' = 'identity'): string {
  return coding === 'gzip' ? `"${version}-gzip"` : `"${version}"`;
}

/** The version that `If-Match` names; null where the header is missing or names none (`*`). */
export function ifMatch(c: Context): { readonly version: number } | null {
  const header = c.req.header('if-match')?.trim();
  if (header === undefined || header === '' || header === '*') return null;
  const named = /^"(\d{1,9})(?:-gzip)?"$/.exec(header)?.[1];
  // Anything else is some tag that is not the current one.
  return { version: named === undefined ? -1 : Number(named) };
}

/** True when the caller has this representation already. */
export function isKnown(c: Context, etag: string): boolean {
  const known = (c.req.header('if-none-match') ?? '')
    .split(',')
    .map((entry) => entry.trim().replace(/^W\//, ''));
  return known.includes(etag);
}
