import { UNPLACED } from '../state/placement.ts';
import { leastPairs } from './least-pairs.ts';
import type { Rule } from './rule.ts';

/** Different sections of a club meet on different weekdays, so that more pupils find a day. */
export const clubWeekdays: Rule = {
  id: 'club-weekdays',
  level: 'convenience',
  weight: 15,
  sentence: {
    zh: '同一社团的不同班次排在不同的日子，让更多学生选得到。',
    en: 'Different sections of a club meet on different weekdays, so that more pupils find a day.',
  },
  bind({ events, sections, slots }, placement) {
    const clubOf = Int32Array.from(events.section, (section) => sections.club[section]);
    const meetings = new Map<number, number[]>();
    clubOf.forEach((club, event) => {
      meetings.set(club, [...(meetings.get(club) ?? []), event]);
    });
    const sameDay = (event: number, slot: number): number => {
      let n = 0;
      const others = meetings.get(clubOf[event]) ?? [];
      for (let i = 0; i < others.length; i++) {
        const other = others[i];
        if (placement.slot[other] === UNPLACED || events.section[other] === events.section[event]) continue;
        if (slots.weekday[placement.slot[other]] === slots.weekday[slot]) n += 1;
      }
      return n;
    };
    return {
      cost: () =>
        placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : sameDay(event, slot)), 0) / 2,
      insertion: sameDay,
      // Each club by itself: its meetings evenly over the weekdays on which it may meet.
      completeBound: () => {
        let sum = 0;
        for (const own of meetings.values()) {
          const days = new Set(own.flatMap((event) => [...events.slots[event]].map((s) => slots.weekday[s])));
          sum += leastPairs(own.length, days.size);
        }
        return sum;
      },
    };
  },
};
