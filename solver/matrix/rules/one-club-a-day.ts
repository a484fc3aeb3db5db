import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Fixed groups of grades 1 and 2 with the same children have one club a day, not two. */
export const oneClubADay: Rule = {
  id: 'one-club-a-day',
  level: 'convenience',
  weight: 12,
  sentence: {
    zh: '有相同固定成员的一、二年级社团一天只排一个，孩子不连上两个社团。',
    en: 'Children of grades 1 and 2 who are fixed members of two clubs have them on different days.',
  },
  bind({ events, sections, clubs, slots }, placement) {
    const small = (section: number): boolean => clubs.smallChildren[sections.club[section]] === 1;
    const others = sections.conflicts.map((list, section) =>
      small(section) ? Int32Array.from([...list].filter(small)) : new Int32Array(0),
    );
    const sameDay = (event: number, slot: number): number => {
      let n = 0;
      const list = others[events.section[event]];
      for (let i = 0; i < list.length; i++) {
        for (const other of sections.events[list[i]]) {
          const there = placement.slot[other];
          if (there !== UNPLACED && slots.weekday[there] === slots.weekday[slot]) n += 1;
        }
      }
      return n;
    };
    return {
      cost: () =>
        placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : sameDay(event, slot)), 0) / 2,
      insertion: sameDay,
    };
  },
};
