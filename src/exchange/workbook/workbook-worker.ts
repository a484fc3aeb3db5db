/** Reads one workbook in a thread of its own, so that a hostile file can be ended. Built to `dist/workbook-worker.js`. */
import { parentPort, workerData } from 'node:worker_threads';
import { workbookToSchool } from './read-workbook.ts';

if (parentPort) parentPort.postMessage(await workbookToSchool(workerData as Uint8Array));
