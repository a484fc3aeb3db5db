import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Offers of a grade in a slot: none is bad, only one is no choice. */
const PRICE = [30, 10, 0] as const;

/** In each club block each grade with pupils who want clubs finds at least two clubs in parallel. */
export const parallelOffers: Rule = {
  id: 'parallel-offers',
  level: 'offers',
  weight: 1,
  sentence: {
    zh: '每个年级每天的社团时段至少有两个可选的社团。',
    en: 'In each club block each grade has at least two clubs to choose from.',
  },
  bind({ events, sections, clubs, wishes, slots }, placement) {
    const G = clubs.gradeCount;
    const S = slots.count;
    const gradesOf = (event: number): readonly number[] => gradeLists[sections.club[events.section[event]]];
    const gradeLists = clubs.ids.map((_, club) => {
      const list: number[] = [];
      if (clubs.closedGroup[club] === 1) return list;
      for (let g = 0; g < G; g++) if (clubs.grades[club * G + g] === 1) list.push(g);
      return list;
    });
    const offers = new Int32Array(G * S);
    const price = (at: number, count: number): number =>
      wishes.gradeStayers[at] === 0 ? 0 : PRICE[Math.min(count, PRICE.length - 1)];
    const add = (event: number, sign: number): void => {
      for (const g of gradesOf(event)) offers[g * S + placement.slot[event]] += sign;
    };
    return {
      cost: () => {
        const counted = new Int32Array(G * S);
        placement.slot.forEach((slot, event) => {
          if (slot !== UNPLACED) for (const g of gradesOf(event)) counted[g * S + slot] += 1;
        });
        return counted.reduce((sum, count, at) => sum + price(at, count), 0);
      },
      insertion: (event, slot) => {
        let delta = 0;
        const grades = gradesOf(event);
        for (let i = 0; i < grades.length; i++) {
          const at = grades[i] * S + slot;
          delta += price(at, offers[at] + 1) - price(at, offers[at]);
        }
        return delta;
      },
      // The best that so many offers of a grade can do: one in each slot first, then a second one.
      lowerBound: () => {
        let sum = 0;
        for (let g = 0; g < G; g++) {
          let wanted = 0;
          for (let s = 0; s < S; s++) if (wishes.gradeStayers[g * S + s] > 0) wanted += 1;
          let left = 0;
          for (let event = 0; event < events.count; event++) if (gradesOf(event).includes(g)) left += 1;
          const once = Math.min(left, wanted);
          const second = Math.min(left - once, wanted);
          sum += PRICE[0] * wanted - (PRICE[0] - PRICE[1]) * once - (PRICE[1] - PRICE[2]) * second;
        }
        return sum;
      },
      placed: (event) => add(event, 1),
      removing: (event) => add(event, -1),
    };
  },
};
