import { availableParallelism } from 'node:os';
import { proxy } from 'comlink';
import { ServiceThread, ThreadLost } from '../../workers/service-thread.ts';
import type { HostEvent, PlanHostData, PlanHostEndpoint } from './plan-thread/protocol.ts';
import type { Planner, PlannerEvents, PlannerJob, PlannerResult, PlanRun } from './planner.ts';

export interface ThreadPlannerOptions {
  /** Solving threads; default: one per core. */
  readonly threads?: number;
  /** Heap limit of a solving thread in MiB. */
  readonly threadMemoryMiB?: number;
}

/** The planning thread needs room for a school, a plan and the plan's text at the same time. */
const HOST_MEMORY_MIB = 1400;

/** Makes plans in a planning thread, which has the solving threads. The main thread only passes packed bytes on. */
export class ThreadPlanner implements Planner {
  readonly size: number;
  readonly #thread: ServiceThread<PlanHostEndpoint>;
  #runs = 0;
  #closed = false;

  constructor({ threads = availableParallelism(), threadMemoryMiB = 1400 }: ThreadPlannerOptions = {}) {
    this.size = Math.max(1, threads);
    const data: PlanHostData = { threads: this.size, threadMemoryMiB };
    this.#thread = new ServiceThread({ file: 'plan-thread.js', memoryMiB: HOST_MEMORY_MIB, data });
  }

  start(job: PlannerJob, events: PlannerEvents): PlanRun {
    this.#runs += 1;
    const run = this.#runs;
    const onEvent = proxy((event: HostEvent) => {
      if (event.type === 'progress') events.progress(event.event);
      else if (event.type === 'checkpoint') events.checkpoint(event.checkpoint);
      else events.best(event.plan);
    });
    const tell = (what: 'stop' | 'cancel'): void => {
      // If the thread is gone, the run has its result already.
      this.#thread.call((endpoint) => endpoint[what](run)).catch(() => undefined);
    };
    return {
      result: this.#thread.call((endpoint) => endpoint.plan(run, job, onEvent)).catch(lost),
      stop: () => tell('stop'),
      cancel: () => tell('cancel'),
    };
  }

  ready(): boolean {
    return !this.#closed;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread.close();
  }
}

function lost(error: unknown): PlannerResult {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof ThreadLost) {
    return {
      outcome: 'lost',
      fault: {
        code: error.reason === 'outOfMemory' ? 'OUT_OF_MEMORY' : 'PLANNER_LOST',
        sentence: {
          zh: '计算线程意外退出，任务会自动重试。',
          en: 'The planning thread ended unexpectedly; the job is tried again.',
        },
        detail,
      },
    };
  }
  return {
    outcome: 'fault',
    fault: {
      code: 'INTERNAL',
      sentence: {
        zh: '程序内部错误，本次排课没有完成。请把学校文件和这条信息一起反馈给我们。',
        en: 'Internal error; this plan was not finished. Please report it together with the school file.',
      },
      detail,
    },
  };
}
