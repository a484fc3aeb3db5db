import type { z } from 'zod';
import type { Finding } from '../../solver/model/findings.ts';
import { placeOf } from '../../solver/model/validation/pointer.ts';
import { renderFinding } from '../../solver/model/validation/render.ts';
import { shapeFindings } from '../../solver/model/validation/shape.ts';

/**
 * What zod found in a request, as coded findings in the words of the school documents. `under` names the part of the
 * request: `query`, `path`, `header`; the body is the document itself.
 */
export function requestFindings(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  under?: string,
): Finding[] {
  const document = under === undefined ? value : { [under]: value };
  const prefix = under === undefined ? [] : [under];
  const placed = issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }) as z.core.$ZodIssue);
  const unknown = placed.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const place = placeOf(document, path);
    return issue.keys.map((key) => renderFinding('SHAPE_UNKNOWN_KEY', [...path, key], { place, key }));
  });
  const shapes = placed.filter(({ code }) => code !== 'unrecognized_keys');
  return [...shapeFindings(document, shapes), ...unknown];
}
