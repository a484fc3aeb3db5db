import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/**
 * Leading alone stays within each person's agreed share of all work (or the wished load), so that the roster can still
 * balance the rest. Counted in half sub-units, the square of what is above, in quarters of a lesson's square.
 */
export const loadBands: Rule = {
  id: 'load-bands',
  level: 'loadBands',
  weight: 1,
  sentence: {
    zh: '带队工作量不超过本人应承担量（或希望的工作量），由合适的人分担。',
    en: "Leading stays within each person's agreed share (or wished load) and is spread over those who qualify.",
  },
  bind({ events, sections, people }, placement) {
    const price = (person: number, load: number): number => {
      const over = load - people.bandLoad[person];
      return over > 0 ? over * over : 0;
    };
    const loadOf = new Int32Array(people.ids.length);
    const add = (event: number, sign: number): void => {
      const section = events.section[event];
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person >= 0) loadOf[person] += sign * sections.load[section];
      }
    };
    return {
      cost: () => {
        const counted = new Int32Array(people.ids.length);
        placement.slot.forEach((slot, event) => {
          if (slot === UNPLACED) return;
          const section = events.section[event];
          for (let i = 0; i < TEAM; i++) {
            const person = placement.team[section * TEAM + i];
            if (person >= 0) counted[person] += sections.load[section];
          }
        });
        return counted.reduce((sum, load, person) => sum + price(person, load), 0);
      },
      insertion: (event) => {
        const section = events.section[event];
        let delta = 0;
        for (let i = 0; i < TEAM; i++) {
          const person = placement.team[section * TEAM + i];
          if (person < 0) continue;
          const load = loadOf[person];
          delta += price(person, load + sections.load[section]) - price(person, load);
        }
        return delta;
      },
      placed: (event) => add(event, 1),
      removing: (event) => add(event, -1),
    };
  },
};
