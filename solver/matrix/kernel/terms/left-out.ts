import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** Every event that has no place costs its price. */
export function leftOut(placement: EventPlacement, price: Int32Array): BoundTerm {
  return {
    cost: () => placement.slot.reduce((sum, slot, event) => sum + (slot === UNPLACED ? price[event] : 0), 0),
    insertion: (event) => -price[event],
  };
}
