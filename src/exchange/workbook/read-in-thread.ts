import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkArchive, MOST_UNPACKED_BYTES } from './check-archive.ts';
import { cellFinding } from './findings.ts';
import type { WorkbookResult } from './read-workbook.ts';

export interface ReadOptions {
  readonly deadlineMs?: number;
  readonly memoryMiB?: number;
}

/** The built file lies beside the built command line; run from source, in `dist`. */
function workerFile(): URL {
  for (const place of ['./workbook-worker.js', '../workbook-worker.js']) {
    const url = new URL(place, import.meta.url);
    if (existsSync(fileURLToPath(url))) return url;
  }
  return new URL('../../../dist/workbook-worker.js', import.meta.url);
}

/**
 * Reads a workbook safely: declared sizes first, then the parser in a thread with a memory limit and a deadline.
 * Whatever happens there, the answer is a document or findings.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<WorkbookResult> {
  const { deadlineMs = 60_000, memoryMiB = 1024 } = options;
  const archive = await checkArchive(bytes);
  if (!archive.ok) {
    const finding =
      archive.reason === 'tooLarge'
        ? cellFinding({
            code: 'WORKBOOK_TOO_LARGE',
            params: { bytes: archive.bytes, most: MOST_UNPACKED_BYTES },
          })
        : cellFinding({ code: 'WORKBOOK_UNREADABLE', params: { detail: archive.detail } });
    return { document: null, findings: [finding] };
  }
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    });
    const seconds = Math.round(deadlineMs / 1000);
    const tooSlow: WorkbookResult = {
      document: null,
      findings: [cellFinding({ code: 'WORKBOOK_TOO_SLOW', params: { seconds } })],
    };
    const timer = setTimeout(() => {
      resolve(tooSlow);
      void worker.terminate();
    }, deadlineMs);
    worker.once('message', (result: WorkbookResult) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooSlow);
      else {
        const finding = cellFinding({ code: 'WORKBOOK_UNREADABLE', params: { detail: error.message } });
        resolve({ document: null, findings: [finding] });
      }
    });
  });
}
