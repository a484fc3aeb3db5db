import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/**
 * Who takes pupils to the gate after a club is back before leading the next one. Where some of those who list a club
 * leave after its block, its leader needs the way to the gate and back; otherwise somebody else has to take them.
 */
export const escortGap: Rule = {
  id: 'escort-gap',
  level: 'convenience',
  weight: 10,
  sentence: {
    zh: '社团结束后有学生离校的，带队人送到校门并返回之后，才带下一个社团。',
    en: 'A leader who takes pupils to the gate after a club is back before leading the next one.',
  },
  bind({ events, sections, slots, wishes, rooms, profiles }, placement) {
    const P = profiles.count;
    const S = slots.count;
    /** Is the way to the gate too long between the two? The slots of a day are in the order of their first bell. */
    const tooShort = (first: number, slot: number, room: number, other: number, later: number): boolean => {
      if (wishes.leavers[sections.club[events.section[first]] * S + slot] === 0) return false;
      const at = placement.profile(first, slot) * P + placement.profile(other, later);
      return Math.min(profiles.gapOdd[at], profiles.gapEven[at]) < rooms.escortMinutes[room];
    };
    const missed = (event: number, slot: number, room: number): number => {
      if (placement.profile(event, slot) < 0) return 0;
      const section = events.section[event];
      let n = 0;
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person < 0) continue;
        const others = placement.personEvents[person];
        for (let k = 0; k < others.length; k++) {
          const other = others[k];
          const there = placement.slot[other];
          if (other === event || there === slot || slots.weekday[there] !== slots.weekday[slot]) continue;
          const short =
            slot < there
              ? tooShort(event, slot, room, other, there)
              : tooShort(other, there, placement.room[other], event, slot);
          if (short) n += 1;
        }
      }
      return n;
    };
    return {
      cost: () =>
        placement.slot.reduce(
          (n, slot, event) => n + (slot === UNPLACED ? 0 : missed(event, slot, placement.room[event])),
          0,
        ) / 2,
      insertion: missed,
    };
  },
};
