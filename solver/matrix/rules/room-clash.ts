import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';
import { sharedUse } from './shared-use.ts';

/**
 * A room holds one section at a time; a shared one no more groups at once than it takes, and all of them together with
 * their least sizes within its seats. Sections that never run at the same minute do not clash.
 */
export const roomClash: Rule = {
  id: 'room-clash',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '一个场地同一时间只有一个班次；可共用的场地不超过可容纳的组数和人数。',
    en: 'A room holds one section at a time; a shared one no more groups and pupils than it takes.',
  },
  bind(problem, placement) {
    const { profiles, rooms, sections, events } = problem;
    const P = profiles.count;
    const overlaps = (a: number, b: number): boolean =>
      profiles.gapOdd[a * P + b] < 0 || profiles.gapEven[a * P + b] < 0;
    const groups = sharedUse(problem, placement, rooms.places, () => 1);
    const pupils = sharedUse(
      problem,
      placement,
      rooms.seats,
      (event) => sections.leastSeats[events.section[event]],
    );
    const clashes = (event: number, slot: number, room: number): number => {
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let n = 0;
      const others = placement.roomEvents[room];
      for (let i = 0; i < others.length; i++) {
        const other = others[i];
        if (other !== event && overlaps(profile, placement.profile(other, placement.slot[other]))) n += 1;
      }
      return n;
    };
    return {
      cost: () => {
        let pairs = 0;
        for (let event = 0; event < placement.slot.length; event++) {
          const room = placement.room[event];
          if (room !== UNPLACED && rooms.shared[room] === 0)
            pairs += clashes(event, placement.slot[event], room);
        }
        return pairs / 2 + groups.cost() + pupils.cost();
      },
      insertion: (event, slot, room) =>
        rooms.shared[room] === 0
          ? clashes(event, slot, room)
          : groups.insertion(event, slot, room) + pupils.insertion(event, slot, room),
      placed: (event) => {
        groups.placed(event);
        pupils.placed(event);
      },
      removing: (event) => {
        groups.removing(event);
        pupils.removing(event);
      },
    };
  },
};
