import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Clubs with grades 1 and 2 that meet several times a week leave a day between two meetings. */
export const smallChildren: Rule = {
  id: 'small-children',
  level: 'convenience',
  weight: 12,
  sentence: {
    zh: '一、二年级参加的社团一周多次时隔天安排，不连日。',
    en: 'Clubs with grades 1 and 2 that meet several times a week leave a day between two meetings.',
  },
  bind({ events, sections, clubs, slots }, placement) {
    const nextDay = (event: number, slot: number): number => {
      const section = events.section[event];
      if (clubs.smallChildren[sections.club[section]] === 0) return 0;
      let n = 0;
      const siblings = sections.events[section];
      for (let i = 0; i < siblings.length; i++) {
        const other = placement.slot[siblings[i]];
        if (siblings[i] === event || other === UNPLACED) continue;
        if (Math.abs(slots.weekday[other] - slots.weekday[slot]) === 1) n += 1;
      }
      return n;
    };
    return {
      cost: () =>
        placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : nextDay(event, slot)), 0) / 2,
      insertion: nextDay,
    };
  },
};
