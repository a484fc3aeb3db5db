import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** The meetings of one section are on different weekdays. */
export const sectionWeekdays: Rule = {
  id: 'section-weekdays',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '同一班次一周的几次活动排在不同的日子。',
    en: 'The meetings of one section are on different weekdays.',
  },
  bind({ events, sections, slots }, placement) {
    const sameDay = (event: number, slot: number): number => {
      let n = 0;
      const siblings = sections.events[events.section[event]];
      for (let i = 0; i < siblings.length; i++) {
        const other = placement.slot[siblings[i]];
        if (siblings[i] !== event && other !== UNPLACED && slots.weekday[other] === slots.weekday[slot])
          n += 1;
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
