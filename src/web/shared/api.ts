import createClient from 'openapi-fetch';
import type { paths } from '../api-types.ts';
import type { Problem } from './types.ts';

/** The service, typed by its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '' });

/** What the service answered instead of what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.code ?? `HTTP ${status}`);
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer; throws `ApiError` for a problem. */
export async function dataOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw new ApiError(response.status, asProblem(error));
  return data as T;
}

export function asProblem(value: unknown): Problem | null {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value
    ? (value as Problem)
    : null;
}
