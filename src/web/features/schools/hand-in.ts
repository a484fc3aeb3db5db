import { ApiError, asProblem } from '../../shared/api.ts';
import type { Finding, Sentence } from '../../shared/types.ts';

export type HandedIn =
  | {
      readonly outcome: 'stored';
      readonly name: string;
      readonly version: number;
      readonly findings: readonly Finding[];
    }
  /** Another school has the id: the workbook can become its next version. */
  | { readonly outcome: 'exists'; readonly school: string; readonly version: number; readonly file: Blob }
  | { readonly outcome: 'refused'; readonly message: Sentence; readonly findings: readonly Finding[] }
  /** No answer, or none that can be read. */
  | { readonly outcome: 'failed'; readonly error: unknown };

/** Hands a workbook in; `version` is the version that it is to follow. */
export async function handIn(file: Blob, version?: number): Promise<HandedIn> {
  try {
    const response = await fetch('/v1/schools/workbook', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
      body: file,
    });
    const answer: unknown = await response.json();
    if (response.ok) {
      const {
        name,
        version: stored,
        findings,
      } = answer as { name: string; version: number; findings: Finding[] };
      return { outcome: 'stored', name, version: stored, findings };
    }
    const problem = asProblem(answer);
    if (problem?.code === 'SCHOOL_EXISTS') {
      const { school, version: current } = problem.params;
      return { outcome: 'exists', school: String(school), version: Number(current), file };
    }
    if (problem) return { outcome: 'refused', message: problem.message, findings: problem.findings };
    return { outcome: 'failed', error: new ApiError(response.status, null) };
  } catch (error) {
    return { outcome: 'failed', error };
  }
}
