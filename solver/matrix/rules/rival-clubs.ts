import type { MatrixProblem } from '../compile/problem.ts';
import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';
import { touchingSlots } from './shared-use.ts';

/** Parts of a pupil: a club with several meetings is lost only in part when one of them coincides. */
const PARTS = 4;

/** club × club: what a meeting of one costs at the time of a meeting of the other. */
export function rivalPrices({ events, sections, wishes, clubs }: MatrixProblem): Int32Array {
  const C = clubs.ids.length;
  const meetings = new Int32Array(C);
  for (const section of events.section) meetings[sections.club[section]] += 1;
  const price = new Int32Array(C * C);
  for (let a = 0; a < C; a++) {
    for (let b = 0; b < C; b++) {
      const pairs = meetings[a] * meetings[b];
      if (a !== b && pairs > 0) price[a * C + b] = Math.floor((PARTS * wishes.rivals[a * C + b]) / pairs);
    }
  }
  return price;
}

/** Clubs that the same pupils want together do not meet at the same time. */
export const rivalClubs: Rule = {
  id: 'rival-clubs',
  level: 'wishes',
  weight: 1,
  sentence: {
    zh: '许多学生同时想要的两个社团，不排在同一时段。',
    en: 'Clubs that the same pupils want together do not meet at the same time.',
  },
  bind(problem, placement) {
    const { events, sections, clubs, slots } = problem;
    const C = clubs.ids.length;
    const touching = touchingSlots(problem);
    const price = rivalPrices(problem);
    const clubOf = Int32Array.from(events.section, (section) => sections.club[section]);
    const lost = (event: number, slot: number): number => {
      let sum = 0;
      const row = clubOf[event] * C;
      const near = touching[slot];
      for (let i = 0; i < near.length; i++) {
        const there = placement.slotEvents[near[i]];
        for (let k = 0; k < there.length; k++) if (there[k] !== event) sum += price[row + clubOf[there[k]]];
      }
      return sum;
    };
    return {
      cost: () => {
        let sum = 0;
        for (let a = 0; a < events.count; a++) {
          for (let b = 0; b < a; b++) {
            if (placement.slot[a] === UNPLACED || placement.slot[b] === UNPLACED) continue;
            if (slots.touches[placement.slot[a] * slots.count + placement.slot[b]] === 1) {
              sum += price[clubOf[a] * C + clubOf[b]];
            }
          }
        }
        return sum;
      },
      insertion: lost,
    };
  },
};
