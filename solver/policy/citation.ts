import type { Citation, PolicyRule } from './schema.ts';

/** Document, numbered heading and heading text, as every rule is cited for people. */
export function citationText(citation: Citation): PolicyRule['sentence'] {
  const { document, number, heading, occurrence, asReported } = citation;
  const which =
    occurrence !== undefined && occurrence > 1
      ? { zh: `（第${occurrence}处）`, en: ` (no. ${occurrence})` }
      : { zh: '', en: '' };
  return {
    zh: `${document} ${number}${which.zh} ${heading}${asReported ? '（据报道）' : ''}`,
    en: `${document} ${number}${which.en} ${heading}${asReported ? ' (as reported)' : ''}`,
  };
}
