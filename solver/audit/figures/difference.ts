import type { Sentence } from '../../model/primitives.ts';

/** A figure of a report that is not what the plan gives: where it stands, what it says, what it should say. */
export interface Difference {
  readonly path: string;
  readonly stated: unknown;
  readonly due: unknown;
}

/** Reports round to six decimals. */
const ROUNDING = 1.5e-6;

function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING + 1e-9 * Math.abs(b);
}

/**
 * The first place where two pieces of plain data differ; null where they agree. Numbers may differ by rounding. Keys that
 * `due` does not have are not compared.
 */
export function firstDifference(path: string, stated: unknown, due: unknown): Difference | null {
  if (typeof stated === 'number' && typeof due === 'number') {
    return sameNumber(stated, due) ? null : { path, stated, due };
  }
  if (Array.isArray(stated) && Array.isArray(due)) {
    if (stated.length !== due.length) {
      return { path: `${path}.length`, stated: stated.length, due: due.length };
    }
    return first(due.map((entry, at) => () => firstDifference(`${path}[${at}]`, stated[at], entry)));
  }
  if (isRecord(stated) && isRecord(due)) {
    const keys = Object.keys(due).sort();
    return first(keys.map((key) => () => firstDifference(`${path}.${key}`, stated[key], due[key])));
  }
  return stated === due ? null : { path, stated, due };
}

function first(checks: readonly (() => Difference | null)[]): Difference | null {
  for (const check of checks) {
    const difference = check();
    if (difference) return difference;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function differenceText({ path, stated, due }: Difference): Sentence {
  const [is, should] = [JSON.stringify(stated) ?? '—', JSON.stringify(due) ?? '—'];
  return {
    zh: `${path} 写 ${is}，复算为 ${should}`,
    en: `${path} says ${is}; recomputed it is ${should}`,
  };
}
