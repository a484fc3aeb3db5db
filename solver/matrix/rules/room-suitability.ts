import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** The room has the kind and the equipment the club asks for and holds at least its least size; a locked room is kept. */
export const roomSuitability: Rule = {
  id: 'room-suitability',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '场地的类型、器材符合社团要求，至少容得下最低开班人数；锁定的场地不变。',
    en: 'A room has the kind and equipment the club asks for and at least seats for its least size; locked rooms are kept.',
  },
  bind({ events, sections, rooms }, placement) {
    const broken = (event: number, room: number): number => {
      const locked = events.lockedRoom[event];
      if (locked >= 0 && locked !== room) return 1;
      return 1 - sections.roomFits[events.section[event] * rooms.ids.length + room];
    };
    return {
      cost: () =>
        placement.room.reduce((n, room, event) => n + (room === UNPLACED ? 0 : broken(event, room)), 0),
      insertion: (event, _slot, room) => broken(event, room),
    };
  },
};
