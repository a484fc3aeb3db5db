import { drawBelow } from '../../../numeric/annealing/draw.ts';
import { CLOSED } from '../occupancy.ts';
import type { Operator } from '../operator.ts';
import { UNPLACED } from '../placement.ts';

/** Events that may be taken out for the one that comes in. */
const MOST_IN_THE_WAY = 2;

/**
 * An event that was left out goes to a slot and a room drawn at random; those in its way are left out instead. Taking
 * one out for one changes nothing but which, and so wanders until a place is found.
 */
export const placeLeftOut: Operator = {
  name: 'place-left-out',
  share: 1,
  draw(state, move, rng) {
    const { placement, occupancy } = state;
    const { events, series } = state.form;
    const start = drawBelow(rng, events.count);
    let event = -1;
    for (let k = 0; k < events.count && event < 0; k++) {
      const candidate = (start + k) % events.count;
      if (placement.slot[candidate] === UNPLACED) event = candidate;
    }
    if (event < 0) return false;
    const allowed = events.slots[event];
    const suitable = series.rooms[events.series[event]];
    if (allowed.length === 0 || suitable.length === 0) return false;
    const slot = allowed[drawBelow(rng, allowed.length)];
    const locked = events.lockedRoom[event];
    const room = locked >= 0 ? locked : suitable[drawBelow(rng, suitable.length)];
    if (occupancy.occupant(event, slot, room) === CLOSED) return false;
    const inTheWay: number[] = [];
    const n = occupancy.clashing(event, slot, room, inTheWay);
    if (n > MOST_IN_THE_WAY) return false;
    for (let i = 0; i < n; i++) move.takeOut(inTheWay[i]);
    move.send(event, slot, room);
    return true;
  },
};
