import { SHARE } from '../compile/wishes.ts';
import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Each grade finds seats on every day it stays, in proportion to how many want a club then. */
export const seatsSpread: Rule = {
  id: 'seats-spread',
  level: 'wishes',
  weight: 3,
  sentence: {
    zh: '各年级每个留校日的社团名额与当天想参加的人数相称。',
    en: 'Each grade finds seats on every day it stays, in proportion to how many want a club then.',
  },
  bind({ events, sections, clubs, wishes, slots }, placement) {
    const G = clubs.gradeCount;
    const S = slots.count;
    const takers = (event: number, grade: number): number => wishes.takers[events.section[event] * G + grade];
    const closed = (event: number): boolean => clubs.closedGroup[sections.club[events.section[event]]] === 1;
    /** Seats a grade should find in a slot: its demand, scaled down to what the menu holds. */
    const target = new Int32Array(G * S);
    for (let g = 0; g < G; g++) {
      let supply = 0;
      let demand = 0;
      for (let event = 0; event < events.count; event++) if (!closed(event)) supply += takers(event, g);
      for (let s = 0; s < S; s++) demand += wishes.gradeDemand[g * S + s];
      for (let s = 0; s < S; s++) {
        const wanted = wishes.gradeDemand[g * S + s];
        target[g * S + s] = supply >= demand ? wanted : Math.floor((wanted * supply) / demand);
      }
    }
    const short = (at: number, seats: number): number => {
      const missing = target[at] - seats;
      return missing > 0 ? Math.floor(missing / SHARE) : 0;
    };
    const seats = new Int32Array(G * S);
    const add = (event: number, sign: number): void => {
      if (closed(event)) return;
      for (let g = 0; g < G; g++) seats[g * S + placement.slot[event]] += sign * takers(event, g);
    };
    return {
      cost: () => {
        const counted = new Int32Array(G * S);
        placement.slot.forEach((slot, event) => {
          if (slot === UNPLACED || closed(event)) return;
          for (let g = 0; g < G; g++) counted[g * S + slot] += takers(event, g);
        });
        return counted.reduce((sum, count, at) => sum + short(at, count), 0);
      },
      insertion: (event, slot) => {
        if (closed(event)) return 0;
        let delta = 0;
        for (let g = 0; g < G; g++) {
          const more = takers(event, g);
          if (more === 0) continue;
          const at = g * S + slot;
          delta += short(at, seats[at] + more) - short(at, seats[at]);
        }
        return delta;
      },
      placed: (event) => add(event, 1),
      removing: (event) => add(event, -1),
    };
  },
};
