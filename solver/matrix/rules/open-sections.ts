import type { MatrixProblem } from '../compile/problem.ts';
import { leftOut } from '../kernel/terms/left-out.ts';
import { leastPriceLeftOut } from './open-bound.ts';
import type { Rule } from './rule.ts';

const BASE = 20;
const CLOSED_GROUP = 200;
const LOCKED = 2000;

/** What each event costs that is left out. */
export function pricesLeftOut({ events, sections, clubs, wishes }: MatrixProblem): Int32Array {
  return Int32Array.from({ length: events.count }, (_, event) => {
    const section = events.section[event];
    const club = sections.club[section];
    const seats = Math.min(sections.mostSeats[section], wishes.listed[club]);
    return BASE + seats + LOCKED * sections.locked[section] + CLOSED_GROUP * clubs.closedGroup[club];
  });
}

/** Every section that enough pupils want is on the table; locked ones and closed groups before others. */
export const openSections: Rule = {
  id: 'open-sections',
  level: 'offers',
  weight: 1,
  sentence: {
    zh: '报名人数足够的班次都排进排片表，锁定的班次和固定成员的班次优先。',
    en: 'Every section that enough pupils want is on the table, locked ones and closed groups before others.',
  },
  bind(problem, placement) {
    const price = pricesLeftOut(problem);
    return { ...leftOut(placement, price), lowerBound: () => leastPriceLeftOut(problem, price) };
  },
};
