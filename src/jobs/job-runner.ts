import type { IdempotencyRecord, KeyClash } from '../store/idempotency.ts';
import type { Outcome, PlanKey } from '../store/keys.ts';
import type { NewPlan, PlanRecord } from '../store/plans.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { JobEvents, type PlanListener } from './job-events.ts';
import { LiveJob } from './live-job.ts';
import type { Planner, PlannerResult, PlanRun } from './planner.ts';

export interface JobRunnerOptions {
  readonly store: Store;
  readonly planner: Planner;
  readonly clock: Clock;
  /** Told of faults that no caller sees. */
  readonly onError: (error: unknown, plan: string) => void;
}

/** A job that has ended the program so often is not tried again. */
const MOST_ATTEMPTS = 3;

/** After a restart event ids go on above everything that may have been told before and was not saved. */
const REVISIONS_PER_RESTART = 1000;

/** More unfinished plans than this are not accepted. */
const MOST_UNFINISHED = 500;

const GAVE_UP = {
  code: 'GAVE_UP',
  sentence: {
    zh: `这份任务已经 ${MOST_ATTEMPTS} 次使程序意外中断，不再重试。请把学校数据反馈给我们。`,
    en: `This job has ended the program unexpectedly ${MOST_ATTEMPTS} times and is not tried again. Please report the school's data.`,
  },
} as const;

interface Entry {
  readonly job: LiveJob;
  run: PlanRun | null;
  cancelled: boolean;
  /** Resolves when the job has left the runner. */
  readonly left: Promise<void>;
  leave(): void;
}

