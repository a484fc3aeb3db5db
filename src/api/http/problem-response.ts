import type { Context } from 'hono';
import type { Finding } from '../../../solver/model/findings.ts';
import { PROBLEMS, type ProblemCode } from '../problems.ts';

export interface ProblemDetails {
  readonly findings?: readonly Finding[];
  /** How many findings there are, where not all are listed. */
  readonly total?: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly instance?: string;
}

/** Answers with a problem (RFC 9457) in both languages; never repeats what the caller sent. */
export function problem(c: Context, code: ProblemCode, details: ProblemDetails = {}): Response {
  const { status, message } = PROBLEMS[code];
  const { findings = [], total, params = {}, headers = {}, instance } = details;
  const body = {
    type: `/v1/problems#${code}`,
    title: prefersEnglish(c) ? message.en : message.zh,
    status,
    code,
    message,
    params,
    findings,
    findingsTotal: total ?? findings.length,
    ...(instance === undefined ? {} : { instance }),
  };
  return c.body(JSON.stringify(body), status, { ...headers, 'Content-Type': 'application/problem+json' });
}

function prefersEnglish(c: Context): boolean {
  const languages = (c.req.header('accept-language') ?? '').toLowerCase().split(',');
  const first = languages.map((entry) => entry.trim()).find((entry) => /^(zh|en)\b/.test(entry));
  return first?.startsWith('en') ?? false;
}
