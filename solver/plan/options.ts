import type { CompiledMatrix } from '../matrix/compile/compile.ts';
import type { MatrixMember } from '../matrix/search/member.ts';
import type { ProgressEvent } from '../model/progress.ts';
import type { PolicyPack } from '../policy/schema.ts';

/** What decides a plan besides the school. Equal school and options give equal bytes. */
export interface PlanOptions {
  readonly seed: number;
  /** Proposals of each member of the matrix portfolio; missing: by the size of the school. */
  readonly iterations?: number;
  /** `provenance.iterations` of an earlier run under a clock: repeats that run without a clock. */
  readonly replay?: Readonly<Record<string, number>>;
  /** Packs beyond those that come with the program. */
  readonly packs?: readonly PolicyPack[];
}

/** One member of the portfolio: the matrix from one seed. Plain data, so that any thread can run it. */
export interface MemberTask {
  readonly compiled: CompiledMatrix;
  readonly seed: number;
  readonly member: number;
  /** Length of the search in proposals; it sets the cooling. */
  readonly proposals: number;
  /** Work units after which the member ends although its search is longer: a run under a clock, repeated. */
  readonly units?: number;
  /** Clock limit in milliseconds from the start of the member. */
  readonly limitMs?: number;
}

export interface MemberResult {
  /** Work units spent. */
  readonly spent: number;
  readonly result: MatrixMember;
}

/** Runs members of the portfolio anywhere; answers in the order of the tasks. */
export type RunMembers = (tasks: readonly MemberTask[]) => Promise<readonly MemberResult[]>;

/** What the surroundings give: stop flag, clock, threads. None of it changes what equal work gives. */
export interface PlanEnvironment {
  /** Cell 0 other than 0: stop and keep the best. */
  readonly stopFlag?: Int32Array;
  readonly nowMs?: () => number;
  readonly limitMs?: number;
  /** How many members can run at once; default 1. */
  readonly threads?: number;
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Missing: members run here, one after another. */
  readonly runMembers?: RunMembers;
}
