import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Nobody leads in two places at once, the way between buildings or campuses included. */
export const personClash: Rule = {
  id: 'person-clash',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '同一个人不会同时在两处带队，并留出楼宇或校区之间的路程时间。',
    en: 'Nobody leads in two places at once; the way between buildings or campuses is counted.',
  },
  bind({ events, profiles, rooms }, placement) {
    const P = profiles.count;
    const R = rooms.ids.length;
    const clashes = (event: number, slot: number, room: number): number => {
      const section = events.section[event];
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let n = 0;
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person < 0) continue;
        const weeks = placement.weeksOf(section, i);
        const others = placement.personEvents[person];
        for (let k = 0; k < others.length; k++) {
          const other = others[k];
          if (other === event) continue;
          const at = profile * P + placement.profile(other, placement.slot[other]);
          const common = weeks & placement.weeksOfPerson(events.section[other], person);
          const travel = rooms.travelMinutes[room * R + placement.room[other]];
          if ((common & 1) !== 0 && profiles.gapOdd[at] < travel) n += 1;
          else if ((common & 2) !== 0 && profiles.gapEven[at] < travel) n += 1;
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
