/** Why a body is no usable JSON. Nothing of the body itself is repeated. */
export interface Malformed {
  readonly outcome: 'malformed';
  readonly reason: 'utf8' | 'json' | 'depth' | 'empty';
  /** Byte offset where it is known. */
  readonly position: number | null;
}

/** No document of ours comes near; what is deeper was made to exhaust the stack of whoever walks it. */
const MOST_DEPTH = 64;

/** The JSON value of a body. */
export function readJson(
  bytes: Uint8Array,
): { readonly outcome: 'value'; readonly value: unknown } | Malformed {
  if (bytes.length === 0) return { outcome: 'malformed', reason: 'empty', position: null };
  const deep = tooDeepAt(bytes);
  if (deep !== null) return { outcome: 'malformed', reason: 'depth', position: deep };
  let text: string;
  try {
    // Drops a byte order mark, which some editors put in front.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { outcome: 'malformed', reason: 'utf8', position: null };
  }
  try {
    return { outcome: 'value', value: JSON.parse(text) };
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return {
      outcome: 'malformed',
      reason: 'json',
      position: position === undefined ? null : Number(position),
    };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/** Where the nesting goes beyond the limit, found without building anything. */
function tooDeepAt(bytes: Uint8Array): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) {
      inString = true;
    } else if (OPEN.has(byte)) {
      depth += 1;
      if (depth > MOST_DEPTH) return at;
    } else if (CLOSE.has(byte)) {
      depth -= 1;
    }
  }
  return null;
}
