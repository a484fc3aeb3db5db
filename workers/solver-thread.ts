import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { type FaultCode, fault, type SolveEndpoint, type Tagged } from './protocol.ts';

/** The built worker lies beside the built command line; run from source, in `dist`. */
function workerFile(): URL {
  const beside = new URL('./solve-worker.js', import.meta.url);
  if (existsSync(fileURLToPath(beside))) return beside;
  const above = new URL('../solve-worker.js', import.meta.url);
  return existsSync(fileURLToPath(above)) ? above : new URL('../dist/solve-worker.js', import.meta.url);
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
    this.#worker = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: memoryMiB } });
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
