import { UNPLACED } from '../state/placement.ts';
import { leastPairs } from './least-pairs.ts';
import type { Rule } from './rule.ts';

const CATEGORIES = 5;

/** Moral, intellectual, physical, aesthetic and labour education alternate for each grade over the week. */
export const fiveEducations: Rule = {
  id: 'five-educations',
  level: 'convenience',
  weight: 2,
  sentence: {
    zh: '每个年级一周内德智体美劳各类活动均衡分布，同一天不集中在一类。',
    en: 'The five educations are balanced for each grade over the week: one day does not hold only one of them.',
  },
  bind({ events, sections, clubs, slots }, placement) {
    const G = clubs.gradeCount;
    const S = slots.count;
    const cell = (club: number, grade: number, slot: number): number =>
      (grade * S + slot) * CATEGORIES + clubs.category[club];
    const clubOf = (event: number): number => sections.club[events.section[event]];
    const counts = new Int32Array(G * S * CATEGORIES);
    const add = (event: number, sign: number): void => {
      const club = clubOf(event);
      for (let g = 0; g < G; g++) {
        if (clubs.grades[club * G + g] === 1) counts[cell(club, g, placement.slot[event])] += sign;
      }
    };
    return {
      // Pairs of parallel offers of the same education.
      cost: () => {
        const counted = new Int32Array(G * S * CATEGORIES);
        placement.slot.forEach((slot, event) => {
          if (slot === UNPLACED) return;
          const club = clubOf(event);
          for (let g = 0; g < G; g++) if (clubs.grades[club * G + g] === 1) counted[cell(club, g, slot)] += 1;
        });
        return counted.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
      },
      insertion: (event, slot) => {
        const club = clubOf(event);
        let delta = 0;
        for (let g = 0; g < G; g++)
          if (clubs.grades[club * G + g] === 1) delta += counts[cell(club, g, slot)];
        return delta;
      },
      // Each grade and education by itself: its offers evenly over the slots in which any of them may be.
      completeBound: () => {
        let sum = 0;
        for (let g = 0; g < G; g++) {
          for (let category = 0; category < CATEGORIES; category++) {
            const open = new Set<number>();
            let offers = 0;
            for (let event = 0; event < events.count; event++) {
              const club = clubOf(event);
              if (clubs.category[club] !== category || clubs.grades[club * G + g] === 0) continue;
              offers += 1;
              for (const slot of events.slots[event]) open.add(slot);
            }
            sum += leastPairs(offers, open.size);
          }
        }
        return sum;
      },
      placed: (event) => add(event, 1),
      removing: (event) => add(event, -1),
    };
  },
};
