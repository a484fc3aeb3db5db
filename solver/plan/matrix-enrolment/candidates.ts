/**
 * Moves of a finished matrix that could free what pupils miss. The matrix's own operators draw them; a move counts by
 * what the moved sections save at their new times and rooms, at the seat prices of the present enrolment, and only
 * then is asked whether hard rules and the levels above the wishes allow it.
 */
import type { Pair } from '../../enrolment/market/seat-market.ts';
import type { MatrixProblem } from '../../matrix/compile/problem.ts';
import { changeRoom } from '../../matrix/kernel/moves/change-room.ts';
import { kempeChain } from '../../matrix/kernel/moves/kempe-chain.ts';
import { shiftTime } from '../../matrix/kernel/moves/shift-time.ts';
import { swapTimes } from '../../matrix/kernel/moves/swap-times.ts';
import { TeamMove, TeamMoveRunner } from '../../matrix/search/move.ts';
import { placeSection } from '../../matrix/search/moves/place-section.ts';
import { relocate } from '../../matrix/search/moves/relocate.ts';
import type { MatrixOperator } from '../../matrix/search/operator.ts';
import { weightedSum } from '../../matrix/state/objective.ts';
import { UNPLACED } from '../../matrix/state/placement.ts';
import type { SearchState } from '../../matrix/state/search-state.ts';
import type { School } from '../../model/school.ts';
import type { Rng } from '../../numeric/rng.ts';
import { LEVELS_ABOVE } from './common-vector.ts';
import type { SlotWorths } from './slot-worths.ts';

/** The operators that change when and where sections meet. */
const OPERATORS: readonly MatrixOperator[] = [
  shiftTime,
  swapTimes,
  relocate,
  kempeChain,
  placeSection,
  changeRoom,
];
const NOTHING: Pair = [0, 0];
const TICKETS = OPERATORS.flatMap((operator) => Array.from({ length: operator.share }, () => operator));

/** A drawn move, as lists of its own. */
export interface Candidate {
  readonly move: TeamMove;
  /** What it saves at the prices, before anybody is asked again. */
  readonly saves: Pair;
  /** Price of the seats of each moved section at its new time, by section. */
  readonly prices: ReadonlyMap<number, Pair>;
  /** Where the moved events were: the move holds only while they are there. */
  readonly from: readonly number[];
}

/** One move of an operator, or two at once: the first makes room for the second, or the second for whom it drives out. */
export type Reach = 'single' | 'double';

/** Draws `draws` moves and keeps the best `most`, the most saving first; of equal ones the one drawn first. */
export function drawCandidates(
  state: SearchState,
  school: School,
  worths: SlotWorths,
  rng: Rng,
  reach: Reach,
  draws: number,
  most: number,
): Candidate[] {
  const runner = new TeamMoveRunner(state);
  const move = new TeamMove();
  const second = new TeamMove();
  const found = new Map<string, { candidate: Candidate; rest: number }>();
  for (let i = 0; i < draws; i++) {
    move.clear();
    if (!rng.pick(TICKETS).draw(state, move, rng)) continue;
    if (reach === 'double') {
      second.clear();
      if (!rng.pick(TICKETS).draw(state, second, rng) || !join(move, second, state)) continue;
    }
    const saving = savingOf(state, school, worths, move);
    // What two moves save together may be more than the sum: only the bound can tell.
    if (!saving || (reach === 'single' && comparePairs(saving.saves, NOTHING) <= 0)) continue;
    const effect = runner.probe(move);
    if (!effect.allowed || worseAbove(effect.delta)) continue;
    const key = keyOf(move);
    const rest = weightedSum(effect.delta);
    const known = found.get(key);
    if (known) {
      const order = comparePairs(known.candidate.saves, saving.saves);
      if (order > 0 || (order === 0 && known.rest <= rest)) continue;
    }
    const from = Array.from({ length: move.count }, (_, k) => state.placement.slot[move.events[k]]);
    found.set(key, { candidate: { ...saving, move: copyOf(move), from }, rest });
  }
  return [...found.values()]
    .map(({ candidate }) => candidate)
    .sort((a, b) => comparePairs(b.saves, a.saves))
    .slice(0, most);
}

