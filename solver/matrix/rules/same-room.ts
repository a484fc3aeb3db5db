import { sameRoomTerm } from '../kernel/terms/same-room.ts';
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
  bind: (_problem, placement) => sameRoomTerm(placement),
};
