import { TEAM, UNPLACED } from '../../state/placement.ts';
import type { SearchState } from '../../state/search-state.ts';
import { drawMovable, drawSlot, freeRoom } from '../free-places.ts';
import type { Operator } from '../operator.ts';

const LONGEST = 8;

/**
 * Kempe chain between two slots: a meeting goes to the other slot, everything it clashes with there (room, leader,
 * common members) comes back to its slot, and so on, until nothing clashes. Rooms are kept where they are free.
 * See C. Morgenstern and H. Shapiro, "Coloration neighborhood structures for general graph coloring", SODA 1990.
 */
export const kempeChain: Operator = {
  name: 'kempe-chain',
  share: 3,
  draw(state, move, rng) {
    const first = drawMovable(state, rng);
    if (first < 0) return false;
    const target = drawSlot(state, first, rng);
    if (target < 0) return false;
    const { placement, problem } = state;
    const { events, slots } = problem;
    const home = placement.slot[first];
    const chain = [first];
    for (let k = 0; k < chain.length; k++) {
      const event = chain[k];
      const to = placement.slot[event] === home ? target : home;
      if (events.slotAllowed[event * slots.count + to] === 0) return false;
      for (const other of placement.slotEvents[to]) {
        if (chain.includes(other) || !clash(state, event, other)) continue;
        if (chain.length === LONGEST) return false;
        chain.push(other);
      }
    }
    for (const event of chain) {
      const to = placement.slot[event] === home ? target : home;
      move.send(event, to, placement.room[event]);
    }
    if (chain.length === 1) {
      const room = freeRoom(state, first, target, placement.room[first], rng);
      if (room === UNPLACED) return false;
      move.send(first, target, room);
    }
    return true;
  },
};

/** Would two events in one slot share an exclusive room, a leader or members for sure? */
function clash(state: SearchState, a: number, b: number): boolean {
  const { placement, problem } = state;
  const { events, sections, rooms } = problem;
  if (placement.room[a] === placement.room[b] && rooms.shared[placement.room[a]] === 0) return true;
  const [sectionA, sectionB] = [events.section[a], events.section[b]];
  for (let i = 0; i < TEAM; i++) {
    const person = placement.team[sectionA * TEAM + i];
    if (person >= 0 && placement.weeksOfPerson(sectionB, person) !== 0) return true;
  }
  return sections.conflicts[sectionA].includes(sectionB);
}
