import { roomCost } from '../kernel/terms/room-cost.ts';
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
    const R = rooms.ids.length;
    const most = sections.mostSeats;
    const shared = sharedUse(problem, placement, rooms.seats, (event) => most[events.section[event]]);
    const lost = roomCost(
      placement,
      Int32Array.from({ length: most.length * R }, (_, at) =>
        rooms.shared[at % R] === 1 ? 0 : Math.max(0, most[Math.floor(at / R)] - rooms.capacity[at % R]),
      ),
    );
    return {
      cost: () => lost.cost() + shared.cost(),
      insertion: (event, slot, room) =>
        lost.insertion(event, slot, room) + shared.insertion(event, slot, room),
      // Rooms that sections may share could hold each of them in full.
      completeBound: lost.completeBound,
      placed: shared.placed,
      removing: shared.removing,
    };
  },
};
