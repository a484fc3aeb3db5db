import type { MatrixProblem } from '../compile/problem.ts';
import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Seats that each event should fill: its own, or its part of those who list the club. */
export function expectedSeats({ events, sections, wishes }: MatrixProblem): Int32Array {
  const parallel = new Int32Array(wishes.listed.length);
  for (const club of sections.club) parallel[club] += 1;
  return Int32Array.from({ length: events.count }, (_, event) => {
    const section = events.section[event];
    const club = sections.club[section];
    return Math.min(sections.mostSeats[section], Math.ceil(wishes.listed[club] / parallel[club]));
  });
}

/** A section meets when enough of those who list the club stay to fill it; a closed group when its members stay. */
export const emptySeats: Rule = {
  id: 'empty-seats',
  level: 'wishes',
  weight: 3,
  sentence: {
    zh: '班次排在填报学生留得够多的日子，固定成员的班次排在成员都留校的日子。',
    en: 'A section meets when enough of those who list the club stay to fill it; a closed group when its members stay.',
  },
  bind(problem, placement) {
    const { events, sections, wishes, slots } = problem;
    const S = slots.count;
    const seats = expectedSeats(problem);
    const clubOf = (event: number): number => sections.club[events.section[event]];
    const offered = new Int32Array(wishes.applicants.length);
    const empty = (at: number, count: number): number => Math.max(0, count - wishes.applicants[at]);
    const add = (event: number, sign: number): void => {
      offered[clubOf(event) * S + placement.slot[event]] += sign * seats[event];
    };
    return {
      cost: () => {
        const counted = new Int32Array(wishes.applicants.length);
        placement.slot.forEach((slot, event) => {
          if (slot !== UNPLACED) counted[clubOf(event) * S + slot] += seats[event];
        });
        return counted.reduce((sum, count, at) => sum + empty(at, count), 0);
      },
      insertion: (event, slot) => {
        const at = clubOf(event) * S + slot;
        return empty(at, offered[at] + seats[event]) - empty(at, offered[at]);
      },
      // The meetings of a club in as many of its slots with the most who stay then.
      completeBound: () => {
        let sum = 0;
        for (let club = 0; club < wishes.listed.length; club++) {
          const own = [...seats.keys()].filter((event) => clubOf(event) === club);
          const open = new Set(own.flatMap((event) => [...events.slots[event]]));
          const stay = [...open].map((slot) => wishes.applicants[club * S + slot]).sort((a, b) => b - a);
          const filled = stay.slice(0, own.length).reduce((total, n) => total + n, 0);
          sum += Math.max(0, own.reduce((total, event) => total + seats[event], 0) - filled);
        }
        return sum;
      },
      placed: (event) => add(event, 1),
      removing: (event) => add(event, -1),
    };
  },
};
