import { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { builtFile } from './built-file.ts';
import { type FaultCode, fault, type SolveEndpoint, type Tagged } from './protocol.ts';

function solveWorker(): URL {
  const file = builtFile('solve-worker.js');
  if (!file) throw new Error('nothing is built: dist/solve-worker.js is missing');
  return file;
}

/** One solving thread. Calls settle even when the thread dies, which comlink alone does not promise. */
export class SolverThread {
  readonly #worker: Worker;
  readonly #endpoint: Remote<SolveEndpoint>;
  readonly #exit: Promise<Tagged<never>>;
  #reason: FaultCode = 'WORKER_CRASHED';
  #detail = '';
  #calls = 0;
  dead = false;
  jobRunning = false;
  membersRunning = 0;
  /** Its job waits for portfolio members: the thread may run one meanwhile. */
  waiting = false;

  constructor(memoryMiB: number) {
    this.#worker = new Worker(solveWorker(), { resourceLimits: { maxOldGenerationSizeMb: memoryMiB } });
    this.#worker.unref();
    this.#endpoint = wrap<SolveEndpoint>(nodeEndpoint(this.#worker));
    this.#exit = new Promise((settle) => {
      this.#worker.once('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#reason = 'OUT_OF_MEMORY';
        this.#detail = error.message;
      });
      this.#worker.once('exit', (code) => {
        this.dead = true;
        settle(fault(this.#reason, this.#detail === '' ? `exit ${code}` : this.#detail));
      });
    });
  }

  /** Runs one call; a fault if the thread dies first. The process stays alive while a call runs. */
  async call<T>(work: (endpoint: Remote<SolveEndpoint>) => Promise<Tagged<T>>): Promise<Tagged<T>> {
    this.#calls += 1;
    this.#worker.ref();
    try {
      return await Promise.race([work(this.#endpoint), this.#exit]);
    } catch (error) {
      return fault('INTERNAL', error instanceof Error ? error.message : String(error));
    } finally {
      this.#calls -= 1;
      if (this.#calls === 0) this.#worker.unref();
    }
  }

  async close(): Promise<void> {
    this.#reason = 'POOL_CLOSED';
    await this.#worker.terminate();
  }
}
