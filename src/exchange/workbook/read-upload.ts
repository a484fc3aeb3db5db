import { checkArchive, MOST_UNPACKED_BYTES } from './check-archive.ts';
import { workbookToSchool } from './read-workbook.ts';
import { unreadable, type WorkbookResult } from './workbook-result.ts';

/** What a workbook that somebody handed in holds. The document is packed as JSON: the main thread never opens it. */
export interface ReadUpload extends Omit<WorkbookResult, 'document'> {
  /** The school document; null where there are errors. */
  readonly json: Uint8Array | null;
}

/** Reads a file that may be anything. Takes its time: done in the workbook's thread. */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  const { document, ...rest } = await readChecked(bytes);
  const usable = document !== null && rest.errors === 0;
  return { ...rest, json: usable ? new TextEncoder().encode(JSON.stringify(document)) : null };
}

async function readChecked(bytes: Uint8Array): Promise<WorkbookResult> {
  const archive = await checkArchive(bytes);
  if (archive.ok) return workbookToSchool(archive.bytes);
  switch (archive.reason) {
    case 'oldOrEncrypted':
      return unreadable({ code: 'WORKBOOK_OLD_OR_ENCRYPTED', params: {} });
    case 'tooLarge':
      return unreadable({
        code: 'WORKBOOK_TOO_LARGE',
        params: { bytes: archive.bytes, most: MOST_UNPACKED_BYTES },
      });
    case 'unreadable':
      return unreadable({ code: 'WORKBOOK_UNREADABLE', params: { detail: archive.detail.slice(0, 200) } });
  }
}
