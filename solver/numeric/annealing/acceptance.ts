/** When a move that does not improve is taken all the same. */
import type { Rng } from '../rng.ts';
import { LOG_TABLE_BITS, NEGATIVE_LOG } from './log-table.ts';

export interface AcceptanceRule {
  /** Greatest cost a move may lead to, given the present cost. Draws from `rng` as often for every call. */
  limit(current: number, rng: Rng): number;
  /** Called once after every proposal, taken or not, with the cost that now holds. */
  advance(current: number): void;
}

/**
 * Cooling: `levels` temperatures from `start` down to `end`, each held for `movesPerLevel` proposals, then the last
 * one for ever. Temperatures are in cost units: at temperature T a move that costs T more is taken with probability
 * 1/e.
 */
export interface CoolingSchedule {
  readonly start: number;
  readonly end: number;
  readonly levels: number;
  readonly movesPerLevel: number;
}

const SCALE = 65536;
const RATIO_SCALE = 65536;
/** Highest start temperature: keeps temperature · table entry below 2⁵³. */
export const MAX_TEMPERATURE = 131072;

function cool(temperature: number, ratio: number): number {
  return Math.floor((temperature * ratio) / RATIO_SCALE);
}

/**
 * The temperatures of a schedule in 1/65536 cost units: a geometric row with a whole-number ratio in 1/65536, found
 * by bisection, so that no power or root is needed and every machine cools alike.
 */
export function coolingTable(schedule: Omit<CoolingSchedule, 'movesPerLevel'>): Float64Array {
  const { start, end, levels } = schedule;
  if (!(start > 0 && start <= MAX_TEMPERATURE))
    throw new RangeError(`start must be in (0, ${MAX_TEMPERATURE}]`);
  if (!(end > 0 && end <= start)) throw new RangeError('end must be positive and not above start');
  if (!Number.isInteger(levels) || levels < 1) throw new RangeError('levels must be a whole number from 1');
  const first = Math.max(1, Math.floor(start * SCALE));
  const last = Math.max(1, Math.floor(end * SCALE));
  const finalOf = (ratio: number): number => {
    let t = first;
    for (let level = 1; level < levels; level++) t = cool(t, ratio);
    return t;
  };
  let low = 0;
  let high = RATIO_SCALE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (finalOf(middle) >= last) high = middle;
    else low = middle;
  }
  const table = new Float64Array(levels);
  table[0] = first;
  for (let level = 1; level < levels; level++) table[level] = Math.max(last, cool(table[level - 1], high));
  return table;
}

/** The present cost and an exponential share of the temperature (in 1/65536 cost units). */
function annealingLimit(current: number, temperature: number, rng: Rng): number {
  const quantile = NEGATIVE_LOG[rng.uint32() >>> (32 - LOG_TABLE_BITS)];
  return current + Math.floor((temperature * quantile) / 4294967296);
}

/**
 * Simulated annealing (S. Kirkpatrick, C. Gelatt, M. Vecchi, Science 220, 1983). Metropolis' rule "take a worsening
 * d with probability exp(−d/T)" is the same as "take it when d ≤ T·E" with E exponentially distributed; E is drawn
 * from a table of 4096 values of −ln u, so that only whole numbers decide (as in threshold accepting, G. Dueck,
 * T. Scheuer, J. Comput. Phys. 90, 1990). Worsenings above 9.01·T are never taken.
 */
export class AnnealingRule implements AcceptanceRule {
  readonly #table: Float64Array;
  readonly #movesPerLevel: number;
  #level = 0;
  #left: number;
  #temperature: number;

  constructor(schedule: CoolingSchedule) {
    if (!Number.isInteger(schedule.movesPerLevel) || schedule.movesPerLevel < 1) {
      throw new RangeError('movesPerLevel must be a whole number from 1');
    }
    this.#table = coolingTable(schedule);
    this.#movesPerLevel = schedule.movesPerLevel;
    this.#left = schedule.movesPerLevel;
    this.#temperature = this.#table[0];
  }

  limit(current: number, rng: Rng): number {
    return annealingLimit(current, this.#temperature, rng);
  }

  advance(): void {
    if (--this.#left > 0) return;
    this.#left = this.#movesPerLevel;
    if (this.#level + 1 < this.#table.length) this.#temperature = this.#table[++this.#level];
  }
}

const PROPOSALS_PER_LOOK = 1024;

/**
 * The same rule with a cooling that somebody outside drives: `progress` says how much of the run is over (0 … 1), and
 * is asked every 1024 proposals. With a clock behind it a run uses its time whatever the speed of the machine, and is
 * then not repeatable; with a count of proposals behind it, it is.
 */
export class PacedAnnealingRule implements AcceptanceRule {
  readonly #table: Float64Array;
  readonly #progress: () => number;
  #left = PROPOSALS_PER_LOOK;
  #temperature: number;

  constructor(schedule: Omit<CoolingSchedule, 'movesPerLevel'>, progress: () => number) {
    this.#table = coolingTable(schedule);
    this.#progress = progress;
    this.#temperature = this.#table[0];
  }

  limit(current: number, rng: Rng): number {
    return annealingLimit(current, this.#temperature, rng);
  }

  advance(): void {
    if (--this.#left > 0) return;
    this.#left = PROPOSALS_PER_LOOK;
    const level = Math.floor(this.#progress() * this.#table.length);
    this.#temperature = this.#table[Math.max(0, Math.min(level, this.#table.length - 1))];
  }
}

/**
 * Late acceptance: a move may be as bad as the cost held `length` proposals ago (E. Burke, Y. Bykov, "The late
 * acceptance hill-climbing heuristic", EJOR 258, 2017). One parameter, no temperature; longer is slower and better.
 */
export class LateAcceptanceRule implements AcceptanceRule {
  readonly #history: Float64Array;
  #place = 0;

  constructor(length: number, initialCost: number) {
    if (!Number.isInteger(length) || length < 1) throw new RangeError('length must be a whole number from 1');
    this.#history = new Float64Array(length).fill(initialCost);
  }

  limit(current: number): number {
    return Math.max(current, this.#history[this.#place]);
  }

  advance(current: number): void {
    if (current < this.#history[this.#place]) this.#history[this.#place] = current;
    this.#place = this.#place + 1 === this.#history.length ? 0 : this.#place + 1;
  }
}

/** Takes whatever does not worsen the cost. */
export class HillClimbingRule implements AcceptanceRule {
  limit(current: number): number {
    return current;
  }

  advance(): void {
    // Nothing to remember.
  }
}
