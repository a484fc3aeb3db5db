import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';
import { sharedUse } from './shared-use.ts';

/** A room has a seat for everybody the section could take; in a shared room for all groups together. */
export const lostSeats: Rule = {
  id: 'lost-seats',
  level: 'wishes',
  weight: 4,
  sentence: {
    zh: '场地坐得下班次可招的全部学生，共用场地坐得下各组之和。',
    en: 'A room has a seat for everybody the section could take; a shared room for all its groups together.',
  },
  bind(problem, placement) {
    const { events, sections, rooms } = problem;
    const seats = (event: number): number => sections.mostSeats[events.section[event]];
    const shared = sharedUse(problem, placement, rooms.seats, seats);
    const lost = (event: number, room: number): number =>
      rooms.shared[room] === 1 ? 0 : Math.max(0, seats(event) - rooms.capacity[room]);
    return {
      cost: () =>
        placement.room.reduce((sum, room, event) => sum + (room === UNPLACED ? 0 : lost(event, room)), 0) +
        shared.cost(),
      insertion: (event, slot, room) => lost(event, room) + shared.insertion(event, slot, room),
      placed: shared.placed,
      removing: shared.removing,
    };
  },
};
