import { PacedAnnealingRule } from '../../numeric/annealing/acceptance.ts';
import { runLocalSearch } from '../../numeric/annealing/local-search.ts';
import type { NeighbourhoodStatistics } from '../../numeric/annealing/neighbourhood.ts';
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { Rng } from '../../numeric/rng.ts';
import { constructByEjection } from './construct-by-ejection.ts';
import { Move, MoveRunner } from './move.ts';
import { exchangePlaces } from './moves/exchange-places.ts';
import { gatherSeries } from './moves/gather-series.ts';
import { kempeChain } from './moves/kempe-chain.ts';
import { placeLeftOut } from './moves/place-left-out.ts';
import { type Operator, placeNeighbourhood } from './operator.ts';
import { proposeRooms } from './room-assignment.ts';
import type { TermState } from './term-state.ts';
import { type Timetable, timetableState } from './timetable.ts';

/** How the search works. */
export interface TimetableParams {
  /** Proposals of the annealing at most: the deterministic budget of a run. */
  readonly proposals: number;
  /**
   * How much of the run is over, 0 … 1, given the proposals so far. Default: their share of `proposals`, which makes
   * a run repeatable. A clock may stand behind it instead.
   */
  readonly progress?: (proposals: number) => number;
  /** First and last temperature, in units of the greatest and the smallest weight of a soft term. */
  readonly startTemperature: number;
  readonly endTemperature: number;
  /** How often each kind of move is drawn, in the order of `TIMETABLE_OPERATORS`. */
  readonly shares: readonly number[];
  /** Checks after every applied move that the delta equals recomputation. For tests: slow. */
  readonly assertDeltas: boolean;
}

/** The kinds of move. Exchanges are quick; chains take longer and get out of where exchanges are stuck. */
export const TIMETABLE_OPERATORS: readonly Operator[] = [exchangePlaces, kempeChain, gatherSeries];

/** Chosen on made-up instances (`bench/itc2007/generate.ts`), not on the public ones. */
export const DEFAULT_TIMETABLE_PARAMS: TimetableParams = {
  proposals: 20_000_000,
  startTemperature: 1,
  endTemperature: 0.12,
  shares: [55, 40, 5],
  assertDeltas: false,
};

/** How often a place is looked for where the construction left something out. */
const LEFT_OUT_SHARE = 20;

const COOLING_LEVELS = 1000;

/** What one member of the portfolio found. Plain data. */
export interface TimetableMember {
  readonly member: number;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  /** Level by level (`TIMETABLE_LEVELS`). */
  readonly levels: readonly number[];
  readonly proposals: number;
  readonly statistics: readonly NeighbourhoodStatistics[];
}

/**
 * One independent run: construction by ejection, one long annealing (R. Bellio, S. Ceschia, L. Di Gaspero, A. Schaerf,
 * T. Urli, "Feature-based tuning of simulated annealing applied to the curriculum-based course timetabling problem",
 * Computers & Operations Research 65, 2016; here with Kempe chains, and hard rules never broken), then exact rooms slot
 * by slot. Deterministic for equal timetable, seed, member and number of proposals; may run anywhere. One work unit is
 * one proposal.
 */
export function solveTimetable(
  timetable: Timetable,
  seed: number,
  member: number,
  params: TimetableParams = DEFAULT_TIMETABLE_PARAMS,
  control: Control = UNLIMITED,
): TimetableMember {
  const rng = Rng.keyed(seed, 'timetable', member);
  const state = timetableState(timetable);
  const leftOut = constructByEjection(state, rng);
  let slot = state.placement.slot.slice();
  let room = state.placement.room.slice();
  const progress = params.progress ?? ((proposals: number) => proposals / params.proposals);
  let looks = 0;
  const operators = [...TIMETABLE_OPERATORS, ...(leftOut > 0 ? [placeLeftOut] : [])];
  const [least, greatest] = weightsOf(timetable);
  const search = runLocalSearch({
    neighbourhoods: operators.map((operator) => placeNeighbourhood(operator, state)),
    weights: [...params.shares, ...(leftOut > 0 ? [LEFT_OUT_SHARE] : [])],
    initialCost: state.sumOf(state.levels),
    acceptance: new PacedAnnealingRule(
      {
        start: Math.max(params.startTemperature * greatest, params.endTemperature * least),
        end: params.endTemperature * least,
        levels: COOLING_LEVELS,
      },
      () => progress(1024 * ++looks),
    ),
    rng,
    proposals: params.proposals,
    control,
    targetCost: 0,
    onBest: () => {
      slot = state.placement.slot.slice();
      room = state.placement.room.slice();
    },
    ...(params.assertDeltas ? { recomputeCost: () => state.sumOf(state.recompute()) } : {}),
  });
  const best = timetableState(timetable);
  for (let event = 0; event < slot.length; event++) {
    if (slot[event] >= 0) best.place(event, slot[event], room[event]);
  }
  polishRooms(best);
  return {
    member,
    slot: best.placement.slot.slice(),
    room: best.placement.room.slice(),
    levels: Array.from(best.levels),
    proposals: search.proposals,
    statistics: search.statistics,
  };
}

/**
 * Smallest and greatest weight of a soft term that is there at all. Of the groups of people the middle weight counts:
 * a few groups that stand for many would make the start needlessly hot.
 */
function weightsOf({ terms }: Timetable): [number, number] {
  const groups = terms.attendance.map(({ weight }) => weight).sort((a, b) => a - b);
  const middle = groups[Math.floor(groups.length / 2)] ?? 0;
  const seats = terms.roomCost.some((cost) => cost > 0) ? 1 : 0;
  const weights = [terms.missingDay, terms.extraRoom, middle, seats].filter((weight) => weight > 0);
  return weights.length === 0 ? [1, 1] : [Math.min(...weights), Math.max(...weights)];
}

/** Exact rooms of one slot after the other until none gets better. */
function polishRooms(state: TermState): void {
  const runner = new MoveRunner(state);
  const move = new Move();
  for (let found = true; found; ) {
    found = false;
    for (let slot = 0; slot < state.form.slots.count; slot++) {
      move.clear();
      if (!proposeRooms(state, slot, move)) continue;
      const effect = runner.probe(move);
      if (!effect.allowed || state.sumOf(effect.delta) >= 0) continue;
      runner.apply(move);
      found = true;
    }
  }
}

/** The best member: by levels, then the lower number. Null for none. */
export function bestTimetable(members: readonly TimetableMember[]): TimetableMember | null {
  const order = (a: TimetableMember, b: TimetableMember): number => {
    const level = a.levels.findIndex((value, i) => value !== b.levels[i]);
    return level < 0 ? a.member - b.member : a.levels[level] - b.levels[level];
  };
  return [...members].sort(order)[0] ?? null;
}
