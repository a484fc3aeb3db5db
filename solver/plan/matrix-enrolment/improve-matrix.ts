/**
 * The loop between matrix and enrolment: from a finished matrix, moves that free what pupils miss are taken while they
 * make the common objective better.
 *
 * A round prices the seats by the present enrolment, draws moves and orders them by what they would save at these
 * prices. One after another, a move whose bound (`SeatMarket.boundOf`) is not below the present value is dropped with
 * proof; for the others the enrolment is solved again, and the move stays if the common vector is better. The present
 * enrolment itself never judges a move: a section that nobody is in may be the one that everybody wants on Tuesday.
 * Ends when a round takes nothing, or with the work budget. At last leaders and rooms are put right where that touches
 * no wish. Deterministic.
 */

import { type Pair, PRICED_LEVELS, SeatMarket } from '../../enrolment/market/seat-market.ts';
import type { PupilSide } from '../../enrolment/prepare.ts';
import { seatsOf } from '../../enrolment/seats.ts';
import { sectionsOf } from '../../enrolment/section.ts';
import { firstTrial, nextTrial, reopened, type Trial } from '../../enrolment/trials.ts';
import type { CompiledMatrix } from '../../matrix/compile/compile.ts';
import { sessionsWithoutFallbacks } from '../../matrix/result/sessions.ts';
import { RULES } from '../../matrix/rules/index.ts';
import { improveAtFixedTimes } from '../../matrix/search/keep-times.ts';
import { TeamMoveRunner } from '../../matrix/search/move.ts';
import type { Assignment } from '../../matrix/state/placement.ts';
import { SearchState } from '../../matrix/state/search-state.ts';
import type { Session } from '../../model/session.ts';
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { Rng } from '../../numeric/rng.ts';
import { type Candidate, comparePairs, drawCandidates, type Reach, stillAllowed } from './candidates.ts';
import { betterForPupils, type CommonVector, commonVector } from './common-vector.ts';
import { SlotWorths } from './slot-worths.ts';

/** Moves drawn in a round: for each meeting, and at least; and how many of them are looked at closely. */
const DRAWS_PER_EVENT = 50;
const LEAST_DRAWS = 2_000;
const MOST_A_ROUND: Record<Reach, number> = { single: 150, double: 40 };
/** Two moves at once are tried up to so many meetings: of more there are too many pairs for the draws. */
const MOST_EVENTS_FOR_DOUBLES = 60;
/** Moves that are taken together before the enrolment is solved again: more while that goes well. */
const LARGEST_BATCH = 8;
/** After more moves than this the worths of sections are worked out again. */
const MOVES_UNTIL_STALE = 4;
/** The loop ends after so many enrolments one after another that were no better: prices promise too much then. */
const MOST_FAILURES = 6;
/** Work units of one enrolment; a move looked at is one unit. */
const SOLVE_UNITS = 10;

export interface LoopInput {
  readonly side: PupilSide;
  readonly compiled: CompiledMatrix;
  readonly start: Assignment;
  readonly seed: number;
  /** One unit a move looked at, `SOLVE_UNITS` an enrolment. */
  readonly control?: Control;
}

export interface LoopResult {
  readonly assignment: Assignment;
  /** Of the matrix kept, level by level (`LEVELS`). */
  readonly objective: readonly number[];
  /** Of the first matrix and of the one kept. */
  readonly before: CommonVector;
  readonly after: CommonVector;
  /** The enrolments found for them. */
  readonly first: Trial;
  readonly last: Trial;
  /** No enrolment of the first matrix is as good for the pupils as the one found last. */
  readonly proven: boolean;
  readonly figures: LoopFigures;
}

export interface LoopFigures {
  readonly rounds: number;
  /** Moves looked at closely, and those of them dropped by proof. */
  readonly priced: number;
  readonly dropped: number;
  /** Enrolments solved again, and moves taken. */
  readonly solved: number;
  readonly taken: number;
}

/** Moves made since the enrolment was last solved. */
interface Batch {
  readonly start: Assignment;
  readonly moves: readonly Candidate[];
  readonly prices: ReadonlyMap<number, Pair>;
  readonly bound: Pair;
}

export function improveMatrix(input: LoopInput): LoopResult {
  return new Loop(input).run();
}

class Loop {
  readonly #input: LoopInput;
  readonly #control: Control;
  readonly #state: SearchState;
  readonly #runner: TeamMoveRunner;
  readonly #rng: Rng;
  #trial: Trial;
  #market: SeatMarket;
  #common: CommonVector;
  #worths: SlotWorths | null = null;
  /** Moves taken when the worths were worked out. */
  #takenAtWorths = 0;
  #batch = LARGEST_BATCH;
  /** Enrolments one after another that were no better. */
  #failures = 0;
  #rounds = 0;
  #priced = 0;
  #dropped = 0;
  #solved = 0;
  #taken = 0;

  constructor(input: LoopInput) {
    this.#input = input;
    this.#control = input.control ?? UNLIMITED;
    this.#state = new SearchState(input.compiled.problem, RULES);
    this.#state.load(input.start);
    this.#runner = new TeamMoveRunner(this.#state);
    this.#rng = Rng.keyed(input.seed, 'matrix-enrolment');
    this.#trial = firstTrial(input.side, this.#sessions(), UNLIMITED);
    this.#market = new SeatMarket(this.#trial.prepared, this.#trial.seating.price);
    this.#common = commonVector(this.#state.levels, this.#trial.outcome);
  }

