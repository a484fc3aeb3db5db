import { UNPLACED } from '../state/placement.ts';
import { leastPairs } from './least-pairs.ts';
import type { Rule } from './rule.ts';

/** Outdoor sections are spread over the week, so that a rainy day sends few groups indoors. */
export const weather: Rule = {
  id: 'weather',
  level: 'convenience',
  weight: 4,
  sentence: {
    zh: '户外班次分散在一周各天，雨天需要转入室内的组少。',
    en: 'Outdoor sections are spread over the week, so that a rainy day sends few groups indoors.',
  },
  bind({ slots, rooms, events, sections }, placement) {
    const count = (slot: number): number => {
      let n = 0;
      const there = placement.slotEvents[slot];
      for (let i = 0; i < there.length; i++) n += rooms.outdoors[placement.room[there[i]]];
      return n;
    };
    return {
      cost: () => {
        const counted = new Int32Array(slots.count);
        placement.slot.forEach((slot, event) => {
          if (slot !== UNPLACED) counted[slot] += rooms.outdoors[placement.room[event]];
        });
        return counted.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
      },
      insertion: (_event, slot, room) => (rooms.outdoors[room] === 1 ? count(slot) : 0),
      // The meetings that have only places outdoors, evenly over the slots in which any of them may be.
      completeBound: () => {
        const open = new Set<number>();
        let outside = 0;
        for (let event = 0; event < events.count; event++) {
          const locked = events.lockedRoom[event];
          const possible = locked >= 0 ? [locked] : [...sections.rooms[events.section[event]]];
          if (possible.some((room) => rooms.outdoors[room] === 0)) continue;
          outside += 1;
          for (const slot of events.slots[event]) open.add(slot);
        }
        return leastPairs(outside, open.size);
      },
    };
  },
};
