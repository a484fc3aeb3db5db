/** Where something stands in the caller's document: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** JSON pointer (RFC 6901) of a path; the document itself is the empty text. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a path, or undefined where the document has none. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/**
 * A path as people read it: list positions are followed by the name (or id) of what stands there,
 * for example `clubs/3（无人机）/room`. The document itself is `/`.
 */
export function placeOf(document: unknown, path: Path): string {
  const parts: string[] = [];
  for (let length = 1; length <= path.length; length++) {
    const part = path[length - 1];
    if (typeof part === 'number') {
      const label = labelOf(valueAt(document, path.slice(0, length)));
      parts.push(label === null ? String(part) : `${part}（${label}）`);
    } else {
      parts.push(part);
    }
  }
  return parts.length === 0 ? '/' : parts.join('/');
}

function labelOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of ['name', 'id']) {
    const label = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof label === 'string' && label !== '') return [...label].slice(0, 20).join('');
  }
  return null;
}
