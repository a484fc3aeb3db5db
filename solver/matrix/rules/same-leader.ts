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
  bind({ events, sections, clubs, people, slots, profiles }, placement) {
    const siblings = clubs.ids.map((_, club) =>
      Int32Array.from(
        sections.ids.flatMap((__, section) => (sections.club[section] === club ? [section] : [])),
      ),
    );
    const leads = (section: number, person: number): boolean => {
      for (let i = 0; i < TEAM; i++) if (placement.team[section * TEAM + i] === person) return true;
      return false;
    };
    /** Meetings of the club that a person can lead at most. */
    const most = (club: number, person: number): number => {
      // Who takes turns can lead two sections at one time, in odd and in even weeks.
      const atOnce = siblings[club].some((section) => sections.alternating[section] === 1) ? 2 : 1;
      const perDay = new Int32Array(6);
      for (let slot = 0; slot < slots.count; slot++) {
        const profile = clubs.profile[club * slots.count + slot];
        const open = siblings[club].some((section) =>
          sections.events[section].some((event) => events.slotAllowed[event * slots.count + slot] === 1),
        );
        if (open && people.available[person * profiles.count + profile] !== 0)
          perDay[slots.weekday[slot]] += atOnce;
      }
      const days = perDay.reduce((sum, n) => sum + Math.min(n, people.perDay[person]), 0);
      return Math.min(days, people.perWeek[person]);
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
      // Each club by itself with those who can lead most of its meetings; meetings of one club at one time overlap.
      completeBound: () =>
        siblings.reduce((sum, list, club) => {
          let needed = 0;
          let team = 0;
          const able = new Set<number>();
          for (const section of list) {
            needed += sections.teamSize[section] * sections.events[section].length;
            team = Math.max(team, sections.teamSize[section]);
            for (const person of sections.candidates[section]) able.add(person);
          }
          const meetings = [...able].map((person) => most(club, person)).sort((a, b) => b - a);
          let leaders = 0;
          for (let led = 0; led < needed && leaders < meetings.length; leaders++) led += meetings[leaders];
          return sum + Math.max(0, Math.max(leaders, team) - 1);
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