  run(): LoopResult {
    const first = this.#trial;
    const before = this.#common;
    const { bound } = this.#market;
    while (!this.#control.shouldStop() && this.#failures < MOST_FAILURES) {
      this.#rounds++;
      this.#reopen();
      const taken = this.#taken;
      const worths = this.#worthsFor(taken);
      this.#round(worths, 'single');
      if (this.#taken > taken) continue;
      if (this.#takenAtWorths < taken) this.#worths = null;
      else if (this.#input.compiled.problem.events.count > MOST_EVENTS_FOR_DOUBLES) break;
      else {
        this.#round(worths, 'double');
        if (this.#taken === taken) break;
      }
    }
    // Not counted: a run under a clock is repeated from the units of the moves alone.
    improveAtFixedTimes(this.#state, this.#rng, UNLIMITED);
    const sameMembers = this.#trial.outcome[0] === first.outcome[0];
    return {
      assignment: this.#state.placement.snapshot(),
      objective: Array.from(this.#state.levels),
      before,
      after: commonVector(this.#state.levels, this.#trial.outcome),
      first,
      last: this.#trial,
      proven: this.#taken === 0 || (sameMembers && comparePairs(this.#value(), bound) < 0),
      figures: {
        rounds: this.#rounds,
        priced: this.#priced,
        dropped: this.#dropped,
        solved: this.#solved,
        taken: this.#taken,
      },
    };
  }

  /** What was too small once may not be so any more. */
  #reopen(): void {
    const trial = reopened(this.#trial, UNLIMITED);
    if (trial === this.#trial) return;
    this.#trial = trial;
    this.#market = new SeatMarket(trial.prepared, trial.seating.price);
    this.#common = commonVector(this.#state.levels, trial.outcome);
  }

  /** Few moves change the worths little: they are worked out again only after several. */
  #worthsFor(taken: number): SlotWorths {
    if (!this.#worths || taken - this.#takenAtWorths > MOVES_UNTIL_STALE) {
      const { side, compiled } = this.#input;
      this.#worths = new SlotWorths(side.school, compiled.problem, this.#trial.prepared, this.#market);
      this.#takenAtWorths = taken;
    }
    return this.#worths;
  }

  #round(worths: SlotWorths, reach: Reach): void {
    const { side, compiled } = this.#input;
    const { school } = side;
    const draws = Math.max(LEAST_DRAWS, DRAWS_PER_EVENT * compiled.problem.events.count);
    const candidates = drawCandidates(
      this.#state,
      school,
      worths,
      this.#rng,
      reach,
      draws,
      MOST_A_ROUND[reach],
    );
    let batch = this.#emptyBatch();
    for (const candidate of candidates) {
      if (this.#control.shouldStop() || this.#failures >= MOST_FAILURES) break;
      if (!stillAllowed(this.#state, this.#runner, candidate)) continue;
      this.#control.spend(1);
      this.#priced++;
      const undo = this.#state.placement.snapshot();
      this.#runner.apply(candidate.move);
      const prices = new Map([...batch.prices, ...candidate.prices]);
      const bound = this.#bound(prices);
      if (bound !== null && comparePairs(bound, batch.bound) >= 0) {
        if (batch.moves.length === 0 && comparePairs(bound, this.#value()) >= 0) this.#dropped++;
        this.#state.load(undo);
        continue;
      }
      batch = { ...batch, moves: [...batch.moves, candidate], prices, bound: bound ?? batch.bound };
      if (batch.moves.length < this.#batch) continue;
      this.#take(batch);
      batch = this.#emptyBatch();
    }
    this.#take(batch);
  }

  #emptyBatch(): Batch {
    const bound = comparePairs(this.#market.bound, this.#value()) < 0 ? this.#market.bound : this.#value();
    return { start: this.#state.placement.snapshot(), moves: [], prices: new Map(), bound };
  }

  /** Keeps the moves of a batch if pupils get more; if not, the first alone, which the prices speak for most. */
  #take({ start, moves }: Batch): void {
    if (moves.length === 0 || this.#solve(moves.length)) return;
    this.#batch = Math.max(1, Math.floor(moves.length / 2));
    if (moves.length > 1) {
      this.#replay(start, moves.slice(0, 1));
      if (this.#solve(1)) return;
    }
    this.#state.load(start);
  }

  #replay(start: Assignment, moves: readonly Candidate[]): void {
    this.#state.load(start);
    for (const candidate of moves) {
      if (stillAllowed(this.#state, this.#runner, candidate)) this.#runner.apply(candidate.move);
    }
  }

  /** Solves the enrolment of the matrix as it stands; true if it is kept. */
  #solve(moves: number): boolean {
    this.#control.spend(SOLVE_UNITS);
    this.#solved++;
    const trial = nextTrial(this.#trial, this.#sessions(), UNLIMITED);
    const common = commonVector(this.#state.levels, trial.outcome);
    if (!betterForPupils(common, this.#common)) {
      this.#failures++;
      return false;
    }
    this.#failures = 0;
    this.#taken += moves;
    this.#batch = Math.min(LARGEST_BATCH, this.#batch + 1);
    this.#trial = trial;
    this.#common = common;
    this.#market = new SeatMarket(trial.prepared, trial.seating.price);
    return true;
  }

  /** No enrolment of the matrix as it stands costs less; null where prices say nothing. */
  #bound(prices: ReadonlyMap<number, Pair>): Pair | null {
    const { school } = this.#input.side;
    const { ids } = this.#input.compiled.problem.sections;
    const sections = sectionsOf(school, this.#sessions());
    const byId = new Map([...prices].map(([section, price]) => [ids[section], price]));
    return this.#market.boundOf(sections, seatsOf(school, sections), byId);
  }

  #value(): Pair {
    const { value } = this.#trial.seating;
    return [value[0], value[PRICED_LEVELS - 1]];
  }

  #sessions(): Session[] {
    const { side, compiled } = this.#input;
    return sessionsWithoutFallbacks(side.school, compiled, this.#state.placement.snapshot());
  }
}
