/** One file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** CRC-32 of the content. */
  readonly crc: number;
}

const LOCAL_BYTES = 30;
const DIRECTORY_BYTES = 46;
const END_BYTES = 22;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

/** A zip archive of files as they are, uncompressed (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
export function plainArchive(files: readonly ArchiveFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = files.map((file) => ({ ...file, label: encoder.encode(file.name) }));
  const size = named.reduce(
    (sum, { label, content }) =>
      sum + LOCAL_BYTES + DIRECTORY_BYTES + 2 * label.byteLength + content.byteLength,
    END_BYTES,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = named.map(({ label, content, crc }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, crc, content.byteLength, label.byteLength);
    bytes.set(label, at + LOCAL_BYTES);
    bytes.set(content, at + LOCAL_BYTES + label.byteLength);
    at += LOCAL_BYTES + label.byteLength + content.byteLength;
    return offset;
  });
  const directory = at;
  named.forEach(({ label, content, crc }, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, crc, content.byteLength, label.byteLength);
    view.setUint32(at + 42, offsets[i], true);
    bytes.set(label, at + DIRECTORY_BYTES);
    at += DIRECTORY_BYTES + label.byteLength;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that a local header and an entry of the directory share, from “version needed” to “extra field length”. */
function writeCommon(view: DataView, at: number, crc: number, bytes: number, labelBytes: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  // Method 0, no time; 1980-01-01 is the first date the format knows.
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes, true);
  view.setUint32(at + 18, bytes, true);
  view.setUint16(at + 22, labelBytes, true);
}
