import { fromBuffer } from 'yauzl';

/** Most bytes a workbook may unpack to: about thirty times a school of 120 classes. */
export const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

export type ArchiveCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly detail: string }
  | { readonly ok: false; readonly reason: 'tooLarge'; readonly bytes: number };

/**
 * Adds up the declared sizes of the archive's entries before anything is unpacked: a workbook is a zip file, and a few
 * kilobytes can declare gigabytes.
 */
export function checkArchive(bytes: Uint8Array): Promise<ArchiveCheck> {
  return new Promise((resolve) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, zip) => {
        if (error || !zip) {
          resolve({ ok: false, reason: 'unreadable', detail: error?.message ?? 'no archive' });
          return;
        }
        let total = 0;
        let entries = 0;
        zip.on('error', (failure: Error) =>
          resolve({ ok: false, reason: 'unreadable', detail: failure.message }),
        );
        zip.on('entry', (entry: { uncompressedSize: number }) => {
          total += entry.uncompressedSize;
          entries += 1;
          if (total > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES) {
            zip.close();
            resolve({ ok: false, reason: 'tooLarge', bytes: total });
          } else zip.readEntry();
        });
        zip.on('end', () => resolve({ ok: true }));
        zip.readEntry();
      },
    );
  });
}
