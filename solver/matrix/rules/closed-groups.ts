import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Sections that hold the same pupils for sure (closed groups, locked members) do not meet at the same time. */
export const closedGroups: Rule = {
  id: 'closed-groups',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '有共同固定成员的班次（校队、锁定成员）不在同一时间。',
    en: 'Sections with the same fixed members (closed groups, locked members) do not meet at the same time.',
  },
  bind({ events, sections, profiles }, placement) {
    const P = profiles.count;
    const clashes = (event: number, slot: number): number => {
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let n = 0;
      for (const section of sections.conflicts[events.section[event]]) {
        for (const other of sections.events[section]) {
          if (placement.slot[other] === UNPLACED) continue;
          const at = profile * P + placement.profile(other, placement.slot[other]);
          if (profiles.gapOdd[at] < 0 || profiles.gapEven[at] < 0) n += 1;
        }
      }
      return n;
    };
    return {
      cost: () =>
        placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : clashes(event, slot)), 0) / 2,
      insertion: clashes,
    };
  },
};
