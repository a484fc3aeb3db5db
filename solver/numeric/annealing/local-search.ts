/**
 * Local search over whole-number costs: draw a neighbourhood by weight, let it propose, take the move when the
 * acceptance rule's limit allows. Deterministic for equal seed, rule and number of proposals.
 */
import { type Control, UNLIMITED } from '../control.ts';
import type { Rng } from '../rng.ts';
import type { AcceptanceRule } from './acceptance.ts';
import { drawBelow } from './draw.ts';
import { type Neighbourhood, type NeighbourhoodStatistics, newStatistics } from './neighbourhood.ts';

/** Proposals between two looks at the control; work units are spent in these portions. */
export const PROPOSALS_PER_CHECK = 1024;
/** Proposals between two progress reports. */
const PROPOSALS_PER_REPORT = 65536;
const MAX_WEIGHT_SUM = 65536;

export interface LocalSearchOptions {
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Relative frequency of each neighbourhood: whole numbers from 0, sum 1 … 65536. Default: all equal. */
  readonly weights?: readonly number[];
  /** Cost of the solution the neighbourhoods start from. */
  readonly initialCost: number;
  readonly acceptance: AcceptanceRule;
  readonly rng: Rng;
  /** Greatest number of proposals: the deterministic budget of the run. */
  readonly proposals: number;
  readonly control?: Control;
  /** Ends the run as soon as the best cost is at most this (a known bound, for example 0). */
  readonly targetCost?: number;
  /** Called when a new best cost is reached, after the move: the moment to copy the solution. */
  readonly onBest?: (cost: number) => void;
  /**
   * Assertion level for tests: recomputes the cost of the present solution. When given, it is compared after every
   * applied move, and a difference throws, because a wrong delta is a bug.
   */
  readonly recomputeCost?: () => number;
}

export interface LocalSearchResult {
  /** `finished`: all proposals used; `target`: target cost reached; `stopped`: the control said stop. */
  readonly status: 'finished' | 'target' | 'stopped';
  readonly bestCost: number;
  /** Cost of the solution the neighbourhoods hold now, not always the best. */
  readonly finalCost: number;
  readonly proposals: number;
  readonly statistics: readonly NeighbourhoodStatistics[];
}

/** Neighbourhood by drawn ticket: one cell per unit of weight. */
function ticketTable(count: number, weights: readonly number[] | undefined): Int32Array {
  if (count === 0) throw new RangeError('at least one neighbourhood is needed');
  if (weights !== undefined && weights.length !== count)
    throw new RangeError('one weight per neighbourhood is needed');
  const tickets: number[] = [];
  for (let i = 0; i < count; i++) {
    const weight = weights?.[i] ?? 1;
    if (!Number.isInteger(weight) || weight < 0) throw new RangeError('weights must be whole numbers from 0');
    if (tickets.length + weight > MAX_WEIGHT_SUM)
      throw new RangeError(`weights may add up to ${MAX_WEIGHT_SUM}`);
    for (let k = 0; k < weight; k++) tickets.push(i);
  }
  if (tickets.length === 0) throw new RangeError('one weight must be positive');
  return Int32Array.from(tickets);
}

/** Runs until the proposals are used, the target is reached, or the control says stop. One unit = one proposal. */
export function runLocalSearch(options: LocalSearchOptions): LocalSearchResult {
  const { neighbourhoods, acceptance, rng, proposals, onBest, recomputeCost } = options;
  const control = options.control ?? UNLIMITED;
  const target = options.targetCost ?? Number.NEGATIVE_INFINITY;
  const tickets = ticketTable(neighbourhoods.length, options.weights);
  const statistics = newStatistics(neighbourhoods);
  let cost = options.initialCost;
  let best = cost;
  let done = 0;
  let status: LocalSearchResult['status'] = best <= target ? 'target' : 'finished';
  while (status === 'finished' && done < proposals) {
    const portion = Math.min(PROPOSALS_PER_CHECK, proposals - done);
    let i = 0;
    while (i < portion) {
      i++;
      const chosen = tickets[drawBelow(rng, tickets.length)];
      const neighbourhood = neighbourhoods[chosen];
      const counts = statistics[chosen];
      counts.proposed++;
      const delta = neighbourhood.propose(rng);
      if (delta === null) {
        counts.empty++;
      } else if (cost + delta <= acceptance.limit(cost, rng)) {
        neighbourhood.apply();
        cost += delta;
        counts.accepted++;
        if (recomputeCost !== undefined) assertSameCost(cost, recomputeCost(), neighbourhood.name);
        if (delta < 0) counts.improving++;
        if (cost < best) {
          best = cost;
          counts.best++;
          onBest?.(best);
          if (best <= target) {
            status = 'target';
            break;
          }
        }
      }
      acceptance.advance(cost);
    }
    done += i;
    control.spend(i);
    if (done % PROPOSALS_PER_REPORT < i) control.report({ iteration: done, best: [best] });
    if (status === 'finished' && done < proposals && control.shouldStop()) status = 'stopped';
  }
  return { status, bestCost: best, finalCost: cost, proposals: done, statistics };
}

function assertSameCost(tracked: number, recomputed: number, name: string): void {
  if (tracked !== recomputed) {
    throw new Error(`move "${name}" told a wrong delta: tracked cost ${tracked}, recomputed ${recomputed}`);
  }
}
