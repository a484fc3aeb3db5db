import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { builtFile } from '../../workers/built-file.ts';
import { SYSTEM_CLOCK } from '../jobs/clock.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { ThreadPlanner } from '../jobs/thread-planner.ts';
import { DEFAULT_DISTRICT } from '../store/keys.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { createApp } from './app.ts';
import { ThreadDesk } from './desk/thread-desk.ts';
import { type Listening, listen } from './listen.ts';
import { loadReferenceSchools } from './reference-schools.ts';
import type { Services } from './services.ts';
import { uuidV7Source } from './uuid-v7.ts';

export interface ServiceOptions {
  readonly dataDir: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Solving threads; default: one per core. */
  readonly threads?: number;
  /** Stores the reference schools in a new installation. */
  readonly referenceSchools: boolean;
  readonly log: Logger;
}

/** Callers' keys are kept for a day at least. */
const KEYS_KEPT_MS = 48 * 60 * 60 * 1000;

/**
 * Starts the whole service: store, threads, unfinished jobs, address. Rejects with `StoreInUse` when another process
 * has the data, and with the system's error when the address cannot be had.
 */
export async function startService(options: ServiceOptions): Promise<Listening> {
  const { log } = options;
  const store = await openSqliteStore(join(options.dataDir, 'afterbell.db'));
  const planner = new ThreadPlanner(options.threads === undefined ? {} : { threads: options.threads });
  const desk = new ThreadDesk();
  const runner = new JobRunner({
    store,
    planner,
    clock: SYSTEM_CLOCK,
    onError: (error, plan) => log.error({ err: error, plan }, 'fault in a job'),
  });
  const stopping = new AbortController();
  const page = builtFile('web/index.html');
  const services: Services = {
    store,
    runner,
    planner,
    desk,
    clock: SYSTEM_CLOCK,
    newId: uuidV7Source(),
    district: DEFAULT_DISTRICT,
    log,
    stopping: stopping.signal,
    pageFolder: page ? fileURLToPath(new URL('.', page)) : null,
  };
  const release = async (): Promise<void> => {
    stopping.abort();
    await runner.close();
    await desk.close();
    await store.close();
  };
  try {
    await store.keys.forget(new Date(Date.now() - KEYS_KEPT_MS).toISOString());
    if (options.referenceSchools) await loadReferenceSchools(services);
    const resumed = await runner.resume();
    const listening = await listen(createApp(services), options, stopping);
    log.info({ address: listening.address, resumed }, 'started');
    return {
      address: listening.address,
      close: async () => {
        await listening.close();
        await release();
        log.info('stopped');
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
