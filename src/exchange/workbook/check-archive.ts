import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { plainArchive } from './plain-archive.ts';

/** Most bytes a workbook may unpack to: about thirty times a school of 120 classes. */
export const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

export type ArchiveCheck =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** Compound files: workbooks of the format before 2007, and encrypted ones. */
  | { readonly ok: false; readonly reason: 'oldOrEncrypted' }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly detail: string }
  | { readonly ok: false; readonly reason: 'tooLarge'; readonly bytes: number };

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Thrown inside only, to leave the loop over the entries. */
class Refused extends Error {
  constructor(readonly check: ArchiveCheck) {
    super('refused');
  }
}

/**
 * Takes a workbook's zip archive apart within limits and puts it together again, uncompressed. Sizes are added up as
 * declared before anything is unpacked (a few kilobytes can declare gigabytes), no entry may unpack to more than it
 * declared, none may be there twice. What the parser gets holds nothing else: local headers that contradict the
 * directory, overlapping entries and trailing bytes are gone.
 */
export async function checkArchive(bytes: Uint8Array): Promise<ArchiveCheck> {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) return { ok: false, reason: 'oldOrEncrypted' };
  let zip: ZipFile | null = null;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    });
    const entries = await directoryOf(zip);
    const files = [];
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      const content = await unpacked(zip, entry);
      files.push({ name: entry.fileName, content, crc: crc32(content) });
    }
    return { ok: true, bytes: plainArchive(files) };
  } catch (error) {
    if (error instanceof Refused) return error.check;
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: 'unreadable', detail };
  } finally {
    zip?.close();
  }
}

async function directoryOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > MOST_UNPACKED_BYTES || entries.length >= MOST_ENTRIES) {
      throw new Refused({ ok: false, reason: 'tooLarge', bytes: total });
    }
    const name = entry.fileName.toLowerCase();
    if (names.has(name)) throw new Error('an entry is there twice');
    names.add(name);
    entries.push(entry);
  }
  return entries;
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const part = chunk as Uint8Array;
    content.set(part, length);
    length += part.byteLength;
  }
  return content;
}
