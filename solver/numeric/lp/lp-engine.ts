/**
 * The port: one interface before every linear and mixed-integer engine. Outcomes are statuses. An engine that throws,
 * aborts or runs out of memory fails; it never takes its caller with it. Limits count work, not time, so that equal
 * input gives equal outcomes on every machine.
 */
import type { Control } from '../control.ts';
import { findLpFault, objectiveOf, objectiveStep, settleValues } from './check-solution.ts';
import { hasIntegers, type LpModel } from './lp-model.ts';
import { liftBound, lowerStatedBound, safeDualBound } from './safe-bound.ts';

/** How far an engine may go, and where it may start. */
export interface LpOptions {
  /** Greatest number of nodes of the search tree. Default: no limit. */
  readonly nodes?: number;
  /**
   * Greatest number of simplex iterations (with whole columns: over all nodes). Default: no limit. The small engine
   * cannot be held to it; what it takes on is limited by size instead.
   */
  readonly iterations?: number;
  /** A solution to start from, one value per column. Never answered with a worse one; ignored if it breaks a rule. */
  readonly start?: ArrayLike<number>;
  /** Asked now and then whether to end; spends the nodes (without whole columns: iterations) done. */
  readonly control?: Control;
}

/** A solution that passed the check of bounds, whole numbers and rows by this folder's own code. */
export interface LpSolution {
  /** `optimal`: no solution is better by more than 2·10⁻⁶ (relative from 1 on); with a whole objective none at all. */
  readonly status: 'optimal' | 'feasible';
  readonly values: Float64Array;
  readonly objective: number;
  /** Every solution costs at least this much; `null`: nothing known. */
  readonly bound: number | null;
  /** `duals`: recomputed from prices with safe rounding; `engine`: as the engine states it, lowered by a margin. */
  readonly boundBy: 'duals' | 'engine';
  /** Price of one unit more on each row; `null` with whole columns. */
  readonly rowDuals: Float64Array | null;
  readonly work: LpWork;
}

/** Deterministic work units of one solve. */
export interface LpWork {
  readonly nodes: number;
  readonly iterations: number;
}

/**
 * - `infeasible`, `unbounded`: as the engine found; with a valid start solution `infeasible` is never said.
 * - `limit`: ended without a solution; `size`: the model is beyond what this engine takes on.
 * - `failed`: the engine broke down, or what it returned broke a rule; `reason` says how.
 */
export type LpOutcome =
  | LpSolution
  | { readonly status: 'infeasible'; readonly work: LpWork }
  | { readonly status: 'unbounded'; readonly work: LpWork }
  | {
      readonly status: 'limit';
      readonly reason: 'work' | 'size' | 'stopped';
      readonly bound: number | null;
      readonly work: LpWork;
    }
  | { readonly status: 'failed'; readonly reason: string };

export interface LpEngine {
  readonly name: string;
  solve(model: LpModel, options?: LpOptions): Promise<LpOutcome>;
}

