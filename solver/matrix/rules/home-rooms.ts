import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Clubs use special rooms before home rooms, in which the others of the class would rather stay. */
export const homeRooms: Rule = {
  id: 'home-rooms',
  level: 'convenience',
  weight: 6,
  sentence: {
    zh: '社团先用专用教室，尽量不占行政班教室。',
    en: 'Clubs use special rooms before home rooms, where the others of the class stay.',
  },
  bind({ rooms }, placement) {
    return {
      cost: () => placement.room.reduce((n, room) => n + (room === UNPLACED ? 0 : rooms.home[room]), 0),
      insertion: (_event, _slot, room) => rooms.home[room],
    };
  },
};
