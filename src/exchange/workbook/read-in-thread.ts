import { Worker } from 'node:worker_threads';
import { builtFile } from '../../../workers/built-file.ts';
import type { CellFinding } from './findings.ts';
import type { ReadUpload } from './read-upload.ts';
import { unreadable } from './workbook-result.ts';

export interface ReadOptions {
  readonly deadlineMs?: number;
  readonly memoryMiB?: number;
}

/**
 * Reads a workbook safely, in a thread with a memory limit and a deadline. Whatever happens there, the answer is a
 * document or findings.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadUpload> {
  const { deadlineMs = 60_000, memoryMiB = 1024 } = options;
  const file = builtFile('workbook-worker.js');
  if (!file) throw new Error('workbook-worker.js is not built');
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    });
    const end = (answer: ReadUpload): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const give = (finding: CellFinding): void => {
      const { document: _, ...rest } = unreadable(finding);
      end({ ...rest, json: null });
    };
    const tooSlow = (): void =>
      give({ code: 'WORKBOOK_TOO_SLOW', params: { seconds: Math.round(deadlineMs / 1000) } });
    const timer = setTimeout(tooSlow, deadlineMs);
    worker.once('message', end);
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooSlow();
      else give({ code: 'WORKBOOK_UNREADABLE', params: { detail: error.message.slice(0, 200) } });
    });
    worker.once('exit', () => give({ code: 'WORKBOOK_UNREADABLE', params: { detail: 'no answer' } }));
  });
}
