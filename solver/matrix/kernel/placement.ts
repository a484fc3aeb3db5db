import type { TimetableForm } from './form.ts';

export const UNPLACED = -1;

/**
 * The present slot and room of every event with the lists and counts in which terms look things up. Invariant: an event
 * is in the list of its slot, and counted, exactly while it is placed. Placing and removing take constant time.
 */
export class EventPlacement {
  readonly form: TimetableForm;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  readonly slotEvents: readonly number[][];
  /** Placed events of each series; in how many different rooms, on how many different days. */
  readonly placedOf: Int32Array;
  readonly roomsOf: Int32Array;
  readonly daysOf: Int32Array;
  /** series × room and series × day: placed events there. */
  readonly inRoom: Int32Array;
  readonly onDay: Int32Array;
  readonly dayCount: number;
  readonly #atSlot: Int32Array;

  constructor(form: TimetableForm) {
    const { events, slots, rooms, series } = form;
    this.form = form;
    this.slot = new Int32Array(events.count).fill(UNPLACED);
    this.room = new Int32Array(events.count).fill(UNPLACED);
    this.slotEvents = Array.from({ length: slots.count }, () => []);
    this.dayCount = slots.day.reduce((most, day) => Math.max(most, day), 0) + 1;
    this.placedOf = new Int32Array(series.count);
    this.roomsOf = new Int32Array(series.count);
    this.daysOf = new Int32Array(series.count);
    this.inRoom = new Int32Array(series.count * rooms.count);
    this.onDay = new Int32Array(series.count * this.dayCount);
    this.#atSlot = new Int32Array(events.count);
  }

  place(event: number, slot: number, room: number): void {
    this.slot[event] = slot;
    this.room[event] = room;
    this.#atSlot[event] = this.slotEvents[slot].push(event) - 1;
    const { events, rooms, slots } = this.form;
    const series = events.series[event];
    this.placedOf[series] += 1;
    if (this.inRoom[series * rooms.count + room]++ === 0) this.roomsOf[series] += 1;
    if (this.onDay[series * this.dayCount + slots.day[slot]]++ === 0) this.daysOf[series] += 1;
  }

  remove(event: number): void {
    const slot = this.slot[event];
    const room = this.room[event];
    dropFrom(this.slotEvents[slot], event, this.#atSlot);
    this.slot[event] = UNPLACED;
    this.room[event] = UNPLACED;
    const { events, rooms, slots } = this.form;
    const series = events.series[event];
    this.placedOf[series] -= 1;
    if (--this.inRoom[series * rooms.count + room] === 0) this.roomsOf[series] -= 1;
    if (--this.onDay[series * this.dayCount + slots.day[slot]] === 0) this.daysOf[series] -= 1;
  }
}

/** Takes an event out of a list, of which `place` knows where it stands; the last one takes its place. */
export function dropFrom(list: number[], event: number, place: Int32Array): void {
  const last = list.pop() as number;
  if (last === event) return;
  list[place[event]] = last;
  place[last] = place[event];
}
