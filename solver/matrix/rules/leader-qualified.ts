import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** A section is led by as many people as it asks for, each with the skill, subject or name asked for. */
export const leaderQualified: Rule = {
  id: 'leader-qualified',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '带队人数齐全，每个人都符合社团的特长、学科或指定人选要求，机构课由该机构的教师上。',
    en: "A section has its full team, each with the skill, subject or name the club asks for; a vendor's club the vendor's people.",
  },
  bind({ events, sections, people }, placement) {
    const broken = (event: number): number => {
      const section = events.section[event];
      let wrong = 0;
      for (let i = 0; i < sections.teamSize[section]; i++) {
        const person = placement.team[section * TEAM + i];
        if (person < 0 || sections.mayLead[section * people.ids.length + person] === 0) wrong += 1;
        for (let j = 0; j < i; j++)
          if (person >= 0 && placement.team[section * TEAM + j] === person) wrong += 1;
      }
      return wrong;
    };
    return {
      cost: () => placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : broken(event)), 0),
      insertion: broken,
    };
  },
};
