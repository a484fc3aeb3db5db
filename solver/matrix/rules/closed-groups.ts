import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/**
 * Sections that hold the same pupils for sure (closed groups, locked members) do not meet at the same time, and leave
 * time for the way between buildings or campuses.
 */
export const closedGroups: Rule = {
  id: 'closed-groups',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '有共同固定成员的班次（校队、锁定成员）不在同一时间，前后相接时留出楼宇或校区之间的路程时间。',
    en: 'Sections with the same fixed members (closed groups, locked members) do not meet at the same time; the way between buildings or campuses is counted.',
  },
  bind({ events, sections, profiles, rooms }, placement) {
    const P = profiles.count;
    const R = rooms.ids.length;
    const clashes = (event: number, slot: number, room: number): number => {
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let n = 0;
      for (const section of sections.conflicts[events.section[event]]) {
        for (const other of sections.events[section]) {
          if (placement.slot[other] === UNPLACED) continue;
          const at = profile * P + placement.profile(other, placement.slot[other]);
          const travel = rooms.travelMinutes[room * R + placement.room[other]];
          if (profiles.gapOdd[at] < travel || profiles.gapEven[at] < travel) n += 1;
        }
      }
      return n;
    };
    return {
      cost: () =>
        placement.slot.reduce(
          (n, slot, event) => n + (slot === UNPLACED ? 0 : clashes(event, slot, placement.room[event])),
          0,
        ) / 2,
      insertion: clashes,
    };
  },
};
