import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** Teachers who sit together in a Q&A room teach different ones of its subjects. */
export const subjectMix: Rule = {
  id: 'subject-mix',
  level: 'convenience',
  weight: 10,
  sentence: {
    zh: '答疑室同时坐班的教师覆盖不同学科。',
    en: 'Teachers who sit together in a Q&A room teach different ones of its subjects.',
  },
  bind({ events, sections, people }, placement) {
    const missingWith = (section: number, team: Iterable<number>): number => {
      const wanted = Math.min(sections.teamSize[section], sections.subjectCount[section]);
      if (wanted < 2) return 0;
      let taught = 0;
      for (const person of team) {
        if (person >= 0) taught |= sections.subjects[section * people.ids.length + person];
      }
      let different = 0;
      for (let rest = taught; rest !== 0; rest &= rest - 1) different += 1;
      return Math.max(0, wanted - different);
    };
    const missing = (event: number): number => {
      const section = events.section[event];
      return missingWith(section, placement.team.subarray(section * TEAM, section * TEAM + TEAM));
    };
    return {
      cost: () =>
        placement.slot.reduce((sum, slot, event) => sum + (slot === UNPLACED ? 0 : missing(event)), 0),
      insertion: missing,
      // What nobody who may lead the section teaches.
      completeBound: () =>
        events.section.reduce((sum, section) => sum + missingWith(section, sections.candidates[section]), 0),
    };
  },
};
