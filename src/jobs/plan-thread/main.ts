/** The planning thread. Built to `dist/plan-thread.js`. */
import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { SolverPool } from '../../../workers/pool.ts';
import { STEP_BACK, stepBack } from '../step-back.ts';
import { PlanHost } from './plan-host.ts';
import type { PlanHostData } from './protocol.ts';

if (parentPort) {
  const { threads, threadMemoryMiB } = workerData as PlanHostData;
  // Before the pool, whose threads inherit it.
  stepBack(STEP_BACK.solver);
  const pool = new SolverPool({ size: threads, memoryMiB: threadMemoryMiB });
  expose(new PlanHost(pool), nodeEndpoint(parentPort));
}
