/**
 * Random numbers as a hash of what they are for: draw(seed, replication, pupil, 'arrival') is the same whatever was
 * drawn before, so two plans see the same day. The mixing is MurmurHash3 x86 32-bit (A. Appleby, public domain,
 * 2011): 32-bit integer operations only, equal on every machine. Not for secrets.
 */

const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

function mixBlock(hash: number, block: number): number {
  let k = Math.imul(block, C1);
  k = (k << 15) | (k >>> 17);
  k = Math.imul(k, C2);
  let h = hash ^ k;
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finish(hash: number, blocks: number): number {
  let h = hash ^ (blocks * 4);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of a text over its UTF-16 code units (one block each), as an integer in 0 … 2³²−1. */
export function hashString(text: string, seed = 0): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) h = mixBlock(h, text.charCodeAt(i));
  return finish(h, text.length);
}

/**
 * Hash of a seed and any number of parts, as an integer in 0 … 2³²−1. Numbers must be safe integers; texts are
 * hashed first, so `('ab', 'c')` and `('a', 'bc')` differ, as do the number 1 and the text '1'.
 */
export function keyedHash(seed: number, ...parts: readonly (number | string)[]): number {
  let h = seed | 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      h = mixBlock(mixBlock(mixBlock(h, 1), hashString(part)), part.length);
    } else {
      if (!Number.isSafeInteger(part))
        throw new RangeError(`keyedHash takes whole numbers and texts, got ${part}`);
      h = mixBlock(mixBlock(mixBlock(h, 2), part | 0), Math.floor(part / 4294967296) | 0);
    }
  }
  return finish(h, 3 * parts.length);
}

/** `keyedHash` as a multiple of 2⁻³² in [0, 1). */
export function keyedFraction(seed: number, ...parts: readonly (number | string)[]): number {
  return keyedHash(seed, ...parts) / 4294967296;
}

/**
 * `keyedHash` as an integer in 0 … bound−1 (bound ≤ 2³¹), by multiplication instead of remainder. The bias is at
 * most bound / 2³² per value, which no simulation of a school can see; use `Rng.intBelow` where none is allowed.
 */
export function keyedIntBelow(bound: number, seed: number, ...parts: readonly (number | string)[]): number {
  return Math.floor((keyedHash(seed, ...parts) * bound) / 4294967296);
}
