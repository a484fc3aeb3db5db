/**
 * How long work is allowed to go on, and how it tells what it has reached. The solver has no clock of its own:
 * a run ends by a stop flag (shared memory, because a busy thread hears no message), by a budget of deterministic
 * work units, or by a clock given from outside.
 *
 * Replay: a run stopped by flag or clock records `spent`; giving that number as `budgetUnits` stops the same run at
 * the same point, provided the algorithm spends at least one unit between two calls of `shouldStop`.
 */

/** What a numeric algorithm can say about itself while it runs. */
export interface NumericProgress {
  /** Deterministic work done so far in the unit of the algorithm (pivots, moves, nodes). */
  readonly iteration: number;
  /** Best objective found so far, most important level first. */
  readonly best?: readonly number[];
  /** Proven bound on the first level that is not yet settled. */
  readonly bound?: number;
}

/** What an algorithm needs of its surroundings. */
export interface Control {
  /** True when the work should end and hand back the best it has. Once true it stays true. */
  shouldStop(): boolean;
  /** Records work done, in deterministic units. */
  spend(units: number): void;
  /** Tells how far the work is. Must not influence the work. */
  report(progress: NumericProgress): void;
}

/** Why a control says stop; `null` while work may go on. */
export type StopReason = 'flag' | 'budget' | 'time' | null;

export interface ControlOptions {
  /** A view on shared memory; any value but 0 in cell `stopIndex` means stop. */
  readonly stopFlag?: Int32Array;
  /** Cell of `stopFlag` to read. Default 0. */
  readonly stopIndex?: number;
  /** Greatest number of work units. Default: no limit. */
  readonly budgetUnits?: number;
  /** Clock in milliseconds from any fixed origin. Needed for `limitMs`. */
  readonly nowMs?: () => number;
  /** Time allowed from now on, in milliseconds. Ignored without `nowMs`. */
  readonly limitMs?: number;
  /** Receives progress. */
  readonly onProgress?: (progress: NumericProgress) => void;
}

/** A control that counts. */
export class WorkControl implements Control {
  readonly #stopFlag: Int32Array | undefined;
  readonly #stopIndex: number;
  readonly #budgetUnits: number;
  readonly #nowMs: (() => number) | undefined;
  readonly #deadlineMs: number;
  readonly #onProgress: ((progress: NumericProgress) => void) | undefined;
  readonly #parent: WorkControl | undefined;
  #spent = 0;
  #reason: StopReason = null;

  constructor(options: ControlOptions = {}, parent?: WorkControl) {
    this.#stopFlag = options.stopFlag;
    this.#stopIndex = options.stopIndex ?? 0;
    this.#budgetUnits = options.budgetUnits ?? Infinity;
    this.#nowMs = options.nowMs;
    this.#deadlineMs =
      options.nowMs !== undefined && options.limitMs !== undefined
        ? options.nowMs() + options.limitMs
        : Infinity;
    this.#onProgress = options.onProgress;
    this.#parent = parent;
  }

  /** Work units recorded so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Why `shouldStop` said true, or `null`. */
  get reason(): StopReason {
    return this.#reason;
  }

  /** Units left before the budget of this control ends (its parents may end earlier). */
  get remaining(): number {
    return Math.max(0, this.#budgetUnits - this.#spent);
  }

  spend(units: number): void {
    this.#spent += units;
    this.#parent?.spend(units);
  }

  shouldStop(): boolean {
    if (this.#reason !== null) return true;
    if (this.#spent >= this.#budgetUnits) this.#reason = 'budget';
    else if (this.#stopFlag !== undefined && Atomics.load(this.#stopFlag, this.#stopIndex) !== 0)
      this.#reason = 'flag';
    else if (
      this.#nowMs !== undefined &&
      this.#deadlineMs !== Infinity &&
      this.#nowMs() >= this.#deadlineMs
    ) {
      this.#reason = 'time';
    } else if (this.#parent?.shouldStop()) this.#reason = this.#parent.reason;
    return this.#reason !== null;
  }

  report(progress: NumericProgress): void {
    this.#onProgress?.(progress);
    this.#parent?.report(progress);
  }

  /**
   * A control for one stage with limits of its own. Its units count for this one too, and whatever stops this one
   * stops the stage; the end of the stage's budget stops only the stage.
   */
  stage(options: ControlOptions = {}): WorkControl {
    return new WorkControl(options, this);
  }
}

/** A control that never stops and reports to nobody. */
export const UNLIMITED: Control = {
  shouldStop: () => false,
  spend: () => undefined,
  report: () => undefined,
};
