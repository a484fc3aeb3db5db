/** The code of one solving thread. Built to `dist/solve-worker.js`. */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { planSchool, runMember } from '../solver/plan.ts';
import { fault, type SolveEndpoint, type Tagged } from './protocol.ts';

const nowMs = (): number => performance.now();

const endpoint: SolveEndpoint = {
  async plan(request, onProgress, runMembers) {
    return tagged(async () => {
      // Progress has a channel of its own: the result waits until the last event has arrived.
      let told: Promise<unknown> = Promise.resolve();
      const plan = await planSchool(request.school, request.options, {
        stopFlag: request.stopFlag,
        threads: request.threads,
        ...(request.limitMs === undefined ? {} : { nowMs, limitMs: request.limitMs }),
        onProgress: (event) => {
          told = Promise.resolve(onProgress(event));
        },
        runMembers: async (tasks) => {
          const results = await runMembers(tasks);
          if (!results.ok) throw new Error(`${results.fault.code}: ${results.fault.detail}`);
          return results.value;
        },
      });
      await told;
      return plan;
    });
  },
  async member(task, stopFlag) {
    return tagged(async () => runMember(task, { stopFlag, nowMs }));
  },
};

async function tagged<T>(work: () => Promise<T>): Promise<Tagged<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return fault('INTERNAL', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

if (parentPort) expose(endpoint, nodeEndpoint(parentPort));