/** What an engine says before anybody checked it. */
export type RawAnswer =
  | {
      readonly kind: 'solution';
      readonly values: ArrayLike<number>;
      /** Stated lower bound; `-Infinity`: none. */
      readonly bound: number;
      /** The bound is proven as it stands (safe rounding all the way). */
      readonly boundIsSafe: boolean;
      readonly rowDuals: Float64Array | null;
      readonly work: LpWork;
    }
  | { readonly kind: 'infeasible'; readonly work: LpWork }
  | { readonly kind: 'unbounded'; readonly work: LpWork }
  | {
      readonly kind: 'limit';
      readonly reason: 'work' | 'size' | 'stopped';
      readonly bound: number;
      readonly work: LpWork;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Solves a model with at least one column and no contradictory bounds; may throw. `start` is valid if given. */
export type RawSolve = (model: LpModel, options: LpOptions) => RawAnswer | Promise<RawAnswer>;

const NO_WORK: LpWork = { nodes: 0, iterations: 0 };
/** Twice the margin by which `lowerStatedBound` lowers what an engine states. */
const GAP = 2e-6;

/** Puts the checks that all engines share around one of them. */
export function checkedEngine(name: string, solve: RawSolve): LpEngine {
  return {
    name,
    async solve(model, options = {}) {
      const early = withoutEngine(model);
      if (early !== null) return early;
      const start = validStart(model, options.start);
      const { start: _, ...limits } = options;
      try {
        const answer = await solve(model, start === null ? limits : { ...limits, start });
        return judge(model, answer, start);
      } catch (error) {
        return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Contradictory bounds and models without columns need no engine. */
function withoutEngine(model: LpModel): LpOutcome | null {
  const infeasible: LpOutcome = { status: 'infeasible', work: NO_WORK };
  for (let row = 0; row < model.rowCount; row++) {
    if (model.rowLower[row] > model.rowUpper[row]) return infeasible;
  }
  for (let column = 0; column < model.columnCount; column++) {
    const lower = model.columnLower[column];
    const upper = model.columnUpper[column];
    const noWhole = model.integer[column] === 1 && Math.ceil(lower) > Math.floor(upper);
    if (lower > upper || noWhole || lower === Number.POSITIVE_INFINITY || upper === Number.NEGATIVE_INFINITY)
      return infeasible;
  }
  if (model.columnCount > 0) return null;
  const values = new Float64Array(0);
  if (findLpFault(model, values) !== null) return infeasible;
  const rowDuals = new Float64Array(model.rowCount);
  return { status: 'optimal', values, objective: 0, bound: 0, boundBy: 'duals', rowDuals, work: NO_WORK };
}

function validStart(model: LpModel, start: ArrayLike<number> | undefined): Float64Array | null {
  if (start === undefined || start.length !== model.columnCount) return null;
  const values = settleValues(model, start);
  return findLpFault(model, values) === null ? values : null;
}

function judge(model: LpModel, answer: RawAnswer, start: Float64Array | null): LpOutcome {
  if (answer.kind === 'failed') return { status: 'failed', reason: answer.reason };
  const { work } = answer;
  if (answer.kind === 'infeasible' || answer.kind === 'unbounded') {
    return answer.kind === 'unbounded' || start === null
      ? { status: answer.kind, work }
      : { status: 'failed', reason: 'called infeasible although the start solution keeps all rules' };
  }
  if (answer.kind === 'limit') {
    const bound = provenBound(model, answer.bound, false, null);
    return start === null
      ? { status: 'limit', reason: answer.reason, bound: bound.value, work }
      : solution(model, start, bound, null, work);
  }
  const values = settleValues(model, answer.values);
  const fault = findLpFault(model, values);
  if (fault !== null) return { status: 'failed', reason: `returned values break a rule: ${describe(fault)}` };
  const bound = provenBound(model, answer.bound, answer.boundIsSafe, answer.rowDuals);
  const best = start !== null && objectiveOf(model, start) < objectiveOf(model, values) ? start : values;
  return solution(model, best, bound, answer.rowDuals, work);
}

function describe(fault: NonNullable<ReturnType<typeof findLpFault>>): string {
  return Object.values(fault).join(' ');
}

interface ProvenBound {
  readonly value: number | null;
  readonly by: LpSolution['boundBy'];
}

function provenBound(
  model: LpModel,
  stated: number,
  isSafe: boolean,
  rowDuals: Float64Array | null,
): ProvenBound {
  const step = objectiveStep(model);
  const safe = rowDuals === null ? stated : safeDualBound(model, rowDuals);
  if ((isSafe || rowDuals !== null) && Number.isFinite(safe)) {
    return { value: liftBound(safe, step), by: 'duals' };
  }
  const lowered = lowerStatedBound(stated);
  return { value: lowered === null ? null : liftBound(lowered, step), by: 'engine' };
}

function solution(
  model: LpModel,
  values: Float64Array,
  { value: bound, by: boundBy }: ProvenBound,
  rowDuals: Float64Array | null,
  work: LpWork,
): LpSolution {
  const objective = objectiveOf(model, values);
  const gap = hasIntegers(model) && objectiveStep(model) > 0 ? 0 : GAP * Math.max(1, Math.abs(objective));
  const closed = bound !== null && objective - bound <= gap;
  return {
    status: closed ? 'optimal' : 'feasible',
    values,
    objective,
    bound,
    boundBy,
    rowDuals: hasIntegers(model) ? null : rowDuals,
    work,
  };
}
