/** The desk's thread. Built to `dist/desk-thread.js`. */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { STEP_BACK, stepBack } from '../../jobs/step-back.ts';
import { DirectDesk } from './direct-desk.ts';

if (parentPort) {
  stepBack(STEP_BACK.desk);
  expose(new DirectDesk(), nodeEndpoint(parentPort));
}
