import type { ProgressEvent } from '../../../solver/model/progress.ts';
import type { Checkpoint, PackedPlan } from '../../store/jobs.ts';
import type { PlannerJob, PlannerResult } from '../planner.ts';

export type HostEvent =
  | { readonly type: 'progress'; readonly event: ProgressEvent }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly type: 'best'; readonly plan: PackedPlan };

/** What the planning thread offers. It owns the solving threads, so that no plan ever passes the main thread. */
export interface PlanHostEndpoint {
  /** Plans one school; `run` names it for `stop` and `cancel`. */
  plan(run: number, job: PlannerJob, onEvent: (event: HostEvent) => void): Promise<PlannerResult>;
  stop(run: number): Promise<void>;
  cancel(run: number): Promise<void>;
}

export interface PlanHostData {
  readonly threads: number;
  readonly threadMemoryMiB: number;
}
