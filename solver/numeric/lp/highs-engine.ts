/**
 * HiGHS (WebAssembly) behind the port: revised simplex for linear programmes, branch and cut with whole columns.
 * For large models. Q. Huangfu, J. Hall, "Parallelizing the dual revised simplex method", Math. Prog. Comp. 10 (2018).
 *
 * Loading takes up to two seconds, so the instance stays. It aborts where memory ends (2 GB); what is left of an
 * aborted instance is not to be trusted, so it is dropped and the next solve loads a new one.
 */
import type { Highs, Model, ModelData } from 'highs';
import { objectiveStep } from './check-solution.ts';
import { checkedEngine, type LpOptions, type LpWork, type RawAnswer } from './lp-engine.ts';
import { hasIntegers, type LpModel } from './lp-model.ts';

/** Linear memory of an instance never shrinks: beyond this it is given back after the solve. */
const KEPT_BYTES = 1_073_741_824;
/** Relative to the step of a whole objective: closer than this, the next whole step is out of reach. */
const WHOLE_GAP = 0.9;
const LARGEST_OPTION = 2_147_483_647;

let warm: Promise<Highs> | null = null;

function load(): Promise<Highs> {
  warm ??= import('highs').then(({ default: loader }) => loader());
  return warm;
}

/** Loads HiGHS ahead of the first solve. False if it cannot be loaded. */
export async function warmHighs(): Promise<boolean> {
  try {
    await load();
    return true;
  } catch {
    warm = null;
    return false;
  }
}

export const highsEngine = checkedEngine('highs', async (model, options) => {
  try {
    const highs = await load();
    const answer = solveWith(highs, model, options);
    if (highs.memoryBytes > KEPT_BYTES) warm = null;
    return answer;
  } catch (error) {
    warm = null;
    throw error;
  }
});

function modelData(model: LpModel): ModelData {
  return {
    numCols: model.columnCount,
    numRows: model.rowCount,
    colCost: model.cost,
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csc',
      numRows: model.rowCount,
      numCols: model.columnCount,
      starts: model.starts,
      indices: model.rows,
      values: model.coefficients,
    },
    ...(hasIntegers(model) ? { integrality: Int32Array.from(model.integer) } : {}),
  };
}

function solveWith(highs: Highs, model: LpModel, options: LpOptions): RawAnswer {
  const instance = highs.createModel(modelData(model));
  try {
    const step = objectiveStep(model);
    instance.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: 0,
      mip_abs_gap: step > 0 ? WHOLE_GAP * step : 1e-7,
      mip_max_nodes: Math.min(options.nodes ?? LARGEST_OPTION, LARGEST_OPTION),
      simplex_iteration_limit: Math.min(options.iterations ?? LARGEST_OPTION, LARGEST_OPTION),
    });
    if (options.start !== undefined) instance.setSolution({ colValue: Float64Array.from(options.start) });
    const { stopped, work } = run(highs, instance, model, options);
    return answerOf(highs, instance, model, stopped, work);
  } finally {
    dispose(instance);
  }
}

/** After an abort the instance cannot be disposed either; the reason of the abort is what matters. */
function dispose(instance: Model): void {
  try {
    instance.dispose();
  } catch {
    warm = null;
  }
}

function run(
  highs: Highs,
  instance: Model,
  model: LpModel,
  options: LpOptions,
): { stopped: boolean; work: LpWork } {
  const { control } = options;
  const whole = hasIntegers(model);
  const limit = options.iterations ?? Number.POSITIVE_INFINITY;
  const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
  let stopped = false;
  let spent = 0;
  const asked = (units: number): boolean => {
    if (control === undefined) return false;
    control.spend(units - spent);
    spent = units;
    stopped = control.shouldStop();
    return stopped;
  };
  const needed = control !== undefined || (whole && limit < LARGEST_OPTION);
  instance.run(
    needed
      ? {
          [mipInterrupt]: (event) => {
            const overrun = Number(event.data.mip_total_lp_iterations ?? 0n) > limit;
            if (asked(Number(event.data.mip_node_count ?? 0n)) || overrun) event.interrupt();
            return undefined;
          },
          [simplexInterrupt]: (event) => {
            if (!whole && asked(event.data.simplex_iteration_count ?? 0)) event.interrupt();
            return undefined;
          },
        }
      : {},
  );
  const nodes = whole ? Number(instance.info.get('mip_node_count')) : 0;
  const iterations = Number(instance.info.get('simplex_iteration_count'));
  if (control !== undefined) control.spend(Math.max(0, (whole ? nodes : iterations) - spent));
  return { stopped, work: { nodes: Math.max(0, nodes), iterations: Math.max(0, iterations) } };
}

function answerOf(highs: Highs, instance: Model, model: LpModel, stopped: boolean, work: LpWork): RawAnswer {
  const status = highs.constants.modelStatus;
  const code = instance.getModelStatus();
  if (code === status.infeasible) return { kind: 'infeasible', work };
  if (code === status.unbounded) return { kind: 'unbounded', work };
  if (code === status.unboundedOrInfeasible) return tellApart(highs, model, work);
  const whole = hasIntegers(model);
  const ended = [status.optimal, status.objectiveBound, status.objectiveTarget, status.timeLimit];
  const limits = [status.iterationLimit, status.solutionLimit, status.interrupted, status.unknown];
  if (![...ended, ...limits].some((known) => known === code)) {
    return { kind: 'failed', reason: `HiGHS ended with model status ${code}` };
  }
  const proven = code === status.optimal;
  const bound = whole ? Number(instance.info.get('mip_dual_bound')) : Number.NEGATIVE_INFINITY;
  if (instance.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) {
    if (proven) return { kind: 'failed', reason: 'HiGHS called a solution optimal that is not feasible' };
    return { kind: 'limit', reason: stopped ? 'stopped' : 'work', bound, work };
  }
  const { colValue, rowDual } = instance.getSolution();
  return {
    kind: 'solution',
    values: colValue,
    bound: whole || !proven ? bound : instance.getObjectiveValue(),
    boundIsSafe: false,
    rowDuals: whole || !proven ? null : rowDual,
    work,
  };
}

/** Presolve could not tell: without costs the same model is either infeasible or has solutions without limit. */
function tellApart(highs: Highs, model: LpModel, work: LpWork): RawAnswer {
  const instance = highs.createModel(modelData({ ...model, cost: new Float64Array(model.columnCount) }));
  try {
    instance.options.set({ output_flag: false });
    instance.run();
    const code = instance.getModelStatus();
    const { infeasible, optimal } = highs.constants.modelStatus;
    if (code === infeasible) return { kind: 'infeasible', work };
    if (code === optimal) return { kind: 'unbounded', work };
    return { kind: 'failed', reason: `HiGHS ended with model status ${code}` };
  } finally {
    dispose(instance);
  }
}
