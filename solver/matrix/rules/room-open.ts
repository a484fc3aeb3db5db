import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** A room is used only where it is open on all dates of the club, not locked empty, and no fixed group sits in it. */
export const roomOpen: Rule = {
  id: 'room-open',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '场地在社团的所有日期都开放，没有锁定为空，也没有被固定小组占用。',
    en: 'A room is open on all dates of the club, is not locked empty, and no fixed group sits in it.',
  },
  bind({ profiles, rooms }, placement) {
    const broken = (event: number, slot: number, room: number): number => {
      const profile = placement.profile(event, slot);
      return profile < 0 || rooms.free[room * profiles.count + profile] === 0 ? 1 : 0;
    };
    return {
      cost: () =>
        placement.slot.reduce(
          (n, slot, event) => n + (slot === UNPLACED ? 0 : broken(event, slot, placement.room[event])),
          0,
        ),
      insertion: broken,
    };
  },
};
