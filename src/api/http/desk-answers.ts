import type { Context } from 'hono';
import type { Refused } from '../desk/desk.ts';
import type { Malformed } from '../desk/read-json.ts';
import { malformed } from './body.ts';
import { problem } from './problem-response.ts';

/** What the desk could not even look at, as a problem. */
export function deskProblem(c: Context, answer: Refused | Malformed): Response {
  switch (answer.outcome) {
    case 'malformed':
      return malformed(c, answer);
    case 'busy':
      return problem(c, 'BUSY', { headers: { 'Retry-After': '5' } });
    case 'tooSlow':
    case 'tooLarge':
      return problem(c, 'DOCUMENT_TOO_DEMANDING');
  }
}
