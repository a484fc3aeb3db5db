/**
 * Text for a cell that no spreadsheet takes for a formula (OWASP, "CSV Injection"): a leading = + - @ tab or return is
 * preceded by an apostrophe, which the reader takes off again. Characters that XML cannot hold are dropped.
 */
export function safeText(text: string): string {
  const clean = [...text].filter(isXmlCharacter).join('');
  return /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
}

/** XML 1.0, production Char. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

/** The text as it was before `safeText`. */
export function plainText(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
