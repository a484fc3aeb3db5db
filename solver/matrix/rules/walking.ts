import { roomCost } from '../kernel/terms/room-cost.ts';
import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

export const METRES_PER_UNIT = 10;
/** Two sessions of one leader on a day are consecutive when at most this many minutes lie between them. */
const CONSECUTIVE_MINUTES = 30;

/** Short ways: for pupils from their home rooms, for leaders from one session to the next. */
export const walking: Rule = {
  id: 'walking',
  level: 'convenience',
  weight: 1,
  sentence: {
    zh: '学生从本班教室到活动场地、带队人从上一场到下一场的路程尽量短。',
    en: 'Short ways: for pupils from their home rooms, for leaders from one session to the next.',
  },
  bind({ events, sections, rooms, profiles }, placement) {
    const R = rooms.ids.length;
    const P = profiles.count;
    const pupils = roomCost(
      placement,
      sections.walkMetres.map((metres) => Math.floor(metres / METRES_PER_UNIT)),
    );
    const ofLeaders = (event: number, slot: number, room: number): number => {
      const section = events.section[event];
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let sum = 0;
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person < 0) continue;
        const others = placement.personEvents[person];
        for (let k = 0; k < others.length; k++) {
          const other = others[k];
          if (other === event) continue;
          const at = profile * P + placement.profile(other, placement.slot[other]);
          if (Math.min(profiles.gapOdd[at], profiles.gapEven[at]) > CONSECUTIVE_MINUTES) continue;
          sum += Math.floor(rooms.metres[room * R + placement.room[other]] / METRES_PER_UNIT);
        }
      }
      return sum;
    };
    return {
      cost: () => {
        let leaders = 0;
        for (let event = 0; event < events.count; event++) {
          if (placement.slot[event] === UNPLACED) continue;
          leaders += ofLeaders(event, placement.slot[event], placement.room[event]);
        }
        return pupils.cost() + leaders / 2;
      },
      completeBound: pupils.completeBound,
      insertion: (event, slot, room) => pupils.insertion(event, slot, room) + ofLeaders(event, slot, room),
    };
  },
};
