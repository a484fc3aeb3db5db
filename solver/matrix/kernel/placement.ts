import type { TimetableForm } from './form.ts';

export const UNPLACED = -1;

/**
 * The present slot and room of every event with the lists in which terms look things up. Invariant: an event is in
 * the lists of its slot and its room exactly while it is placed. Placing and removing take constant time.
 */
export class EventPlacement {
  readonly form: TimetableForm;
  readonly slot: Int32Array;
  readonly room: Int32Array;
  readonly slotEvents: readonly number[][];
  readonly roomEvents: readonly number[][];
  /** Placed events of each series. */
  readonly placedOf: Int32Array;
  readonly #atSlot: Int32Array;
  readonly #atRoom: Int32Array;

  constructor(form: TimetableForm) {
    const { events, slots, rooms, series } = form;
    this.form = form;
    this.slot = new Int32Array(events.count).fill(UNPLACED);
    this.room = new Int32Array(events.count).fill(UNPLACED);
    this.slotEvents = Array.from({ length: slots.count }, () => []);
    this.roomEvents = Array.from({ length: rooms.count }, () => []);
    this.placedOf = new Int32Array(series.count);
    this.#atSlot = new Int32Array(events.count);
    this.#atRoom = new Int32Array(events.count);
  }

  place(event: number, slot: number, room: number): void {
    this.slot[event] = slot;
    this.room[event] = room;
    this.#atSlot[event] = this.slotEvents[slot].push(event) - 1;
    this.#atRoom[event] = this.roomEvents[room].push(event) - 1;
    this.placedOf[this.form.events.series[event]] += 1;
  }

  remove(event: number): void {
    drop(this.slotEvents[this.slot[event]], event, this.#atSlot);
    drop(this.roomEvents[this.room[event]], event, this.#atRoom);
    this.slot[event] = UNPLACED;
    this.room[event] = UNPLACED;
    this.placedOf[this.form.events.series[event]] -= 1;
  }
}

/** Takes an event out of a list; the last one takes its place. */
function drop(list: number[], event: number, place: Int32Array): void {
  const last = list.pop() as number;
  if (last === event) return;
  list[place[event]] = last;
  place[last] = place[event];
}
