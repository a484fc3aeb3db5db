/** No event is in the way in a room; the room is closed. */
export const FREE = -1;
export const CLOSED = -2;

/**
 * Quick looks at what is free, by which moves are drawn. They may overlook something (ways between buildings, seats of
 * shared rooms): whether a move is allowed is decided by the hard terms. They never call something taken that is free.
 */
export interface Occupancy {
  /** The event that sits in the room when this one would be there in the slot; `FREE` or `CLOSED`. */
  occupant(event: number, slot: number, room: number): number;
  /** Are the people of the event free in the slot, when `except` (an event, or −1) is thought away? */
  peopleFree(event: number, slot: number, except: number): boolean;
  /**
   * Writes the placed events of the slot that the event would exclude, if it came there in the room, into `found`, and
   * returns how many (the list may be longer). The event itself is not among them.
   */
  clashing(event: number, slot: number, room: number, found: number[]): number;
  /** Events that a room could hold in the slot at once, at most. */
  placesIn(room: number, slot: number): number;
}
