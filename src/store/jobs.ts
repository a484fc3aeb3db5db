import type { Packed, PackedJson, PlanKey } from './keys.ts';
import type { EndState, PlanFigures, PlanRecord, ProgressSnapshot, StoredFault } from './plans.ts';

/** Every part of a plan document, packed one by one, and its figures. */
export interface PackedPlan {
  readonly status: string;
  readonly figures: PlanFigures;
  readonly parts: Readonly<Record<string, PackedJson>>;
}

/** Something a run has finished and need not do again after a restart. */
export interface Checkpoint {
  readonly name: string;
  readonly packed: Packed;
}

/** What a run needs to begin. */
export interface JobInput {
  readonly plan: PlanRecord;
  readonly school: PackedJson;
  readonly checkpoints: readonly Checkpoint[];
}

/** Every writing call carries the revision that the plan has from then on. */
export interface JobStore {
  /** Unfinished plans of all districts, in the order in which they were asked for. */
  unfinished(): Promise<readonly PlanRecord[]>;
  /** Marks the job running and counts the attempt; null if it is gone or has ended. */
  begin(key: PlanKey, revision: number, at: string): Promise<JobInput | null>;
  /** Remembers that the search is to end with the best so far. */
  askStop(key: PlanKey, revision: number): Promise<void>;
  progress(key: PlanKey, revision: number, progress: ProgressSnapshot, spentMs: number): Promise<void>;
  checkpoint(key: PlanKey, checkpoint: Checkpoint): Promise<void>;
  /** Keeps the best plan so far of a running job. */
  best(key: PlanKey, revision: number, plan: PackedPlan): Promise<void>;
  /** Queues a running job again as if this run had not been begun; what it has saved stays. */
  putBack(key: PlanKey, revision: number, spentMs: number): Promise<void>;
  /** The end of a job, its plan, and the removal of its checkpoints, all or nothing. */
  finish(key: PlanKey, revision: number, end: JobEnd): Promise<void>;
}

export interface JobEnd {
  readonly state: EndState;
  /** Missing: what was kept as best so far stays, except that of a cancelled job. */
  readonly plan?: PackedPlan;
  readonly fault?: StoredFault;
  readonly progress: ProgressSnapshot | null;
  readonly spentMs: number;
  readonly at: string;
}
