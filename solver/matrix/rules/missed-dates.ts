import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** A leader misses as few of the section's dates as possible (absences, statuses, passing unavailability). */
export const missedDates: Rule = {
  id: 'missed-dates',
  level: 'loadBands',
  weight: 8,
  sentence: {
    zh: '带队人因请假等缺席的日期尽量少。',
    en: 'A leader misses as few dates as possible for absences known in advance.',
  },
  bind({ events, people, profiles }, placement) {
    const missed = (event: number, slot: number): number => {
      const section = events.section[event];
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let sum = 0;
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person >= 0) sum += people.missedDates[person * profiles.count + profile];
      }
      return sum;
    };
    return {
      cost: () =>
        placement.slot.reduce((sum, slot, event) => sum + (slot === UNPLACED ? 0 : missed(event, slot)), 0),
      insertion: missed,
    };
  },
};
