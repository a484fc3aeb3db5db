import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Least number of neighbouring days in a choice of `count` of the open weekdays (bits); 0 where there are too few. */
function leastNeighbours(open: number, count: number): number {
  let least = Infinity;
  for (let days = 0; days < 1 << 6; days++) {
    if ((days & ~open) !== 0 || bits(days) !== count) continue;
    least = Math.min(least, bits(days & (days >> 1)));
  }
  return least === Infinity ? 0 : least;
}

function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

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
      // Each section by itself on the best choice of as many weekdays as it has meetings.
      completeBound: () => {
        let sum = 0;
        for (let section = 0; section < sections.ids.length; section++) {
          if (clubs.smallChildren[sections.club[section]] === 0) continue;
          let open = 0;
          for (const event of sections.events[section])
            for (const slot of events.slots[event]) open |= 1 << slots.weekday[slot];
          sum += leastNeighbours(open, sections.events[section].length);
        }
        return sum;
      },
    };
  },
};
