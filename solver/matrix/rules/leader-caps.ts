import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Leading alone exceeds nobody's caps: duties a day, duties a week, load a week. */
export const leaderCaps: Rule = {
  id: 'leader-caps',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '仅带队一项就不超过任何人每天、每周的任务数和每周工作量上限。',
    en: "Leading alone exceeds nobody's caps on duties a day, duties a week and load a week.",
  },
  bind({ events, sections, slots, people }, placement) {
    const excess = (count: number, cap: number): number => Math.max(0, count - cap);
    return {
      cost: () => {
        let sum = 0;
        for (let person = 0; person < people.ids.length; person++) {
          const days = new Int32Array(6);
          let week = 0;
          let load = 0;
          for (let event = 0; event < events.count; event++) {
            if (placement.slot[event] === UNPLACED) continue;
            const section = events.section[event];
            if (placement.weeksOfPerson(section, person) === 0) continue;
            days[slots.weekday[placement.slot[event]]] += 1;
            week += 1;
            load += sections.load[section];
          }
          for (const count of days) sum += excess(count, people.perDay[person]);
          sum += excess(week, people.perWeek[person]) + excess(load, people.mostLoad[person]);
        }
        return sum;
      },
      insertion: (event, slot) => {
        const section = events.section[event];
        let delta = 0;
        for (let i = 0; i < TEAM; i++) {
          const person = placement.team[section * TEAM + i];
          if (person < 0) continue;
          const others = placement.personEvents[person];
          let day = 0;
          let load = 0;
          for (let k = 0; k < others.length; k++) {
            const other = others[k];
            if (slots.weekday[placement.slot[other]] === slots.weekday[slot]) day += 1;
            load += sections.load[events.section[other]];
          }
          if (day >= people.perDay[person]) delta += 1;
          if (others.length >= people.perWeek[person]) delta += 1;
          const most = people.mostLoad[person];
          delta += excess(load + sections.load[section], most) - excess(load, most);
        }
        return delta;
      },
    };
  },
};
