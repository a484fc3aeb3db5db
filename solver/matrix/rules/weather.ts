import { UNPLACED } from '../state/placement.ts';
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
  bind({ slots, rooms }, placement) {
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
    };
  },
};
