/**
 * A fixed number of solving threads. A job plans on one of them; the portfolio members it asks for run on any thread
 * that is free, the job's own included, since it only waits for them. A thread that dies fails its job with a clear
 * fault and is replaced.
 */
import { availableParallelism } from 'node:os';
import { proxy } from 'comlink';
import type { Plan } from '../solver/model/plan-document.ts';
import type { ProgressEvent } from '../solver/model/progress.ts';
import type { MemberResult, MemberTask, PlanOptions } from '../solver/plan.ts';
import { fault, type Tagged } from './protocol.ts';
import { SolverThread } from './solver-thread.ts';

export interface PoolOptions {
  /** Threads; default: one per core, at least one. */
  readonly size?: number;
  /** Heap limit of a thread in MiB; beyond it the thread's job fails with OUT_OF_MEMORY. */
  readonly memoryMiB?: number;
}

export interface JobOptions {
  readonly plan: PlanOptions;
  /** Wall-clock limit from the start of the job on a thread (waiting in the queue does not count). */
  readonly limitMs?: number;
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Portfolio members that an earlier run of the same job has finished; they are not run again. */
  readonly members?: readonly MemberResult[];
  /**
   * Plans from `members` alone and runs no other: the best so far of a job that is still running. Goes before members
   * that wait, or it would always come too late.
   */
  readonly membersOnly?: boolean;
  /** Told of every member that was run, in the order of finishing, and how many run in its round. */
  readonly onMember?: (result: MemberResult, of: number) => void;
}

/** A plan being made. */
export interface Job {
  readonly result: Promise<Tagged<Plan>>;
  /** Ends soon with the best plan so far. */
  stop(): void;
  /** Gives up: no plan. */
  cancel(): void;
}

interface Task<T> {
  readonly job: JobState;
  /** How often a dead thread may be blamed before the task fails. A member is small and may be run again elsewhere. */
  retries: number;
  /** Goes before members that wait. */
  readonly urgent?: boolean;
  run(thread: SolverThread): Promise<Tagged<T>>;
  settle(result: Tagged<T>): void;
}

interface JobState {
  readonly stopFlag: Int32Array;
}

export class SolverPool {
  readonly #threads: SolverThread[] = [];
  readonly #jobs: Task<Plan>[] = [];
  readonly #members: Task<MemberResult>[] = [];
  readonly #memoryMiB: number;
  #closed = false;

  constructor(options: PoolOptions = {}) {
    const size = Math.max(1, options.size ?? availableParallelism());
    this.#memoryMiB = options.memoryMiB ?? 1400;
    for (let i = 0; i < size; i++) this.#threads.push(new SolverThread(this.#memoryMiB));
  }

  get size(): number {
    return this.#threads.length;
  }

  /** Queues a school (raw or parsed) for planning. */
  plan(school: unknown, options: JobOptions): Job {
    const job: JobState = {
      stopFlag: new Int32Array(new SharedArrayBuffer(4)),
    };
    let task: Task<Plan> | undefined;
    const result = new Promise<Tagged<Plan>>((settle) => {
      task = {
        job,
        retries: 0,
        urgent: options.membersOnly ?? false,
        settle,
        run: (thread) =>
          thread.call((endpoint) =>
            endpoint.plan(
              {
                school,
                options: options.plan,
                stopFlag: job.stopFlag,
                threads: this.size,
                ...(options.limitMs === undefined ? {} : { limitMs: options.limitMs }),
              },
              proxy((event: ProgressEvent) => options.onProgress?.(event)),
              proxy((tasks: readonly MemberTask[]) => this.#runMembers(job, tasks, thread, options)),
            ),
          ),
      };
      if (this.#closed) settle(fault('POOL_CLOSED'));
      else if (task.urgent) this.#jobs.unshift(task);
      else this.#jobs.push(task);
    });
    this.#dispatch();
    return {
      result,
      stop: () => Atomics.store(job.stopFlag, 0, 1),
      cancel: () => {
        Atomics.store(job.stopFlag, 0, 1);
        const waiting = task ? this.#jobs.indexOf(task) : -1;
        if (waiting >= 0) this.#jobs.splice(waiting, 1);
        // The thread notices the flag by itself; killing it could take another job's portfolio member with it.
        task?.settle(fault('CANCELLED'));
      },
    };
  }

  /** Ends all threads; running jobs end with a fault. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#jobs.splice(0)) task.settle(fault('POOL_CLOSED'));
    for (const task of this.#members.splice(0)) task.settle(fault('POOL_CLOSED'));
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async #runMembers(
    job: JobState,
    tasks: readonly MemberTask[],
    own: SolverThread,
    { members = [], membersOnly = false, onMember }: JobOptions,
  ): Promise<Tagged<MemberResult[]>> {
    if (membersOnly) return { ok: true, value: [...members] };
    own.waiting = true;
    const results = tasks.map((task) => {
      const known = members.find(({ result }) => result.member === task.member);
      if (known) return { ok: true as const, value: known };
      return new Promise<Tagged<MemberResult>>((settle) => {
        this.#members.push({
          job,
          retries: 1,
          settle: (result) => {
            if (result.ok) onMember?.(result.value, tasks.length);
            settle(result);
          },
          run: (thread) => thread.call((endpoint) => endpoint.member(task, job.stopFlag)),
        });
      });
    });
    this.#dispatch();
    const settled = await Promise.all(results);
    own.waiting = false;
    const failed = settled.find((entry) => !entry.ok);
    if (failed && !failed.ok) return failed;
    return { ok: true, value: settled.flatMap((entry) => (entry.ok ? [entry.value] : [])) };
  }

  #dispatch(): void {
    for (const [index, thread] of this.#threads.entries()) {
      if (thread.membersRunning > 0) continue;
      if (thread.jobRunning && !thread.waiting) continue;
      const urgent = !thread.jobRunning && this.#jobs[0]?.urgent;
      const member = urgent ? undefined : this.#members.shift();
      if (member) {
        thread.membersRunning += 1;
        void this.#run(member, thread, index, this.#members).finally(() => {
          thread.membersRunning -= 1;
          this.#dispatch();
        });
        continue;
      }
      if (thread.jobRunning) continue;
      const job = this.#jobs.shift();
      if (!job) continue;
      thread.jobRunning = true;
      void this.#run(job, thread, index, this.#jobs).finally(() => {
        thread.jobRunning = false;
        this.#dispatch();
      });
    }
  }

  async #run<T>(task: Task<T>, thread: SolverThread, index: number, queue: Task<T>[]): Promise<void> {
    const result = await task.run(thread);
    if (thread.dead && !this.#closed && this.#threads[index] === thread) {
      this.#threads[index] = new SolverThread(this.#memoryMiB);
    }
    if (!result.ok && thread.dead && !this.#closed && task.retries > 0) {
      task.retries -= 1;
      queue.push(task);
    } else {
      task.settle(result);
    }
  }
}
