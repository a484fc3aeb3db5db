import { DEFAULT_TIMETABLE_PARAMS, solveTimetable } from '../../solver/matrix/kernel/solve-timetable.ts';
import { TIMETABLE_LEVELS } from '../../solver/matrix/kernel/timetable.ts';
import { WorkControl } from '../../solver/numeric/control.ts';
import { solutionText, timetableOf } from './adapter.ts';
import { parseInstance } from './parse.ts';

/** One run on one thread: an instance's text, a seed, and seconds or a number of proposals. */
export interface RunOrder {
  readonly instance: string;
  readonly text: string;
  readonly seed: number;
  readonly seconds: number;
  /** Instead of seconds: a budget of proposals, with which a run is repeatable. */
  readonly proposals?: number;
}

export interface RunAnswer {
  readonly instance: string;
  readonly seed: number;
  readonly solution: string;
  /** Soft cost as the engine counts it; the validator counts for itself. */
  readonly engineCost: number;
  readonly ms: number;
  readonly proposals: number;
}

/** Time kept for reading, the last exact polish and writing. */
const RESERVE_MS = 200;

export function solveRun(order: RunOrder): RunAnswer {
  const start = performance.now();
  const instance = parseInstance(order.text);
  const timetable = timetableOf(instance);
  const limitMs = Math.max(100, order.seconds * 1000 - RESERVE_MS);
  const timed = order.proposals === undefined;
  const control = new WorkControl(
    timed ? { nowMs: () => performance.now() - start, limitMs } : { budgetUnits: order.proposals },
  );
  const found = solveTimetable(
    timetable,
    order.seed,
    0,
    {
      ...DEFAULT_TIMETABLE_PARAMS,
      proposals: order.proposals ?? Number.MAX_SAFE_INTEGER,
      ...(timed ? { progress: () => (performance.now() - start) / limitMs } : {}),
    },
    control,
  );
  return {
    instance: order.instance,
    seed: order.seed,
    solution: solutionText(instance, found.slot, found.room),
    engineCost: found.levels[TIMETABLE_LEVELS.indexOf('soft')],
    ms: Math.round(performance.now() - start),
    proposals: found.proposals,
  };
}
