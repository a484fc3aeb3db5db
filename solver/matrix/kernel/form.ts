/**
 * The general form of a weekly timetable: events of series need a slot and a room. It knows nothing of schools or
 * universities: the club matrix (`compile/problem.ts`) and public course timetabling instances are both read through
 * it. Plain typed arrays indexed by small numbers; tables of two dimensions are row-major; −1 means none.
 */
export interface TimetableForm {
  readonly events: EventForm;
  readonly slots: SlotForm;
  readonly rooms: { readonly count: number };
  readonly series: SeriesForm;
}

export interface EventForm {
  readonly count: number;
  readonly series: Int32Array;
  /** Allowed slots, rising. */
  readonly slots: readonly Int32Array[];
  /** event × slot: 1 for these slots. */
  readonly slotAllowed: Uint8Array;
  /** Room fixed in advance, or −1. */
  readonly lockedRoom: Int32Array;
}

export interface SlotForm {
  readonly count: number;
  /** Day of each slot. */
  readonly day: Int32Array;
}

/** A series is what its events have in common: a section that meets k times a week, a course with k lectures. */
export interface SeriesForm {
  readonly count: number;
  readonly events: readonly Int32Array[];
  /** Suitable rooms, and series × room: 1 for these. */
  readonly rooms: readonly Int32Array[];
  readonly roomFits: Uint8Array;
  /** Series that cannot meet at the same time as this one. */
  readonly conflicts: readonly Int32Array[];
}

/** Series that the same people attend, and how much one of their events that stands alone counts. */
export interface Attendance {
  readonly series: Int32Array;
  readonly weight: number;
}