/** Below 0 where `a` is the smaller pair. */
export function comparePairs(a: Pair, b: Pair): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Do hard rules and the levels above the wishes still allow it? */
export function stillAllowed(state: SearchState, runner: TeamMoveRunner, { move, from }: Candidate): boolean {
  if (from.some((slot, k) => state.placement.slot[move.events[k]] !== slot)) return false;
  const effect = runner.probe(move);
  return effect.allowed && !worseAbove(effect.delta);
}

function worseAbove(delta: Float64Array): boolean {
  for (let level = 0; level < LEVELS_ABOVE; level++) if (delta[level] !== 0) return delta[level] > 0;
  return false;
}

/** What the moved sections save more than now; null where no pupil could tell the difference. */
function savingOf(
  state: SearchState,
  school: School,
  worths: SlotWorths,
  move: TeamMove,
): Pick<Candidate, 'saves' | 'prices'> | null {
  const { problem, placement } = state;
  const { events, sections } = problem;
  const seen = new Set<number>();
  const prices = new Map<number, Pair>();
  let [first, second] = [0, 0];
  let changed = false;
  for (let i = 0; i < move.count; i++) {
    const section = events.section[move.events[i]];
    if (seen.has(section)) continue;
    seen.add(section);
    if (problem.clubs.closedGroup[sections.club[section]] === 1) continue;
    const now = placeOf(problem, school, section, (event) => [placement.slot[event], placement.room[event]]);
    const next = placeOf(problem, school, section, (event) => {
      const at = move.indexOf(event);
      return at < 0 ? [placement.slot[event], placement.room[event]] : [move.slots[at], move.rooms[at]];
    });
    if (now.seats === next.seats && now.slots.every((slot, k) => slot === next.slots[k])) continue;
    changed = true;
    if (now.seats > 0) {
      const [a, b] = worths.savings(section, now.slots, now.seats);
      first -= a;
      second -= b;
    }
    if (next.seats > 0) {
      const [a, b] = worths.savings(section, next.slots, next.seats);
      first += a;
      second += b;
      prices.set(section, worths.price(section, next.slots, next.seats));
    }
  }
  return changed ? { saves: [first, second], prices } : null;
}

/** Slots of a section, rising, and about how many seats its rooms give; no seats where it is not on the table. */
function placeOf(
  { sections, rooms }: MatrixProblem,
  school: School,
  section: number,
  where: (event: number) => readonly [slot: number, room: number],
): { readonly slots: readonly number[]; readonly seats: number } {
  const { maxSize, minSize } = school.clubs[sections.club[section]];
  const slots: number[] = [];
  let seats = Math.min(maxSize, sections.mostSeats[section]);
  for (const event of sections.events[section]) {
    const [slot, room] = where(event);
    if (slot === UNPLACED) return { slots: [], seats: 0 };
    slots.push(slot);
    if (rooms.shared[room] === 0) seats = Math.min(seats, rooms.capacity[room]);
  }
  seats -= school.options.spareSeats;
  return { slots: slots.sort((a, b) => a - b), seats: seats < Math.max(1, minSize) ? 0 : seats };
}

/** Adds the second move to the first; false where both are about one section. */
function join(first: TeamMove, second: TeamMove, { problem }: SearchState): boolean {
  const { section } = problem.events;
  const sections = new Set<number>();
  for (let i = 0; i < first.count; i++) sections.add(section[first.events[i]]);
  for (let i = 0; i < second.count; i++) if (sections.has(section[second.events[i]])) return false;
  for (let i = 0; i < second.count; i++) first.send(second.events[i], second.slots[i], second.rooms[i]);
  second.sections.forEach((own, i) => {
    first.setTeam(own, second.teams[i]);
  });
  return true;
}

function keyOf(move: TeamMove): string {
  const parts: string[] = [];
  for (let i = 0; i < move.count; i++) parts.push(`${move.events[i]}@${move.slots[i]}`);
  return parts.sort().join(' ');
}

function copyOf(move: TeamMove): TeamMove {
  const copy = new TeamMove();
  for (let i = 0; i < move.count; i++) copy.send(move.events[i], move.slots[i], move.rooms[i]);
  move.sections.forEach((section, i) => {
    copy.setTeam(section, move.teams[i]);
  });
  return copy;
}
