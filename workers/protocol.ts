/**
 * What the main thread and the solving threads say to each other. Results are tagged, because comlink keeps only an
 * error's name and message; the stop flag is shared memory, because a busy thread hears no message.
 */
import type { Plan } from '../solver/model/plan-document.ts';
import type { Sentence } from '../solver/model/primitives.ts';
import type { ProgressEvent } from '../solver/model/progress.ts';
import type { MemberResult, MemberTask, PlanOptions } from '../solver/plan.ts';

export type FaultCode = 'WORKER_CRASHED' | 'OUT_OF_MEMORY' | 'INTERNAL' | 'CANCELLED' | 'POOL_CLOSED';

/** Why a job has no plan. An impossible school is not a fault: it has a plan that says so. */
export interface Fault {
  readonly code: FaultCode;
  readonly sentence: Sentence;
  readonly detail: string;
}

export type Tagged<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** What a plan needs from outside; everything in it can be copied to another thread. */
export interface PlanRequest {
  readonly school: unknown;
  readonly options: PlanOptions;
  /** Wall-clock limit in milliseconds; without it the work units of the options decide alone. */
  readonly limitMs?: number;
  /** Threads of the pool: how many members can run at once. */
  readonly threads: number;
  /** Cell 0 other than 0: stop and keep the best. */
  readonly stopFlag: Int32Array;
}

/** Portfolio members to be run on any thread; the answer keeps their order. */
export type RunMembers = (tasks: readonly MemberTask[]) => Promise<Tagged<MemberResult[]>>;

/** What a solving thread offers. */
export interface SolveEndpoint {
  plan(
    request: PlanRequest,
    onProgress: (event: ProgressEvent) => void,
    runMembers: RunMembers,
  ): Promise<Tagged<Plan>>;
  member(task: MemberTask, stopFlag: Int32Array): Promise<Tagged<MemberResult>>;
}

const SENTENCES: Record<FaultCode, Sentence> = {
  WORKER_CRASHED: {
    zh: '计算线程意外退出，本次排课没有完成，请重试。',
    en: 'A solving thread ended unexpectedly; this plan was not finished. Please try again.',
  },
  OUT_OF_MEMORY: {
    zh: '内存不足，本次排课没有完成。请减少同时进行的任务，或换用内存更大的电脑。',
    en: 'Out of memory; this plan was not finished. Run fewer plans at once or use a machine with more memory.',
  },
  INTERNAL: {
    zh: '程序内部错误，本次排课没有完成。请把学校文件和这条信息一起反馈给我们。',
    en: 'Internal error; this plan was not finished. Please report it together with the school file.',
  },
  CANCELLED: { zh: '任务已取消。', en: 'The job was cancelled.' },
  POOL_CLOSED: { zh: '服务正在关闭，任务没有开始。', en: 'The service is closing; the job was not started.' },
};

export function fault(code: FaultCode, detail = ''): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { code, sentence: SENTENCES[code], detail } };
}
