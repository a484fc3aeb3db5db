import { TEAM } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Sections of one club share their leaders: one preparation serves several groups. */
export const sameLeader: Rule = {
  id: 'same-leader',
  level: 'convenience',
  weight: 8,
  sentence: {
    zh: '同一社团的几个班次尽量由同样的人带。',
    en: 'Sections of one club share their leaders.',
  },
  bind({ events, sections, clubs }, placement) {
    const siblings = clubs.ids.map((_, club) =>
      Int32Array.from(
        sections.ids.flatMap((__, section) => (sections.club[section] === club ? [section] : [])),
      ),
    );
    const leads = (section: number, person: number): boolean => {
      for (let i = 0; i < TEAM; i++) if (placement.team[section * TEAM + i] === person) return true;
      return false;
    };
    return {
      // Different leaders of a club beyond one, over its sections on the table.
      cost: () =>
        siblings.reduce((sum, list) => {
          const leaders = new Set<number>();
          for (const section of list) {
            if (placement.placedOf[section] === 0) continue;
            for (let i = 0; i < TEAM; i++) {
              const person = placement.team[section * TEAM + i];
              if (person >= 0) leaders.add(person);
            }
          }
          return sum + Math.max(0, leaders.size - 1);
        }, 0),
      insertion: (event) => {
        const own = events.section[event];
        const list = siblings[sections.club[own]];
        if (placement.placedOf[own] > 0) return 0;
        let known = 0;
        let fresh = 0;
        for (let i = 0; i < TEAM; i++) {
          const person = placement.team[own * TEAM + i];
          if (person < 0) continue;
          let shared = false;
          for (let k = 0; k < list.length && !shared; k++) {
            shared = list[k] !== own && placement.placedOf[list[k]] > 0 && leads(list[k], person);
          }
          if (!shared) fresh += 1;
        }
        for (let k = 0; k < list.length; k++)
          if (list[k] !== own && placement.placedOf[list[k]] > 0) known = 1;
        return known === 1 ? fresh : Math.max(0, fresh - 1);
      },
    };
  },
};
