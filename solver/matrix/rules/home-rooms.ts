import { roomCost } from '../kernel/terms/room-cost.ts';
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
  bind({ rooms, sections }, placement) {
    const R = rooms.ids.length;
    return roomCost(
      placement,
      Int32Array.from({ length: sections.ids.length * R }, (_, at) => rooms.home[at % R]),
    );
  },
};
