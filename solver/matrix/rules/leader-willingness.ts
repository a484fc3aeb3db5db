import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** People lead where and when they are willing to. */
export const leaderWillingness: Rule = {
  id: 'leader-willingness',
  level: 'willingness',
  weight: 1,
  sentence: {
    zh: '带队安排尽量符合本人的参与意愿。',
    en: 'People lead where and when they are willing to.',
  },
  bind({ events, sections, people, slots }, placement) {
    const unwilling = (event: number, slot: number): number => {
      const section = events.section[event];
      let sum = 0;
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person < 0) continue;
        sum += people.unwilling[(person * slots.count + slot) * people.workCount + sections.work[section]];
      }
      return sum;
    };
    return {
      cost: () =>
        placement.slot.reduce(
          (sum, slot, event) => sum + (slot === UNPLACED ? 0 : unwilling(event, slot)),
          0,
        ),
      insertion: unwilling,
    };
  },
};
