import { gunzipSync, gzipSync } from 'node:zlib';
import type { Packed, PackedJson } from '../store/keys.ts';

/** Packs JSON text. Takes its time: for threads that nobody waits for. */
export function packText(text: string): PackedJson {
  return packBytes(new TextEncoder().encode(text));
}

export function packBytes(bytes: Uint8Array): Packed {
  return { gzip: new Uint8Array(gzipSync(bytes)), bytes: bytes.length };
}

export function unpackBytes({ gzip }: Packed): Uint8Array {
  return gunzipSync(gzip);
}

/** The value of packed JSON. Takes its time, as packing does. */
export function unpackJson(packed: PackedJson): unknown {
  return JSON.parse(new TextDecoder().decode(unpackBytes(packed)));
}
