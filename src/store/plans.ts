import type { Sentence } from '../../solver/model/primitives.ts';
import type { PlanStage } from '../../solver/model/progress.ts';
import type { IdempotencyRecord, KeyClash } from './idempotency.ts';
import type { Outcome, PackedJson, Page, PageRequest, PlanKey, SchoolKey } from './keys.ts';

/**
 * A plan is queued, then running, then in one of four ends: `done` the solver finished by itself; `stopped` somebody
 * ended the search and kept the best; `cancelled` somebody gave it up; `failed` it has no plan because of a fault.
 */
export const JOB_STATES = ['queued', 'running', 'done', 'stopped', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];
export type EndState = Exclude<JobState, 'queued' | 'running'>;

export const isEnd = (state: JobState): state is EndState => state !== 'queued' && state !== 'running';

/** The latest that is known of a running plan; every snapshot stands alone. */
export interface ProgressSnapshot {
  readonly stage: PlanStage;
  readonly donePermille: number;
  readonly best: readonly number[] | null;
  readonly bound: readonly number[] | null;
  /** (best − bound) / bound at the first level that differs; 0 where they are equal, null where unknown. */
  readonly gap: number | null;
  readonly elapsedMs: number;
}

/** Figures beside the solution. */
export interface PlanFigures {
  readonly sessions: number;
  readonly duties: number;
  readonly openDuties: number;
  readonly openItems: number;
  readonly hardViolations: number;
  readonly deviations: number;
  readonly rulesChecked: number;
  readonly applicants: number;
  readonly placedFirst: number;
  readonly placedWithinFirstChoices: number;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly highestLoad: number;
  readonly lowestLoad: number;
  readonly meanLoad: number;
  readonly gini: number;
  readonly fairnessGap: number;
  readonly dutiesUnderCertificate: number;
  readonly lastDismissalMinute: number | null;
}

export interface StoredFault {
  readonly code: string;
  readonly sentence: Sentence;
}

/** What a caller asked for; enough to run it again after a restart. */
export interface PlanRequestRecord {
  readonly name: string | null;
  readonly seed: number;
  readonly iterations: number | null;
  readonly seconds: number | null;
  /** Stored policy packs as they were when the plan was asked for. */
  readonly packs: readonly unknown[];
}

/** Whether there is a plan to read: none, the best so far of a running job, or the final one. */
export type DocumentState = 'none' | 'bestSoFar' | 'final';

/** Everything about a plan but the plan itself: cheap to read. */
export interface PlanRecord extends PlanKey {
  readonly schoolVersion: number;
  readonly schoolHash: string;
  readonly request: PlanRequestRecord;
  /** Counts every change of this record; the plan's version for `If-Match`, and the number of its events. */
  readonly revision: number;
  readonly state: JobState;
  readonly document: DocumentState;
  /** The status inside the plan document. */
  readonly status: string | null;
  readonly progress: ProgressSnapshot | null;
  readonly figures: PlanFigures | null;
  readonly fault: StoredFault | null;
  /** How often a run was begun; more than one after restarts. */
  readonly attempts: number;
  /** Somebody asked to end the search and keep the best; holds also after a restart. */
  readonly stopAsked: boolean;
  /** Time spent in earlier runs and saved in this one, in milliseconds. */
  readonly spentMs: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly publishedAt: string | null;
}

export interface PlanPart {
  readonly revision: number;
  readonly packed: PackedJson;
}

export interface NewPlan {
  readonly key: PlanKey;
  readonly schoolVersion: number;
  readonly schoolHash: string;
  readonly request: PlanRequestRecord;
  readonly at: string;
}

export interface PlanStore {
  /** A queued plan of a version of a school. */
  submit(
    plan: NewPlan,
    idempotency?: IdempotencyRecord,
  ): Promise<Outcome<'stored' | 'missingSchool'> | KeyClash>;
  get(key: PlanKey): Promise<PlanRecord | null>;
  /** Newest first; the cursor is a plan id. */
  list(key: SchoolKey, page: PageRequest): Promise<Page<PlanRecord>>;
  /** One part of the plan document, as stored. */
  part(key: PlanKey, part: string): Promise<PlanPart | null>;
  /** Finished plans only. Publishing twice changes nothing. */
  publish(
    key: PlanKey,
    expected: number,
    at: string,
  ): Promise<
    | { readonly outcome: 'published'; readonly plan: PlanRecord }
    | Outcome<'missing' | 'stale' | 'withoutDocument'>
  >;
  remove(
    key: PlanKey,
    expected: number,
  ): Promise<Outcome<'removed' | 'missing' | 'stale' | 'published' | 'unfinished'>>;
}
