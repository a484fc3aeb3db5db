import { crc32, deflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { type ArchiveFile, plainArchive } from '../../../src/exchange/workbook/plain-archive.ts';

/** One entry of a hostile archive: what it says of itself need not be true. */
export interface CraftedEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Size after unpacking, as the directory has it; missing: the truth. */
  readonly declared?: number;
  /** General purpose flags; 1 says encrypted. */
  readonly flags?: number;
  /** Name in the local header; missing: the same. */
  readonly localName?: string;
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A zip archive written entry by entry, compressed. */
export function craftedArchive(entries: readonly CraftedEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared, flags = 0, localName = name } of entries) {
    const raw = bytesOf(content);
    const packed = deflateRawSync(raw);
    const size = declared ?? raw.byteLength;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(size, 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(localName), packed]);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    parts.push(local);
    const entry = Buffer.concat([
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry);
    offset += local.byteLength;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

/** The files of an honest archive. */
export async function filesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return files;
}

/** A workbook whose parts are changed as text, as no spreadsheet program would. */
export async function patched(
  bytes: Uint8Array,
  change: (files: Map<string, string>) => void,
): Promise<Uint8Array> {
  const files = await filesOf(bytes);
  change(files);
  const written: ArchiveFile[] = [...files].map(([name, text]) => {
    const content = bytesOf(text);
    return { name, content, crc: crc32(content) };
  });
  return plainArchive(written);
}

/** The same, compressed: a million empty rows are 60 MB as they are. */
export async function compressed(
  bytes: Uint8Array,
  change: (files: Map<string, string>) => void,
): Promise<Uint8Array> {
  const files = await filesOf(bytes);
  change(files);
  return craftedArchive([...files].map(([name, content]) => ({ name, content })));
}

/** The part of the sheet with the given name. */
export function partOfSheet(files: Map<string, string>, sheet: string): string {
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(
    files.get('xl/workbook.xml') ?? '',
  )?.[1];
  const rels = files.get('xl/_rels/workbook.xml.rels') ?? '';
  const relation =
    [...rels.matchAll(/<Relationship [^>]*>/g)].find(([text]) => text.includes(`Id="${id}"`))?.[0] ?? '';
  const target = /Target="([^"]+)"/.exec(relation)?.[1];
  return `xl/${target}`;
}
