import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** A section that meets several times a week always meets in the same room. */
export const sameRoom: Rule = {
  id: 'same-room',
  level: 'convenience',
  weight: 20,
  sentence: {
    zh: '一周多次的班次始终在同一场地。',
    en: 'A section that meets several times a week always meets in the same room.',
  },
  bind({ events, sections }, placement) {
    /** Rooms of the section's placed meetings beside this one, each once. */
    const roomsBeside = (event: number, into: number[]): void => {
      into.length = 0;
      for (const sibling of sections.events[events.section[event]]) {
        const room = placement.room[sibling];
        if (sibling !== event && room !== UNPLACED && !into.includes(room)) into.push(room);
      }
    };
    const scratch: number[] = [];
    return {
      cost: () =>
        sections.events.reduce((sum, list) => {
          const rooms = new Set(
            [...list].map((event) => placement.room[event]).filter((room) => room !== UNPLACED),
          );
          return sum + Math.max(0, rooms.size - 1);
        }, 0),
      insertion: (event, _slot, room) => {
        if (sections.events[events.section[event]].length === 1) return 0;
        roomsBeside(event, scratch);
        return scratch.length > 0 && !scratch.includes(room) ? 1 : 0;
      },
    };
  },
};
