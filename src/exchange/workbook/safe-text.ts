/** What spreadsheets take for the beginning of a formula or a command (OWASP, "CSV Injection"), also in full width. */
const DANGEROUS = '[=+\\-@\\t\\r\\n＝＋－＠]';

/** An apostrophe in front of such a text, and in front of one that has apostrophes there already. */
const NEEDS_APOSTROPHE = new RegExp(`^'*${DANGEROUS}`);
const HAS_APOSTROPHE = new RegExp(`^''*${DANGEROUS}`);

/** What the file format itself reads as an escaped character (ECMA-376, part 1, 22.9.2.19 ST_Xstring). */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text for a cell that no spreadsheet takes for a formula: a dangerous beginning is preceded by an apostrophe, which the
 * reader takes off again. Characters that XML cannot hold, or would change, are escaped as the format says, so that
 * every text comes back as it was.
 */
export function safeText(text: string): string {
  const escaped = [...text.replace(LOOKS_ESCAPED, '_x005F_')]
    .map((character) => (isPlainXml(character) ? character : escapeOf(character)))
    .join('');
  return NEEDS_APOSTROPHE.test(text) ? `'${escaped}` : escaped;
}

/** XML 1.0, production Char, without the return, which parsers turn into a line feed. */
function isPlainXml(character: string): boolean {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return code === 0x9 || code === 0xa;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

const escapeOf = (character: string): string =>
  `_x${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text as it was before `safeText`; the parser has resolved the escapes. */
export function plainText(text: string): string {
  return HAS_APOSTROPHE.test(text) ? text.slice(1) : text;
}