/**
 * The life of unfinished plans: at most `planner.size` run at once, the others wait in the order in which they came.
 * The store is told before anybody else; a plan that has ended is forgotten here and lives in the store.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #events = new JobEvents();
  readonly #entries = new Map<string, Entry>();
  readonly #queue: Entry[] = [];
  #running = 0;
  #closed = false;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  /** Takes up what an earlier process left unfinished. */
  async resume(): Promise<number> {
    const left = await this.#options.store.jobs.unfinished();
    for (const record of left) {
      this.#add({ ...record, revision: record.revision + REVISIONS_PER_RESTART });
    }
    this.#pump();
    return left.length;
  }

  /** Stores a plan as queued and runs it when its turn comes. */
  async submit(
    plan: NewPlan,
    idempotency?: IdempotencyRecord,
  ): Promise<
    { readonly outcome: 'stored'; readonly plan: PlanRecord } | Outcome<'missingSchool' | 'full'> | KeyClash
  > {
    if (this.#closed || this.#entries.size >= MOST_UNFINISHED) return { outcome: 'full' };
    const submitted = await this.#options.store.plans.submit(plan, idempotency);
    if (submitted.outcome !== 'stored') return submitted;
    const record = await this.#options.store.plans.get(plan.key);
    if (!record) throw new Error('a plan that was just stored is gone');
    this.#add(record);
    this.#pump();
    return { outcome: 'stored', plan: record };
  }

  /** The record of an unfinished plan, fresher than the store's. */
  live({ plan }: PlanKey): PlanRecord | null {
    return this.#entries.get(plan)?.job.record ?? null;
  }

  /** How many plans are unfinished. */
  get size(): number {
    return this.#entries.size;
  }

  /** Listens to an unfinished plan; the last event is `end`. */
  subscribe({ plan }: PlanKey, listener: PlanListener): () => void {
    return this.#events.subscribe(plan, listener);
  }

  /** Ends the search and keeps the best; a plan that has not begun is cancelled. False: nothing unfinished. */
  async stop(key: PlanKey): Promise<boolean> {
    const entry = this.#entries.get(key.plan);
    if (!entry) return false;
    if (entry.job.record.state === 'queued') return this.cancel(key);
    await entry.job.askStop();
    entry.run?.stop();
    return true;
  }

  /** Gives the plan up. False: nothing unfinished. */
  async cancel({ plan }: PlanKey): Promise<boolean> {
    const entry = this.#entries.get(plan);
    if (!entry) return false;
    entry.cancelled = true;
    const waiting = this.#queue.indexOf(entry);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
      await this.#endCancelled(entry);
    } else {
      entry.run?.cancel();
      await entry.left;
    }
    return true;
  }

  /** Lets go of everything; unfinished plans stay unfinished in the store. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.length = 0;
    await this.#options.planner.close();
    const running = [...this.#entries.values()].filter(({ run }) => run !== null);
    await Promise.all(running.map(({ left }) => left));
    this.#entries.clear();
  }

  #add(record: PlanRecord): void {
    const { store, clock, onError } = this.#options;
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const job = new LiveJob(record, {
      store: store.jobs,
      clock,
      tell: (event) => {
        // Whoever hears of the end finds it in the store, and nowhere else.
        if (event.type === 'end') this.#entries.delete(record.plan);
        this.#events.send(record.plan, event);
      },
      failed: (error) => onError(error, record.plan),
    });
    const entry: Entry = { job, run: null, cancelled: false, left, leave };
    this.#entries.set(record.plan, entry);
    this.#queue.push(entry);
  }

  #pump(): void {
    while (!this.#closed && this.#running < this.#options.planner.size) {
      const entry = this.#queue.shift();
      if (!entry) return;
      this.#running += 1;
      void this.#run(entry)
        .catch((error: unknown) => {
          this.#options.onError(error, entry.job.key.plan);
          this.#forget(entry);
        })
        .finally(() => {
          this.#running -= 1;
          this.#pump();
        });
    }
  }

  async #run(entry: Entry): Promise<void> {
    const { job } = entry;
    if (job.record.attempts >= MOST_ATTEMPTS) {
      await this.#finish(entry, { state: 'failed', fault: GAVE_UP });
      return;
    }
    const input = await job.begin();
    if (!input) {
      this.#forget(entry);
      return;
    }
    const { seed, iterations, seconds, packs } = input.plan.request;
    const run = this.#options.planner.start(
      {
        school: input.school,
        seed,
        iterations,
        packs,
        limitMs: seconds === null ? null : Math.max(1000, seconds * 1000 - input.plan.spentMs),
        checkpoints: input.checkpoints,
      },
      {
        progress: (event) => job.progress(event),
        checkpoint: (checkpoint) => job.checkpoint(checkpoint),
        best: (plan) => job.best(plan),
      },
    );
    entry.run = run;
    if (entry.cancelled) run.cancel();
    else if (job.record.stopAsked) run.stop();
    await this.#end(entry, await run.result);
  }

  async #end(entry: Entry, result: PlannerResult): Promise<void> {
    const { job } = entry;
    if (entry.cancelled) return this.#endCancelled(entry);
    // The process is going down; the next one takes the job up again.
    if (this.#closed && result.outcome !== 'planned') {
      await job.putBack();
      return this.#forget(entry);
    }
    if (result.outcome === 'lost' && job.record.attempts < MOST_ATTEMPTS) {
      entry.run = null;
      this.#queue.push(entry);
      return;
    }
    if (result.outcome === 'planned') {
      const state = job.record.stopAsked ? 'stopped' : 'done';
      return this.#finish(entry, { state, plan: result.plan });
    }
    const { code, sentence } = result.fault;
    this.#options.onError(result.fault, job.key.plan);
    return this.#finish(entry, { state: 'failed', fault: { code, sentence } });
  }

  #endCancelled(entry: Entry): Promise<void> {
    return this.#finish(entry, { state: 'cancelled' });
  }

  async #finish(entry: Entry, end: Parameters<LiveJob['finish']>[0]): Promise<void> {
    try {
      await entry.job.finish(end);
    } catch (error) {
      // The store does not take the end: the job stays unfinished there and is run again after a restart.
      this.#options.onError(error, entry.job.key.plan);
    }
    this.#forget(entry);
  }

  #forget(entry: Entry): void {
    this.#entries.delete(entry.job.key.plan);
    entry.leave();
  }
}
