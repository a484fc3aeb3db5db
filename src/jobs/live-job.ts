import type { ProgressEvent } from '../../solver/model/progress.ts';
import type { Checkpoint, JobEnd, JobStore, PackedPlan } from '../store/jobs.ts';
import type { PlanKey } from '../store/keys.ts';
import type { PlanRecord } from '../store/plans.ts';
import type { Clock } from './clock.ts';
import type { PlanEvent } from './job-events.ts';
import { snapshotOf } from './progress.ts';

/** A killed process loses at most this much of the progress it has told. */
const SAVE_EVERY_MS = 1000;

/**
 * The record of an unfinished plan as it is now, ahead of the store by at most one second of progress. It writes one
 * thing after the other, so that the end comes last, and tells every change once it is written (progress: at once).
 */
export class LiveJob {
  readonly key: PlanKey;
  readonly #store: JobStore;
  readonly #clock: Clock;
  readonly #tell: (event: PlanEvent) => void;
  readonly #failed: (error: unknown) => void;
  #record: PlanRecord;
  #writing: Promise<void> = Promise.resolve();
  #beganMs: number | null = null;
  #spentBeforeMs: number;
  #savedMs = 0;
  #ending = false;

  constructor(
    record: PlanRecord,
    {
      store,
      clock,
      tell,
      failed,
    }: {
      readonly store: JobStore;
      readonly clock: Clock;
      readonly tell: (event: PlanEvent) => void;
      /** A write of something that a run can do without has failed. */
      readonly failed: (error: unknown) => void;
    },
  ) {
    this.key = { district: record.district, school: record.school, plan: record.plan };
    this.#record = record;
    this.#spentBeforeMs = record.spentMs;
    this.#store = store;
    this.#clock = clock;
    this.#tell = tell;
    this.#failed = failed;
  }

  get record(): PlanRecord {
    return this.#record;
  }

  /** Milliseconds spent so far, earlier runs included. */
  get spentMs(): number {
    const now = this.#clock.monotonicMs();
    return Math.round(this.#spentBeforeMs + (now - (this.#beganMs ?? now)));
  }

  /** Marks the job running; null if it has ended or is gone. */
  async begin() {
    const revision = this.#record.revision + 1;
    const input = await this.#store.begin(this.key, revision, this.#clock.now());
    if (!input) return null;
    this.#record = input.plan;
    this.#beganMs = this.#clock.monotonicMs();
    this.#spentBeforeMs = input.plan.spentMs;
    this.#savedMs = this.#beganMs;
    this.#tell({ id: revision, type: 'state', data: this.#record });
    return input;
  }

  progress(event: ProgressEvent): void {
    if (this.#ending) return;
    const { spentMs } = this;
    const progress = snapshotOf(event, spentMs, this.#record.progress);
    const revision = this.#record.revision + 1;
    this.#record = { ...this.#record, progress, revision, spentMs };
    this.#tell({ id: revision, type: 'progress', data: progress });
    const now = this.#clock.monotonicMs();
    if (now - this.#savedMs < SAVE_EVERY_MS) return;
    this.#savedMs = now;
    void this.#optional(() => this.#store.progress(this.key, revision, progress, spentMs));
  }

  checkpoint(checkpoint: Checkpoint): void {
    if (this.#ending) return;
    void this.#optional(() => this.#store.checkpoint(this.key, checkpoint));
  }

  best(plan: PackedPlan): void {
    if (this.#ending) return;
    void this.#optional(async () => {
      const { status, figures } = plan;
      await this.#store.best(this.key, this.#record.revision, plan);
      this.#change({ document: 'bestSoFar', status, figures });
    });
  }

  /** Remembers that somebody asked to stop. */
  async askStop(): Promise<void> {
    await this.#inOrder(async () => {
      await this.#store.askStop(this.key, this.#record.revision);
      this.#change({ stopAsked: true });
    });
  }

  /** The process ends in good order: the job waits for the next one, and this run counts as none. */
  async putBack(): Promise<void> {
    this.#ending = true;
    await this.#optional(() => this.#store.putBack(this.key, this.#record.revision + 1, this.spentMs));
  }

  /** Writes the end and tells it. Rejects when it could not be written. */
  async finish(end: Omit<JobEnd, 'progress' | 'spentMs' | 'at'>): Promise<void> {
    this.#ending = true;
    await this.#inOrder(async () => {
      const at = this.#clock.now();
      const { progress } = this.#record;
      const revision = this.#record.revision + 1;
      const { spentMs } = this;
      await this.#store.finish(this.key, revision, { ...end, progress, spentMs, at });
      this.#record = {
        ...this.#record,
        ...documentAfter(this.#record, end),
        revision,
        state: end.state,
        fault: end.fault ?? null,
        spentMs,
        finishedAt: at,
      };
      this.#tell({ id: revision, type: 'end', data: this.#record });
    });
  }

  /** The next revision. The store learns it with the next thing it is told, at the latest with the end. */
  #change(values: Partial<PlanRecord>): void {
    const revision = this.#record.revision + 1;
    this.#record = { ...this.#record, ...values, revision };
    this.#tell({ id: revision, type: 'state', data: this.#record });
  }

  #inOrder(write: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(write);
    this.#writing = done.catch(() => undefined);
    return done;
  }

  #optional(write: () => Promise<void>): Promise<void> {
    return this.#inOrder(write).catch(this.#failed);
  }
}

function documentAfter(
  record: PlanRecord,
  { state, plan }: Pick<JobEnd, 'state' | 'plan'>,
): Pick<PlanRecord, 'document' | 'status' | 'figures'> {
  if (plan) return { document: 'final', status: plan.status, figures: plan.figures };
  if (state === 'cancelled') return { document: 'none', status: null, figures: null };
  return { document: record.document, status: record.status, figures: record.figures };
}
