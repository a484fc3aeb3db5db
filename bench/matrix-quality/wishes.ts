import type { MatrixProblem } from '../../solver/matrix/compile/problem.ts';
import { type EventColumns, momentsOf, type QualityBuilder, type Term } from './columns.ts';

const SIXTIETHS = 60;
const PARTS = 4;
const EMPTY = 3;
const LOST = 4;
const SPREAD = 3;

/** The level of wishes: reach, empty seats, lost seats, rival clubs, seats of each grade and day. */
export function addWishes(
  problem: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
): Term[] {
  const { events, sections, clubs } = problem;
  const clubOf = Array.from(events.section, (section) => sections.club[section]);
  const own = clubs.ids.map((_, club) => clubOf.flatMap((other, event) => (other === club ? [event] : [])));
  const terms: Terms = [];
  const at = (event: number, slot: number): number | undefined => columns[event].at.get(slot);
  addReach(problem, builder, own, at, terms);
  addEmpty(problem, builder, own, at, terms);
  addLost(problem, builder, columns, terms);
  addRivals(problem, builder, clubOf, own, at, terms);
  addSpread(problem, builder, clubOf, at, terms);
  return terms;
}

type At = (event: number, slot: number) => number | undefined;
type Terms = Term[];

function addReach(
  { wishes, slots, sections, events }: MatrixProblem,
  builder: QualityBuilder,
  own: readonly (readonly number[])[],
  at: At,
  terms: Terms,
): void {
  own.forEach((meetings, club) => {
    const seats = meetings.reduce((sum, event) => sum + sections.mostSeats[events.section[event]], 0);
    wishes.patterns[club].forEach((pattern, i) => {
      const listed = wishes.listed[club];
      const weight =
        listed === 0 ? 0 : Math.ceil((wishes.patternWeights[club][i] * Math.min(seats, listed)) / listed);
      if (weight === 0) return;
      const reached = meetings.flatMap((event) =>
        [...Array(slots.count).keys()].flatMap((slot) => {
          const column = at(event, slot);
          const within = wishes.patternSlots[pattern * slots.count + slot] === 1;
          return within && column !== undefined ? [[column, -1] as const] : [];
        }),
      );
      terms.push([builder.addShortage(1, reached), weight]);
    });
  });
}

function addEmpty(
  { wishes, slots, sections, events }: MatrixProblem,
  builder: QualityBuilder,
  own: readonly (readonly number[])[],
  at: At,
  terms: Terms,
): void {
  own.forEach((meetings, club) => {
    const parallel = new Set(meetings.map((event) => events.section[event])).size;
    for (let slot = 0; slot < slots.count; slot++) {
      const offered = meetings.flatMap((event) => {
        const column = at(event, slot);
        const share = Math.ceil(wishes.listed[club] / parallel);
        const seats = Math.min(sections.mostSeats[events.section[event]], share);
        return column === undefined ? [] : [[column, seats] as const];
      });
      if (offered.length === 0) continue;
      terms.push([builder.addShortage(-wishes.applicants[club * slots.count + slot], offered), EMPTY]);
    }
  });
}

function addLost(
  problem: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
  terms: Terms,
): void {
  const { rooms, sections, events, moments } = problem;
  const crowds = new Map<number, Term[]>();
  columns.forEach(({ rooms: places }, event) => {
    const most = sections.mostSeats[events.section[event]];
    for (const { slot, room, column } of places) {
      if (rooms.shared[room] === 0) {
        if (most > rooms.capacity[room]) terms.push([column, LOST * (most - rooms.capacity[room])]);
        continue;
      }
      for (const moment of momentsOf(problem, event, slot)) {
        const key = room * moments.count + moment;
        const crowd = crowds.get(key) ?? [];
        crowd.push([column, most]);
        crowds.set(key, crowd);
      }
    }
  });
  for (const [key, crowd] of crowds)
    if (rooms.places[key] > 0) terms.push([builder.addShortage(-rooms.seats[key], crowd), LOST]);
}

/** A pair of meetings of rival clubs in one slot; both in the slot is at least one more than their sum allows. */
function addRivals(
  { wishes, slots, clubs }: MatrixProblem,
  builder: QualityBuilder,
  clubOf: readonly number[],
  own: readonly (readonly number[])[],
  at: At,
  terms: Terms,
): void {
  const C = clubs.ids.length;
  for (let a = 0; a < clubOf.length; a++) {
    for (let b = 0; b < a; b++) {
      const pairs = own[clubOf[a]].length * own[clubOf[b]].length;
      if (clubOf[a] === clubOf[b]) continue;
      const price = Math.floor((PARTS * wishes.rivals[clubOf[a] * C + clubOf[b]]) / pairs);
      if (price === 0) continue;
      const column = builder.addColumn({ upper: 1 });
      const both: Term[] = [];
      for (let slot = 0; slot < slots.count; slot++) {
        const [first, second] = [at(a, slot), at(b, slot)];
        if (first === undefined || second === undefined) continue;
        both.push([first, second]);
        builder.addRow(-1, Number.POSITIVE_INFINITY, [
          [column, 1],
          [first, -1],
          [second, -1],
        ]);
      }
      builder.derived.push({
        column,
        least: (values) =>
          both.some(([first, second]) => values[first] > 0.5 && values[second] > 0.5) ? 1 : 0,
      });
      terms.push([column, price]);
    }
  }
}

function addSpread(
  { wishes, slots, clubs, events }: MatrixProblem,
  builder: QualityBuilder,
  clubOf: readonly number[],
  at: At,
  terms: Terms,
): void {
  const G = clubs.gradeCount;
  const S = slots.count;
  const counted = clubOf.flatMap((club, event) => (clubs.closedGroup[club] === 1 ? [] : [event]));
  const takers = (event: number, grade: number): number => wishes.takers[events.section[event] * G + grade];
  for (let grade = 0; grade < G; grade++) {
    const supply = counted.reduce((sum, event) => sum + takers(event, grade), 0);
    const demand = wishes.gradeDemand.subarray(grade * S, grade * S + S).reduce((sum, n) => sum + n, 0);
    for (let slot = 0; slot < S; slot++) {
      const wanted = wishes.gradeDemand[grade * S + slot];
      const target = supply >= demand ? wanted : Math.floor((wanted * supply) / demand);
      const seats = counted.flatMap((event) => {
        const column = at(event, slot);
        const many = takers(event, grade);
        return column === undefined || many === 0 ? [] : [[column, -many] as const];
      });
      // Whole pupils, rounded down.
      const short = target - (SIXTIETHS - 1);
      terms.push([builder.addShortage(short, seats, { step: SIXTIETHS, whole: true }), SPREAD]);
    }
  }
}
