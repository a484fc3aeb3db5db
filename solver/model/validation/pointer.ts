import type { Word } from './words.ts';

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
 * for example `clubs/3（无人机）/room`.
 */
export function placeOf(document: unknown, path: Path): Word {
  if (path.length === 0) return { value: '', zh: '文档', en: 'the document' };
  const parts = path.map((part, at) => {
    const label = typeof part === 'number' ? labelOf(valueAt(document, path.slice(0, at + 1))) : null;
    return label === null ? String(part) : `${part}（${label}）`;
  });
  const text = parts.join('/').replace(LONE_SURROGATES, '\ufffd');
  return { value: text, zh: text, en: text };
}

const LONE_SURROGATES = /\p{Surrogate}/gu;

function labelOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of ['name', 'id']) {
    const label = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof label === 'string' && label !== '') return [...label].slice(0, 20).join('');
  }
  return null;
}
