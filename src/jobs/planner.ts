import type { Sentence } from '../../solver/model/primitives.ts';
import type { ProgressEvent } from '../../solver/model/progress.ts';
import type { Checkpoint, PackedPlan } from '../store/jobs.ts';
import type { PackedJson } from '../store/keys.ts';

/** One plan to make. */
export interface PlannerJob {
  readonly school: PackedJson;
  readonly seed: number;
  readonly iterations: number | null;
  readonly packs: readonly unknown[];
  /** Wall-clock limit in milliseconds; null: the work units decide alone. */
  readonly limitMs: number | null;
  /** What an earlier run has finished. */
  readonly checkpoints: readonly Checkpoint[];
}

export interface PlannerEvents {
  progress(event: ProgressEvent): void;
  /** Something that need not be done again after a restart. */
  checkpoint(checkpoint: Checkpoint): void;
  /** A whole plan, audited like any other, from what is finished so far. */
  best(plan: PackedPlan): void;
}

export interface PlannerFault {
  readonly code: string;
  readonly sentence: Sentence;
  readonly detail: string;
}

export type PlannerResult =
  | { readonly outcome: 'planned'; readonly plan: PackedPlan }
  | { readonly outcome: 'fault'; readonly fault: PlannerFault }
  /** The planner ended under the job, which may be run again. */
  | { readonly outcome: 'lost'; readonly fault: PlannerFault };

export interface PlanRun {
  /** Never rejects. */
  readonly result: Promise<PlannerResult>;
  /** Ends soon with the best so far. */
  stop(): void;
  /** Gives up. */
  cancel(): void;
}

/** Whoever makes plans: threads of this process, or something made up in a test. */
export interface Planner {
  /** How many plans it makes at once. */
  readonly size: number;
  start(job: PlannerJob, events: PlannerEvents): PlanRun;
  /** False when it cannot make plans at the moment. */
  ready(): boolean;
  close(): Promise<void>;
}
