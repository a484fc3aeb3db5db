/** How much work the loop and the proof after it may take, and what a run under a clock has to remember of it. */
import { WorkControl } from '../../numeric/control.ts';
import type { PlanEnvironment, PlanOptions } from '../options.ts';

/** Keys in `provenance.iterations`: units of the loop, and simplex iterations allowed for the proof. */
const LOOP_KEY = 'matrix-enrolment';
const PROOF_KEY = 'enrolment-proof';

/** Units of the loop without a clock: most schools need fewer, the others gain little by more. */
const USUAL_UNITS = 400;
/** Share of a clock limit for the loop. */
const LOOP_SHARE = 0.15;
/** A school of 27 classes takes about a second for so many iterations of its larger programmes. */
const PROOF_ITERATIONS_PER_SECOND = 500;
/** Share of a clock limit for the proof, in percent. */
const PROOF_PERCENT = 15;
const LEAST_PROOF_ITERATIONS = 2_000;
const MOST_PROOF_ITERATIONS = 20_000;

export interface LoopLimits {
  /** Its own end, the stop flag, the clock, or the work of the run that is repeated. */
  readonly control: WorkControl;
  /** Missing without a clock: what is usual. */
  readonly proof?: { readonly iterations: number };
}

export function loopLimits(options: PlanOptions, environment: PlanEnvironment): LoopLimits {
  const { replay } = options;
  const { stopFlag, nowMs, limitMs } = environment;
  const underClock = nowMs !== undefined && limitMs !== undefined && !replay;
  const control = new WorkControl({
    ...(stopFlag ? { stopFlag } : {}),
    ...(underClock ? {} : { budgetUnits: replay?.[LOOP_KEY] ?? USUAL_UNITS }),
    ...(underClock ? { nowMs, limitMs: LOOP_SHARE * limitMs } : {}),
  });
  const iterations = underClock ? iterationsFor(limitMs) : replay?.[PROOF_KEY];
  return { control, ...(iterations === undefined ? {} : { proof: { iterations } }) };
}

function iterationsFor(limitMs: number): number {
  const fitting = Math.floor((limitMs * PROOF_PERCENT * PROOF_ITERATIONS_PER_SECOND) / 100_000);
  return Math.min(MOST_PROOF_ITERATIONS, Math.max(LEAST_PROOF_ITERATIONS, fitting));
}

/** What repeats the loop and the proof. */
export function loopIterations({ control, proof }: LoopLimits): Record<string, number> {
  return {
    [LOOP_KEY]: control.spent,
    ...(proof === undefined ? {} : { [PROOF_KEY]: proof.iterations }),
  };
}
