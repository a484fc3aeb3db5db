/** Reads one workbook in a thread of its own, so that a hostile file can be ended. Built to `dist/workbook-worker.js`. */
import { parentPort, workerData } from 'node:worker_threads';
import { readUpload } from './read-upload.ts';

if (parentPort) {
  const read = await readUpload(workerData as Uint8Array);
  parentPort.postMessage(read, read.json === null ? [] : [read.json.buffer as ArrayBuffer]);
}
