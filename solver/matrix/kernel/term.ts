/**
 * A term of the objective bound to one placement. `insertion` is the delta: what the cost would grow by (it may fall)
 * if an event that is not placed were placed there. Moving an event is removing it, then the difference of two
 * insertions. `cost` counts from scratch and is what the deltas are checked against.
 */
export interface BoundTerm {
  cost(): number;
  insertion(event: number, slot: number, room: number): number;
  /** Least cost that any placement has; missing: 0. */
  lowerBound?(): number;
  /** Least cost of a placement that leaves no event out; missing: that of any placement. */
  completeBound?(): number;
  /** Called after an event was placed and before one is removed, for terms that keep counters. */
  placed?(event: number): void;
  removing?(event: number): void;
}

/** A term with the level of the objective it counts in, and what one unit of it counts there. Level 0 is hard. */
export interface CountedTerm {
  readonly bound: BoundTerm;
  readonly level: number;
  readonly weight: number;
}
