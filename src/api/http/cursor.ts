import type { Context } from 'hono';
import type { Page } from '../../store/keys.ts';
import { problem } from './problem-response.ts';

/** A cursor names the list it belongs to, so that it cannot be taken to another one. */
export function cursorOf(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString('base64url');
}

/** The key in a cursor: undefined without one, a `Response` for one of another list. */
export function keyOf(
  c: Context,
  list: string,
  cursor: string | undefined,
): { readonly after?: string } | Response {
  if (cursor === undefined) return {};
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(`${list}:`)) return problem(c, 'CURSOR_INVALID');
  return { after: text.slice(list.length + 1) };
}

/** A page as callers see it. */
export function pageBody<T, U>(
  list: string,
  { items, next }: Page<T>,
  show: (item: T) => U,
): { items: U[]; next: string | null } {
  return { items: items.map(show), next: next === null ? null : cursorOf(list, next) };
}
