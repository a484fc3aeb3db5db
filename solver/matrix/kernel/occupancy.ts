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
  /** Would two placed events, one of which comes to the other's slot in its own room, exclude each other? */
  clash(a: number, b: number): boolean;
  /** Events that a room could hold in the slot at once, at most. */
  placesIn(room: number, slot: number): number;
}
