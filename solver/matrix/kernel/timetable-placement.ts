import type { Attendance, TimetableForm } from './form.ts';
import { FREE } from './occupancy.ts';
import { EventPlacement } from './placement.ts';

/**
 * The placement of a plain timetable, where all that excludes events of one slot is their room and their series. It
 * counts what its terms look up: who is in each cell of slot and room, which series each slot holds (as bits, 32 a
 * word, to be laid over the bits of the series in conflict), and how many events of each group of people it holds.
 */
export class TimetablePlacement extends EventPlacement {
  /** slot × room: events there; one of them, or `FREE`. */
  readonly cellCount: Int32Array;
  readonly cellEvent: Int32Array;
  /** slot × series: events there; one of them, or −1. */
  readonly #seriesCount: Uint8Array;
  readonly #seriesEvent: Int32Array;
  /** Words of a row of bits; slot × word: series in the slot; series × word: series in conflict, itself too. */
  readonly #words: number;
  readonly #present: Int32Array;
  readonly #conflict: Int32Array;
  /** Groups of people, and group × (slots + 1): events of the group's series. The last column is the slot that is not there, always empty. */
  readonly attendance: readonly Attendance[];
  readonly attending: Int32Array;
  /** Groups of each series: `groupOf[firstGroup[s]]` … `groupOf[firstGroup[s + 1] − 1]`. */
  readonly firstGroup: Int32Array;
  readonly groupOf: Int32Array;

  constructor(form: TimetableForm, attendance: readonly Attendance[]) {
    super(form);
    this.attendance = attendance;
    const { slots, rooms, series } = form;
    this.cellCount = new Int32Array(slots.count * rooms.count);
    this.cellEvent = new Int32Array(slots.count * rooms.count).fill(FREE);
    this.#seriesCount = new Uint8Array(slots.count * series.count);
    this.#seriesEvent = new Int32Array(slots.count * series.count).fill(-1);
    this.#words = (series.count + 31) >>> 5;
    this.#present = new Int32Array(slots.count * this.#words);
    this.#conflict = new Int32Array(series.count * this.#words);
    series.conflicts.forEach((list, s) => {
      this.#exclude(s, s);
      for (const other of list) {
        this.#exclude(s, other);
        this.#exclude(other, s);
      }
    });
    const groups: number[][] = Array.from({ length: series.count }, () => []);
    attendance.forEach((group, g) => {
      for (const s of group.series) groups[s].push(g);
    });
    this.attending = new Int32Array(attendance.length * (slots.count + 1));
    this.groupOf = Int32Array.from(groups.flat());
    this.firstGroup = new Int32Array(series.count + 1);
    groups.forEach((list, s) => {
      this.firstGroup[s + 1] = this.firstGroup[s] + list.length;
    });
  }

  #exclude(a: number, b: number): void {
    this.#conflict[a * this.#words + (b >>> 5)] |= 1 << (b & 31);
  }

  override place(event: number, slot: number, room: number): void {
    super.place(event, slot, room);
    const { events, rooms, series } = this.form;
    const s = events.series[event];
    const cell = slot * rooms.count + room;
    this.cellCount[cell] += 1;
    this.cellEvent[cell] = event;
    this.#seriesCount[slot * series.count + s] += 1;
    this.#seriesEvent[slot * series.count + s] = event;
    this.#present[slot * this.#words + (s >>> 5)] |= 1 << (s & 31);
    this.#attend(s, slot, 1);
  }

  override remove(event: number): void {
    const slot = this.slot[event];
    const room = this.room[event];
    super.remove(event);
    const { events, rooms, series } = this.form;
    const s = events.series[event];
    const cell = slot * rooms.count + room;
    this.cellEvent[cell] = --this.cellCount[cell] === 0 ? FREE : this.#otherThere(cell, event, slot, room);
    const at = slot * series.count + s;
    if (--this.#seriesCount[at] === 0) {
      this.#seriesEvent[at] = -1;
      this.#present[slot * this.#words + (s >>> 5)] &= ~(1 << (s & 31));
    } else if (this.#seriesEvent[at] === event) {
      this.#seriesEvent[at] = this.slotEvents[slot].find((other) => events.series[other] === s) ?? -1;
    }
    this.#attend(s, slot, -1);
  }

  /** Two in one room happen only where somebody breaks the rule on purpose; then the other one is looked for. */
  #otherThere(cell: number, event: number, slot: number, room: number): number {
    if (this.cellEvent[cell] !== event) return this.cellEvent[cell];
    return this.slotEvents[slot].find((other) => this.room[other] === room) ?? FREE;
  }

  #attend(series: number, slot: number, step: number): void {
    const columns = this.form.slots.count + 1;
    const end = this.firstGroup[series + 1];
    for (let i = this.firstGroup[series]; i < end; i++)
      this.attending[this.groupOf[i] * columns + slot] += step;
  }

  /** Placed events of the slot that exclude the event: of its series, or of one in conflict; without itself. */
  conflictsIn(event: number, slot: number): number {
    const { events, series } = this.form;
    const own = events.series[event] * this.#words;
    const there = slot * this.#words;
    let n = this.slot[event] === slot ? -1 : 0;
    for (let w = 0; w < this.#words; w++) {
      for (let bits = this.#conflict[own + w] & this.#present[there + w]; bits !== 0; bits &= bits - 1) {
        n += this.#seriesCount[slot * series.count + 32 * w + 31 - Math.clz32(bits & -bits)];
      }
    }
    return n;
  }

  /** Could the event, now elsewhere, come to the slot as far as series go, if `except` (an event, or −1) were not there? */
  seriesFree(event: number, slot: number, except: number): boolean {
    const { series } = this.form.events;
    const words = this.#words;
    const own = series[event] * words;
    const there = slot * words;
    let met = 0;
    for (let w = 0; w < words; w++) {
      const bits = this.#conflict[own + w] & this.#present[there + w];
      if (bits === 0) continue;
      // More than one series in the way: thinking one away does not help.
      if (met !== 0 || (bits & (bits - 1)) !== 0) return false;
      met = 32 * w + 32 - Math.clz32(bits);
    }
    return met === 0 || (except >= 0 && series[except] === met - 1 && this.slot[except] === slot);
  }

  /**
   * Writes the placed events of the slot that exclude the event, if it came there in the room, behind each other into
   * `found`, and returns how many.
   */
  clashing(event: number, slot: number, room: number, found: number[]): number {
    const { events, series, rooms } = this.form;
    const own = events.series[event] * this.#words;
    const there = slot * this.#words;
    let n = 0;
    for (let w = 0; w < this.#words; w++) {
      for (let bits = this.#conflict[own + w] & this.#present[there + w]; bits !== 0; bits &= bits - 1) {
        const other = this.#seriesEvent[slot * series.count + 32 * w + 31 - Math.clz32(bits & -bits)];
        if (other !== event) found[n++] = other;
      }
    }
    const occupant = this.cellEvent[slot * rooms.count + room];
    if (occupant === FREE || occupant === event) return n;
    for (let i = 0; i < n; i++) if (found[i] === occupant) return n;
    found[n++] = occupant;
    return n;
  }
}
