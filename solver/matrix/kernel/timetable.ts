import type { Attendance, TimetableForm } from './form.ts';
import type { Occupancy } from './occupancy.ts';
import type { BoundTerm, CountedTerm } from './term.ts';
import { TermState } from './term-state.ts';
import { conflictFree } from './terms/conflict-free.ts';
import { isolatedEvents } from './terms/isolated-events.ts';
import { leastDays } from './terms/least-days.ts';
import { leftOut } from './terms/left-out.ts';
import { oneEventPerRoom } from './terms/one-event-per-room.ts';
import { roomCost } from './terms/room-cost.ts';
import { sameRoomTerm } from './terms/same-room.ts';
import { TimetablePlacement } from './timetable-placement.ts';

/**
 * A timetable without people to choose: a form, and the soft terms with their weights. Events of one series and of
 * series in conflict lie in different slots; a room holds one event at a time. Plain data that can be sent.
 */
export interface Timetable extends TimetableForm {
  readonly terms: SoftTerms;
}

export interface SoftTerms {
  /** series × room: cost of each event there. */
  readonly roomCost: Int32Array;
  /** Least number of days of each series, and the weight of a missing one. */
  readonly leastDays: Int32Array;
  readonly missingDay: number;
  /** Weight of each room of a series beyond the first. */
  readonly extraRoom: number;
  /** Who attends several series, and the slot that follows each slot on its day (−1: none). */
  readonly attendance: readonly Attendance[];
  readonly nextSlot: Int32Array;
}

/** Levels of such a timetable: broken hard rules, events without a place, weighted soft terms. */
export const TIMETABLE_LEVELS = ['hard', 'leftOut', 'soft'] as const;

const HARD_WEIGHT = 1_000_000_000;

/** The timetable as a search state in which nothing is placed. */
export function timetableState(timetable: Timetable): TermState {
  const { terms, events, rooms } = timetable;
  const placement = new TimetablePlacement(timetable, terms.attendance);
  const soft = (weight: number, bound: BoundTerm): CountedTerm => ({ bound, level: 2, weight });
  const counted: CountedTerm[] = [
    { bound: conflictFree(placement), level: 0, weight: 1 },
    { bound: oneEventPerRoom(placement), level: 0, weight: 1 },
    { bound: leftOut(placement, new Int32Array(events.count).fill(1)), level: 1, weight: 1 },
    soft(1, roomCost(placement, terms.roomCost)),
    soft(terms.missingDay, leastDays(placement, terms.leastDays)),
    soft(1, isolatedEvents(placement, terms.nextSlot)),
    soft(terms.extraRoom, sameRoomTerm(placement)),
  ];
  const occupancy: Occupancy = {
    occupant: (_event, slot, room) => placement.cellEvent[slot * rooms.count + room],
    peopleFree: (event, slot, except) => placement.seriesFree(event, slot, except),
    clashing: (event, slot, room, found) => placement.clashing(event, slot, room, found),
    placesIn: () => 1,
  };
  return new TermState(placement, occupancy, counted, [HARD_WEIGHT, leftOutWeight(timetable), 1]);
}

/** More than any other place can cost: leaving an event out never pays. */
function leftOutWeight(timetable: Timetable): number {
  const { terms } = timetable;
  let weight = 1000;
  for (const cost of terms.roomCost) weight = Math.max(weight, 10 * cost);
  return weight;
}
