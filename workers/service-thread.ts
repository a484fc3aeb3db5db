import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { builtFile } from './built-file.ts';

export type LossReason = 'crashed' | 'outOfMemory' | 'tooSlow' | 'closed';

/** The thread ended before it answered. */
export class ThreadLost extends Error {
  constructor(
    readonly reason: LossReason,
    detail: string,
  ) {
    super(detail);
  }
}

export interface ThreadOptions {
  /** Built file, for example `desk-thread.js`. */
  readonly file: string;
  /** Heap limit in MiB. */
  readonly memoryMiB: number;
  readonly data?: unknown;
  /** The thread has a state that another one would not have: once dead it stays dead, and every call is refused. */
  readonly irreplaceable?: boolean;
}

interface Living<T> {
  readonly worker: Worker;
  readonly endpoint: T;
  /** Rejects when the thread ends; never resolves. */
  readonly lost: Promise<never>;
  reason: LossReason;
}

/**
 * A thread with the methods of `T`, all of which return promises. It is started by the first call; after it has died
 * the next call starts another one.
 * Every call settles: with the method's result, or with `ThreadLost` when the thread ends first.
 */
export class ServiceThread<T> {
  readonly #options: ThreadOptions;
  #living: Living<T> | null = null;
  #closed = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Calls a method. After `deadlineMs` the thread is ended, with everything else it was doing. */
  async call<R>(work: (endpoint: T) => Promise<R>, deadlineMs?: number): Promise<R> {
    if (this.#closed) throw new ThreadLost('closed', 'the thread is closed');
    this.#living ??= this.#start();
    const living = this.#living;
    const timer =
      deadlineMs === undefined
        ? undefined
        : setTimeout(() => {
            living.reason = 'tooSlow';
            void living.worker.terminate();
          }, deadlineMs);
    try {
      return await Promise.race([work(living.endpoint), living.lost]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const living = this.#living;
    if (!living) return;
    living.reason = 'closed';
    await living.worker.terminate();
  }

  #start(): Living<T> {
    const { file, memoryMiB, data } = this.#options;
    const url = builtFile(file);
    if (!url) throw new Error(`${file} is not built`);
    const worker = new Worker(url, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
      workerData: data,
    });
    // A service that waits for requests does not keep the process alive; whoever serves does.
    worker.unref();
    let detail = '';
    const lost = new Promise<never>((_, reject) => {
      worker.once('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') living.reason = 'outOfMemory';
        detail = error.message;
      });
      worker.once('exit', (code) => {
        if (this.#living === living && !this.#options.irreplaceable) this.#living = null;
        reject(new ThreadLost(living.reason, detail === '' ? `exit ${code}` : detail));
      });
    });
    // Every call listens for itself; without a call nobody has to.
    lost.catch(() => undefined);
    // comlink's own type takes unions of results apart; with promises everywhere the remote side has the same type.
    const endpoint = wrap(nodeEndpoint(worker)) as unknown as T;
    const living: Living<T> = { worker, endpoint, lost, reason: 'crashed' };
    return living;
  }
}
