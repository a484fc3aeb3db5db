/**
 * Which engine solves a model. The border is measured by `bench/lp.bench.ts` (figures in `bench/results/lp.json`).
 */
import { highsEngine } from './highs-engine.ts';
import { jsSimplexEngine } from './js-simplex-engine.ts';
import { tableauCells } from './js-simplex-form.ts';
import type { LpEngine, LpOptions, LpOutcome } from './lp-engine.ts';
import { hasIntegers, type LpModel } from './lp-model.ts';

/**
 * Largest tableau (cells) that goes to the small engine: up to there it is faster than HiGHS, loaded or not, whose single
 * solve never takes less than some milliseconds.
 */
export const SMALL_CELLS = 50_000;
/** The same with whole columns: HiGHS then takes a tenth of a second at least. */
export const SMALL_WHOLE_CELLS = 500_000;
/** A search of the small engine that needs more nodes than this is handed to HiGHS with what it found. */
const SMALL_NODES = 2_000;

/** The engine that is expected to be faster. */
export function engineFor(model: LpModel): LpEngine {
  const most = hasIntegers(model) ? SMALL_WHOLE_CELLS : SMALL_CELLS;
  return tableauCells(model) <= most ? jsSimplexEngine : highsEngine;
}

/**
 * Solves with the engine chosen. Where the small one fails, or its search grows beyond what such models usually need,
 * HiGHS goes on from the best solution known.
 */
export async function solveLp(model: LpModel, options: LpOptions = {}): Promise<LpOutcome> {
  if (engineFor(model) === highsEngine) return highsEngine.solve(model, options);
  const nodes = Math.min(options.nodes ?? SMALL_NODES, SMALL_NODES);
  const outcome = await jsSimplexEngine.solve(model, { ...options, nodes });
  if (outcome.status === 'feasible' && !options.control?.shouldStop()) {
    const further = await highsEngine.solve(model, { ...options, start: outcome.values });
    return further.status === 'failed' ? outcome : further;
  }
  const ended = outcome.status === 'failed' || (outcome.status === 'limit' && outcome.reason !== 'stopped');
  return ended ? highsEngine.solve(model, options) : outcome;
}
